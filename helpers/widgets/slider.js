// The view of the slider: a label, the browser's own slider over the indexes of the choices, and
// the name of the chosen one. It knows no values: their names come in the trait `names`.
//
// Names for tests: the slider has the role "slider" and the label as its name; .course-slider-value
// shows the choice.

function render({ model, el }) {
  el.classList.add("course-slider");

  const label = document.createElement("label");
  const words = document.createElement("span");
  words.textContent = model.get("label");
  const input = document.createElement("input");
  input.type = "range";
  input.min = 0;
  input.max = model.get("names").length - 1;
  input.step = 1;
  label.append(words, input);
  const chosen = document.createElement("span");
  chosen.className = "course-slider-value";
  chosen.ariaHidden = "true"; // the slider itself says it
  el.append(label, chosen);

  function show() {
    const index = model.get("index");
    input.value = index;
    chosen.textContent = model.get("names")[index];
    input.setAttribute("aria-valuetext", chosen.textContent);
  }
  input.addEventListener("input", () => {
    model.set("index", Number(input.value));
    model.save_changes();
  });
  model.on("change:index", show);
  show();
  return () => model.off("change:index", show);
}

export default { render };
