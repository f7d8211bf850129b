// The scene of a network's layers, as in network_explorer.py and helpers/network_graph.py.

SCENES.network = (data, indexes) => {
  const { messages, pixels, classes } = data;
  const names = data.widths;
  const used = names.slice(0, data.choices.layers[indexes.layers]);
  const hidden = used.map((name) => data.choices[name][indexes[name]]);
  const activation = data.choices.activation[indexes.activation];
  const widths = [pixels, ...hidden, classes];
  const counts = widths.slice(1).map((width, index) => widths[index] * width + width);
  const total = counts.reduce((sum, count) => sum + count, 0);

  const layers = [
    ...data.inputs,
    ...hidden.map((width, index) => ({
      name: fill(messages.hidden, { number: index + 1 }),
      kind: `Dense, ${activation}`,
      units: String(width),
      parameters: counts[index],
    })),
    { ...data.output, parameters: counts.at(-1) },
  ];
  const said = layers.map((layer) => fill(messages.layer, layer)).join(", ");
  return {
    alt: fill(messages.alt, { layers: said }),
    words: fill(hidden.length ? messages.words : messages.words_one, {
      name: widths.join("-"),
      total,
      sum: counts.map((count) => number(count, 0)).join(" + "),
      share: counts[0] / total,
      activation,
    }),
    boxes: layers.map((layer) => ({
      lines: fill(messages.box, layer).split("\n"),
      learns: layer.parameters > 0,
    })),
    unused: names.filter((name) => !used.includes(name)),
  };
};
