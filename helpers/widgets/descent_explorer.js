// The scene of gradient descent, as in descent_explorer.py and helpers/descent.py.

function polynomial(coefficients, x) {
  let sum = coefficients[0];
  for (let index = 1; index < coefficients.length; index++) sum = sum * x + coefficients[index];
  return sum;
}

function derivative(coefficients) {
  const degree = coefficients.length - 1;
  return coefficients.slice(0, -1).map((factor, index) => factor * (degree - index));
}

function descend(slope, { start, learning_rate, momentum }, { limit, far }) {
  const path = [start];
  let step = 0;
  while (path.length <= far && Math.abs(path.at(-1)) <= limit) {
    step = momentum * step - learning_rate * slope(path.at(-1));
    path.push(path.at(-1) + step);
  }
  return path;
}

function outcome(height, slope, path, seen, { limit, flat, stays, short }) {
  const heights = seen.map(height);
  const half = Math.floor((seen.length + 1) / 2);
  const climbs = Math.max(...heights.slice(half)) > Math.max(...heights.slice(0, half));
  if (climbs && Math.abs(path.at(-1)) > limit) return "diverges";
  const last = path.slice(seen.length - 1).slice(0, stays);
  if (last.every((x) => Math.abs(slope(x)) < flat)) return "converges";
  const moves = seen.slice(1).map((x, index) => x - seen[index]);
  const turns = moves.slice(1).map((move, index) => moves[index] * move < 0);
  if (turns.slice(Math.floor(turns.length / 2)).some(Boolean)) return "swings";
  return Math.abs(moves.at(-1)) < short ? "crawls" : "moves";
}

SCENES.descent = (data, indexes) => {
  const { messages, view, samples, size } = data;
  const chosen = Object.fromEntries(
    Object.entries(indexes).map(([name, index]) => [name, data.choices[name][index]]),
  );
  const { coefficients, top } = data.curves[chosen.curve];
  const height = (x) => polynomial(coefficients, x);
  const steepness = derivative(coefficients);
  const slope = (x) => polynomial(steepness, x);
  const path = descend(slope, chosen, data.rules);
  const seen = path.slice(0, chosen.steps + 1);
  const result = outcome(height, slope, path, seen, data.rules);
  const point = (x) => [x, height(x)];

  // The picture grows, by doubling, until it holds the path.
  const tops = size.map((times) => (top * height(times * view)) / height(view));
  const holds = size.map((times, index) =>
    seen.every((x) => Math.abs(x) <= times * view && height(x) <= tops[index]),
  );
  const grown = holds.includes(true) ? holds.indexOf(true) : size.length - 1;
  const wide = size[grown] * view;
  const high = tops[grown];
  const end = seen.at(-1);
  const outside = Math.abs(end) > wide || height(end) > high;

  const step = (2 * wide) / samples;
  const curve = Array.from({ length: samples + 1 }, (_, index) => point(index * step - wide));
  const flats = [];
  curve.forEach(([x, y], index) => {
    if (Math.abs(slope(x)) >= data.rules.flat) return;
    if (flats.length && flats.at(-1).last === index - 1) flats.at(-1).points.push([x, y]);
    else flats.push({ points: [[x, y]] });
    flats.at(-1).last = index;
  });
  const lines = flats.map(({ points }) => ({ role: "flat", points }));
  lines.push({ role: "curve", points: curve }, { role: "path", points: seen.map(point) });
  if (grown) {
    const corners = [-view, -view, view, view, -view].map((x, index) => [x, [0, top, top, 0, 0][index]]);
    lines.push({ role: "usual", points: corners });
  }

  const values = {
    count: seen.length - 1,
    learning_rate: chosen.learning_rate,
    momentum: chosen.momentum,
    position: end,
    loss: height(end),
  };
  const points = seen.slice(1, -1).map((x) => ({ role: "step", at: point(x) }));
  const far = outside ? "outside" : "far";
  points.push(
    {
      role: "start",
      at: point(chosen.start),
      side: chosen.start < 0 ? "left" : "right",
      label: fill(messages.start, {}),
    },
    {
      role: "end",
      at: point(end),
      side: "above",
      label: fill(messages[grown ? far : "end"], values),
    },
  );
  if (!grown) {
    for (const { points: part } of flats) {
      const at = part[Math.floor(part.length / 2)];
      points.push({ role: "note", at, side: "below", label: fill(messages.flat, {}) });
    }
  }
  const told = result === "diverges" && values.loss > data.huge ? "beyond" : result;
  const said = fill(messages[told], values);
  return {
    alt: fill(messages[`alt.${chosen.curve}`], { words: said }),
    words: grown ? `${said} ${fill(messages.grown, {})}` : said,
    x: { ...data.x, from: -wide, to: wide },
    y: { ...data.y, from: -data.below * high, to: high },
    lines,
    points,
    handle: { control: "start", places: data.choices.start.map(point) },
  };
};
