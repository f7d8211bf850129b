// Keeps the keys of an explorable's controls to themselves. JupyterLab has commands on plain keys and
// on combinations: an arrow key on a list would choose another cell, the letter A would make a new
// one, and Ctrl+Z would take back what was typed into the cell. Only what leaves the control, runs
// the cell or saves the notebook still reaches JupyterLab.

const CONTROLS = "select, input, button, summary, canvas";

function isForJupyterLab(event) {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === "Tab" || event.key === "Escape") return true;
  if (event.key === "Enter") return command || event.shiftKey || event.altKey;
  return command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "s";
}

function keep(event) {
  if (!event.target.matches(CONTROLS) || isForJupyterLab(event)) return;
  event.stopPropagation();
  // The browser itself takes back the last change on the whole page, which is in some cell.
  if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) event.preventDefault();
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
