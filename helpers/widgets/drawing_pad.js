// The view of the drawing pad. It draws strokes at once, sends pictures of them to the kernel and
// shows the kernel's answers. It knows no digits: what to say and how sure the model is comes in
// the answer, all fixed words come in the trait `words`.
//
// Names for tests: .pad-surface (where one draws), .pad-undo, .pad-clear, .pad-help, .pad-pen (says
// whether the keyboard's pen is down), .pad-status (the answer in words), .pad-seen (28 x 28),
// .pad-table with a row [data-digit="7"] a digit, .pad-best on the row of the answer.

const STEP = 6; // pixels that an arrow key moves the pen
const FINE_STEP = 1; // the same with the shift key
const CLOSEST = 0.5; // pixels: nearer points of a stroke are left out
const LATENCIES = 100; // how many are kept
const UNDER_WAY = 2; // pictures that may be without an answer
const GAP = 16; // milliseconds from one picture to the next, at least

function element(tag, className, parent, text = "") {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  parent.append(node);
  return node;
}

function trace(context, strokes, pen) {
  context.lineWidth = pen;
  context.lineCap = context.lineJoin = "round";
  for (const stroke of strokes) {
    context.beginPath();
    if (stroke.length === 2) {
      context.arc(stroke[0], stroke[1], pen / 2, 0, 2 * Math.PI);
      context.fill();
      continue;
    }
    // One path a stroke: pieces drawn one by one would be darker where their soft edges meet.
    context.moveTo(stroke[0], stroke[1]);
    for (let i = 2; i < stroke.length; i += 2) context.lineTo(stroke[i], stroke[i + 1]);
    context.stroke();
  }
}

// Returns one byte a pixel as base64: the picture is grey, so one colour of each pixel will do.
function toBase64(image) {
  const grey = new Uint8Array(image.data.length / 4);
  for (let i = 0; i < grey.length; i++) grey[i] = image.data[4 * i];
  return btoa(String.fromCharCode(...grey));
}

function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

// The parts on the page -----------------------------------------------------------------------

function build(el, words) {
  const root = element("div", "pad-root", el);
  const left = element("div", "pad-left", root);
  const surface = element("canvas", "pad-surface", left);
  surface.tabIndex = 0;
  surface.setAttribute("role", "application");
  surface.setAttribute("aria-label", words.surface);
  const buttons = element("div", "pad-buttons", left);
  const undo = element("button", "pad-undo", buttons, words.undo);
  const clear = element("button", "pad-clear", buttons, words.clear);
  undo.type = clear.type = "button";
  const pen = element("p", "pad-pen", left);
  pen.setAttribute("aria-live", "polite");
  const help = element("details", "pad-help", left);
  element("summary", "", help, words.help);
  for (const line of words.keys) element("p", "", help, line);

  const right = element("div", "pad-right", root);
  const status = element("p", "pad-status course-answer", right);
  status.setAttribute("role", "status");
  const results = element("div", "pad-results course-answer", right);
  const figure = element("figure", "", results);
  const seen = element("canvas", "pad-seen", figure);
  seen.width = seen.height = 28;
  seen.setAttribute("role", "img");
  element("figcaption", "", figure, words.seen);

  const table = element("table", "pad-table", results);
  element("caption", "", table, words.caption);
  const rows = Array.from({ length: 10 }, (_, digit) => {
    const row = element("tr", "", table);
    row.dataset.digit = digit;
    const name = element("th", "", row, String(digit));
    name.scope = "row";
    const bar = element("span", "pad-bar", element("td", "pad-track", row));
    return { row, bar, number: element("td", "pad-number", row) };
  });
  return { surface, undo, clear, pen, help, status, seen, rows };
}

function render({ model, el }) {
  const words = model.get("words");
  const viewId = crypto.randomUUID?.() ?? String(Math.random());
  const side = model.get("side");
  const pen = model.get("pen");
  const parts = build(el, words);
  const ending = new AbortController();
  const on = (node, name, handler, options = {}) =>
    node.addEventListener(name, handler, { ...options, signal: ending.signal });

  const view = parts.surface.getContext("2d");
  const picture = document.createElement("canvas"); // what is sent: the strokes and nothing else
  picture.width = picture.height = side;
  const sent = picture.getContext("2d", { willReadFrequently: true });

  // Strokes: lists of x, y, x, y ... in pixels of the picture. They stand in the model, so all
  // views of it show the same drawing.
  let hand = null; // the pointer that draws
  let keys = null; // where the keyboard's pen is, and whether it is down
  let planned = 0; // the next repaint

  const strokes = () => model.get("strokes");

  function repaint() {
    planned ||= requestAnimationFrame(() => {
      planned = 0;
      const size = Math.round(parts.surface.clientWidth * (window.devicePixelRatio || 1));
      const scale = size / side;
      // A new size costs time and wipes all settings.
      if (parts.surface.width !== size) parts.surface.width = parts.surface.height = size;
      view.setTransform(scale, 0, 0, scale, 0, 0);
      view.setLineDash([]);
      view.fillStyle = "#fff";
      view.fillRect(0, 0, side, side);
      view.fillStyle = view.strokeStyle = "#000";
      trace(view, strokes(), pen);
      if (keys && document.activeElement === parts.surface) {
        view.beginPath();
        view.arc(keys.x, keys.y, pen / 2 + 1, 0, 2 * Math.PI);
        view.strokeStyle = keys.down ? "#d55e00" : "#0072b2";
        view.lineWidth = 1.5;
        view.setLineDash(keys.down ? [] : [3, 2]);
        view.stroke();
      }
    });
  }

  function draw(next, time) {
    model.set("strokes", next);
    unsent ??= time;
    send();
  }

  function begin(x, y, time) {
    draw([...strokes(), [x, y]], time);
  }

  function extend(points, time) {
    const last = [...(strokes().at(-1) ?? [])];
    for (const [x, y] of points) {
      const distance = Math.hypot(x - last.at(-2), y - last.at(-1));
      if (!(distance < CLOSEST)) last.push(x, y);
    }
    draw([...strokes().slice(0, -1), last], time);
  }

  // Pictures: what is drawn while a picture may not leave waits in one place, so there is never a
  // queue, and the newest picture is always sent.
  //
  // They are messages, because ipywidgets holds changes of traits back until the kernel is idle.
  // A second one may be under way: what Python does to one picture takes a few milliseconds, but
  // the server holds its answer back for up to 40 until the browser confirms what came before
  // (Nagle's algorithm), and the next picture brings this confirmation along. When Python is
  // slower than the pen, the gap keeps pictures from waiting there.

  const underWay = new Map(); // number of a picture without an answer: when the pen moved
  let unsent = null; // time of the first movement that no picture shows yet
  let number = 0; // of the picture that was sent last
  let sentAt = -Infinity;
  let later = 0; // the timer of the next picture

  function send() {
    clearTimeout(later);
    if (unsent === null || underWay.size === UNDER_WAY) return;
    const gap = Math.max(GAP, model.get("answer").took);
    const wait = sentAt + gap - performance.now();
    if (underWay.size && wait > 0) {
      later = setTimeout(send, wait);
      return;
    }
    sent.fillStyle = "#fff";
    sent.fillRect(0, 0, side, side);
    sent.fillStyle = sent.strokeStyle = "#000";
    trace(sent, strokes(), pen);
    underWay.set(++number, unsent);
    unsent = null;
    sentAt = performance.now();
    const pixels = toBase64(sent.getImageData(0, 0, side, side));
    model.send({ view: viewId, picture: number, pixels });
    tell("course-sent");
  }

  function receive() {
    show();
    const { view: asked, picture } = model.get("answer");
    if (asked !== viewId || !underWay.has(picture)) return;
    const latency = performance.now() - underWay.get(picture);
    model.set("latencies", [...model.get("latencies"), latency].slice(-LATENCIES));
    underWay.delete(picture);
    tell("course-answered");
    send();
    rest();
  }

  // The explorable says when the answer takes long.
  function tell(name) {
    el.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: underWay.size }));
  }

  // When the pen is up and everything is answered, Python gets what stands on the pad.
  function rest() {
    if (hand === null && unsent === null && !underWay.size) model.save_changes();
  }

  function say(text) {
    // The same text again would be read aloud again.
    if (parts.status.textContent !== text) parts.status.textContent = text;
  }

  function show() {
    const answer = model.get("answer");
    say(answer.words);
    parts.status.classList.toggle("pad-error", answer.state === "error");
    const best = answer.probabilities.indexOf(Math.max(...answer.probabilities));
    parts.rows.forEach(({ row, bar, number }, digit) => {
      const value = answer.probabilities[digit];
      row.classList.toggle("pad-best", digit === best);
      bar.style.width = `${100 * (value ?? 0)}%`;
      number.textContent = value === undefined ? "–" : value.toFixed(2);
    });
    const image = new ImageData(28, 28);
    const seen = answer.seen ? fromBase64(answer.seen) : new Uint8Array(28 * 28);
    parts.seen.setAttribute("aria-label", answer.seen ? words.seen_digit : words.seen_empty);
    seen.forEach((value, index) => image.data.set([value, value, value, 255], 4 * index));
    parts.seen.getContext("2d").putImageData(image, 0, 0);
  }

  // Mouse, finger and pen -----------------------------------------------------------------------

  function place(event) {
    const box = parts.surface.getBoundingClientRect();
    const round = (value) => Math.round(value * 100) / 100;
    return [
      round(((event.clientX - box.left) / box.width) * side),
      round(((event.clientY - box.top) / box.height) * side),
    ];
  }

  on(parts.surface, "pointerdown", (event) => {
    if (event.button !== 0 || hand !== null) return; // a second finger draws nothing
    event.preventDefault(); // no text is selected while drawing
    parts.surface.focus({ preventScroll: true });
    parts.surface.setPointerCapture(event.pointerId); // also outside of the pad
    hand = event.pointerId;
    keys = null;
    parts.pen.textContent = "";
    begin(...place(event), event.timeStamp);
  });
  on(parts.surface, "pointermove", (event) => {
    if (event.pointerId !== hand) return;
    const all = event.getCoalescedEvents?.() ?? [];
    extend((all.length ? all : [event]).map(place), event.timeStamp);
  });
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) {
    on(parts.surface, name, (event) => {
      if (event.pointerId !== hand) return;
      hand = null;
      rest();
    });
  }

  // Keyboard and buttons --------------------------------------------------------------------------

  function undo(event) {
    if (strokes().length) draw(strokes().slice(0, -1), event.timeStamp);
    lift();
  }

  function clear(event) {
    if (strokes().length) draw([], event.timeStamp);
    lift();
  }

  function lift() {
    hand = null; // the stroke in progress is gone
    if (keys) {
      keys.down = false;
      parts.pen.textContent = words.pen_up;
    }
    repaint();
  }

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function press(event) {
    keys ??= { x: side / 2, y: side / 2, down: false };
    if (event.key === " ") {
      keys.down = !keys.down;
      if (keys.down) begin(keys.x, keys.y, event.timeStamp);
    } else {
      const step = event.shiftKey ? FINE_STEP : STEP;
      const inside = (value) => Math.min(Math.max(value, 0), side);
      keys.x = inside(keys.x + step * ARROWS[event.key][0]);
      keys.y = inside(keys.y + step * ARROWS[event.key][1]);
      if (keys.down) extend([[keys.x, keys.y]], event.timeStamp);
    }
    parts.pen.textContent = keys.down ? words.pen_down : words.pen_up;
    repaint();
  }

  on(parts.surface, "keydown", (event) => {
    const withControl = event.ctrlKey || event.metaKey;
    if (event.altKey || (withControl && event.key !== "z")) return;
    if (hand !== null) return; // one pen at a time
    if (event.key in ARROWS || event.key === " ") press(event);
    else if (event.key === "Backspace" || withControl) undo(event);
    else if (event.key === "Delete") clear(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  for (const name of ["focus", "blur"]) on(parts.surface, name, repaint);
  on(parts.undo, "click", undo);
  on(parts.clear, "click", clear);

  // The pad is smaller where there is less room, and has no size before it is on the page.
  const sizes = new ResizeObserver(repaint);
  sizes.observe(parts.surface);
  model.on("change:strokes", repaint);
  model.on("change:answer", receive);
  repaint();
  show();
  return () => {
    ending.abort();
    sizes.disconnect();
    model.off("change:strokes", repaint);
    model.off("change:answer", receive);
    clearTimeout(later);
    cancelAnimationFrame(planned);
  };
}

export default { render };
