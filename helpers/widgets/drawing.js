// The view of an explorable that draws in the browser. Its controls are widgets of their own; this
// part listens to them on the page, so it follows at once, and without Python, too.
//
// A scene is what to show for the present choice: a picture, its alt text and one sentence. Where
// there are few choices, Python has sent the scene of each; else a function makes it here, and a
// test holds it to what Python makes. Marks of a plot have a role, which decides their look.
//
// Names for tests: .drawing-plot (the picture, with its alt text), .drawing-handle (what one drags),
// .drawing-words (the sentence), [data-role="end"] and the like (the marks).

const HEIGHT = 300; // pixels of a plot
const LINE = 16; // pixels of a line of text
const TICK_ROOM = { x: 64, y: 36 }; // pixels from one tick to the next, at least
const MARKS = {
  // Outlines around the point 0 0. Each role has a shape of its own, colour is not the only sign.
  chosen: "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z",
  step: "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z",
  start: "M-6 -6H6V6H-6Z",
  end: "M0 -8L8 0L0 8L-8 0Z",
};

// Words ------------------------------------------------------------------------------------------

// Writes a number as Python does: ties go to the even digit, no minus stands before a zero.
function number(value, digits, grouped = true) {
  const tie = Math.abs(value * 2 ** (digits + 1)) % 2 === 1;
  let written = value.toFixed(digits);
  if (tie && Number(written.at(-1)) % 2) {
    written = (value - Math.sign(value) * 10 ** -(digits + 1)).toFixed(digits);
  }
  if (!/[1-9]/.test(written)) written = written.replace("-", "");
  const [whole, ...rest] = written.split(".");
  return [grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole, ...rest].join(".");
}

// Fills a message of the catalogue: {name}, {name:,}, {name:.2f}, {name:,.0f} or {name:.0%}.
function fill(message, values) {
  const chosen = values.count === 1 ? (message.one ?? message.other) : message.other;
  const template = typeof message === "string" ? message : chosen;
  return template.replace(
    /\{(\w+)(?::z?(,?)(?:\.(\d+)([f%]))?)?\}/g,
    (_, name, comma, digits, kind) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the message has no value for ${name}`);
      if (typeof value === "string") return value;
      if (kind === "%") return `${number(100 * value, Number(digits), false)}%`;
      return number(value, Number(digits ?? 0), comma === ",");
    },
  );
}

// A plot -----------------------------------------------------------------------------------------

function add(parent, tag, attributes = {}, text = "") {
  const node = document.createElementNS(parent.namespaceURI, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.textContent = text;
  parent.append(node);
  return node;
}

function ticks({ from, to }, room) {
  const least = ((to - from) * room.least) / room.pixels;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= least);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const found = [];
  for (let index = Math.ceil(from / step - 1e-9); index * step <= to + 1e-9 * step; index++) {
    found.push({ value: index * step, name: number(index * step, digits) });
  }
  return found;
}

// Draws axes, lines and points, and returns where a place of the plot lies, in pixels.
function plot(svg, scene, width) {
  svg.replaceChildren();
  svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
  svg.setAttribute("width", width);
  svg.setAttribute("height", HEIGHT);
  const top = LINE + 10;
  const bottom = HEIGHT - 2.75 * LINE;
  const yTicks = ticks(scene.y, { least: TICK_ROOM.y, pixels: bottom - top });
  const left = 14 + 7.5 * Math.max(...yTicks.map((tick) => tick.name.length));
  const right = width - 14;
  const xTicks = ticks(scene.x, { least: TICK_ROOM.x, pixels: right - left });
  const share = ({ from, to }, value) => (value - from) / (to - from);
  const x = (value) => left + share(scene.x, value) * (right - left);
  const y = (value) => bottom - share(scene.y, value) * (bottom - top);

  const axes = add(svg, "g", { class: "drawing-axes" });
  for (const { value, name } of xTicks) {
    add(axes, "path", { d: `M${x(value)} ${top}V${bottom}` });
    add(axes, "text", { x: x(value), y: bottom + 18, "text-anchor": "middle" }, name);
  }
  for (const { value, name } of yTicks) {
    add(axes, "path", { d: `M${left} ${y(value)}H${right}` });
    add(axes, "text", { x: left - 6, y: y(value) + 4, "text-anchor": "end" }, name);
  }
  const middle = (left + right) / 2;
  add(axes, "text", { x: middle, y: HEIGHT - 6, "text-anchor": "middle" }, scene.x.label);
  add(axes, "text", { x: 2, y: 12 }, scene.y.label);

  // A line that leaves the plot is cut off at its edge.
  const inside = add(svg, "svg", { x: left, y: top, width: right - left, height: bottom - top });
  inside.setAttribute("viewBox", `${left} ${top} ${right - left} ${bottom - top}`);
  for (const { role, points } of scene.lines) {
    const places = points.map(([a, b]) => `${x(a).toFixed(1)} ${y(b).toFixed(1)}`);
    add(inside, "polyline", { points: places.join(" "), "data-role": role });
  }

  // A point outside stands at the edge if its label says so, or else nowhere.
  const within = (value, low, high) => Math.min(Math.max(value, low), high);
  const place = ([a, b]) => [within(x(a), left, right), within(y(b), top, bottom)];
  for (const { role, at, side, label } of scene.points) {
    const [a, b] = place(at);
    const shown = label || (a === x(at[0]) && b === y(at[1]));
    if (MARKS[role] && shown) {
      add(svg, "path", { d: MARKS[role], transform: `translate(${a} ${b})`, "data-role": role });
    }
    if (!label) continue;
    const words = add(svg, "text", { "data-role": role }, label);
    const long = words.getComputedTextLength();
    const sides = {
      above: [-long / 2, -14],
      below: [-long / 2, 21],
      left: [-long - 13, -10],
      right: [13, 0],
      under: [-long, 24],
    };
    const fits = a + sides[side][0] >= left && a + sides[side][0] + long <= right;
    const [across, down] = sides[fits || side === "below" ? side : "above"];
    words.setAttribute("x", within(a + across, left + 2, right - long - 2));
    words.setAttribute("y", within(b + down, top + 12, bottom - 4));
  }
  return place;
}

// Layers as boxes: HTML wraps them where there is no room.
function boxes(row, scene) {
  row.replaceChildren();
  for (const { lines, learns } of scene.boxes) {
    const step = add(row, "div", { class: "drawing-layer" });
    const box = add(step, "div", { class: learns ? "drawing-learns" : "" });
    for (const line of lines) add(box, "div", {}, line);
  }
}

// The view ---------------------------------------------------------------------------------------

const SCENES = {
  frames: ({ base, frames }, chosen) => {
    const [index] = Object.values(chosen);
    const frame = frames[index];
    return { ...base, ...frame, lines: [...base.lines, ...frame.lines] };
  },
};

function listen(owner, event, handler, ending) {
  owner.on(event, handler);
  ending.addEventListener("abort", () => owner.off(event, handler));
}

async function render({ model, el }) {
  const data = model.get("data");
  const names = Object.keys(model.get("controls"));
  const controls = {};
  for (const name of names) {
    const id = model.get("controls")[name].replace("IPY_MODEL_", "");
    controls[name] = await model.widget_manager.get_model(id);
  }
  const ending = new AbortController();
  const chosen = () => Object.fromEntries(names.map((name) => [name, controls[name].get("index")]));
  let scene = SCENES[model.get("kind")](data, chosen());
  let place = () => [0, 0];

  el.classList.add("drawing-root");
  const main = add(el, "div", { class: "drawing-main" });
  const frame = add(main, "div", { class: scene.boxes ? "drawing-layers" : "drawing-frame" });
  let picture = frame;
  if (!scene.boxes) {
    picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    frame.append(picture);
  }
  picture.classList.add("drawing-plot");
  picture.setAttribute("role", "img");
  const handle = add(frame, "div", { class: "drawing-handle", "aria-hidden": "true" });
  if (data.table) add(main, "div").innerHTML = data.table;
  const words = add(el, "p", { class: "drawing-words", role: "status" });

  function show() {
    scene = SCENES[model.get("kind")](data, chosen());
    picture.setAttribute("aria-label", scene.alt);
    if (words.textContent !== scene.words) words.textContent = scene.words;
    if (scene.unused) {
      for (const [name, control] of Object.entries(controls)) {
        control.get("layout").set("display", scene.unused.includes(name) ? "none" : null);
      }
    }
    main.querySelectorAll("[data-cell]").forEach((cell, index) => {
      cell.textContent = scene.cells[index];
    });
    if (scene.boxes) boxes(picture, scene);
    else if (frame.clientWidth) place = plot(picture, scene, frame.clientWidth);
    const at = scene.handle && scene.handle.places[controls[scene.handle.control].get("index")];
    handle.hidden = !at;
    if (at) {
      const [left, top] = place(at);
      Object.assign(handle.style, { left: `${left}px`, top: `${top}px` });
    }
  }

  // The handle goes to that place of its way which is the nearest to the pointer.
  function drag(event) {
    const box = frame.getBoundingClientRect();
    const zoom = box.width / frame.offsetWidth;
    const [a, b] = [(event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom];
    let [best, nearest] = [null, Infinity];
    scene.handle.places.forEach((at, index) => {
      if (!at) return;
      const [x, y] = place(at);
      const distance = Math.hypot(x - a, y - b);
      if (distance < nearest) [best, nearest] = [index, distance];
    });
    const control = controls[scene.handle.control];
    if (best === null || best === control.get("index")) return;
    control.set("index", best);
    control.save_changes();
  }
  handle.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault(); // no text is selected
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) drag(event);
  });

  for (const name of names) listen(controls[name], "change:index", show, ending.signal);
  const size = new ResizeObserver(show);
  size.observe(frame);
  show();
  return () => {
    ending.abort();
    size.disconnect();
  };
}

export { SCENES, fill, number };
export default { render };
