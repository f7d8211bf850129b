// Keeps the keys of an explorable's controls to themselves. JupyterLab has commands on plain keys:
// an arrow key on a list would choose another cell, and the letter A would make a new one.
// Combinations such as Shift+Enter still reach JupyterLab, and so do Escape and Tab.

const CONTROLS = "select, input, button";
const PASSED_ON = new Set(["Escape", "Tab"]);

function keep(event) {
  const combined = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (event.target.matches(CONTROLS) && !combined && !PASSED_ON.has(event.key)) {
    event.stopPropagation();
  }
}

function render({ el }) {
  el.style.display = "none";
  let explorable = null;
  let frame = 0;
  // The guard is made before it is put into the explorable.
  function find() {
    explorable = el.closest(".course-explorable");
    if (explorable) explorable.addEventListener("keydown", keep);
    else frame = requestAnimationFrame(find);
  }
  find();
  return () => {
    cancelAnimationFrame(frame);
    explorable?.removeEventListener("keydown", keep);
  };
}

export default { render };
