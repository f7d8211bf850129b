// A line of text. The element stays and only its text changes: screen readers read out changes of
// an element with the role "status", but not one that is put in anew with its text.

function render({ model, el }) {
  const line = document.createElement("p");
  line.className = "course-answer";
  line.setAttribute("role", "status");
  line.style.cssText =
    "color: var(--jp-widgets-label-color, inherit); font-size: 13px; line-height: 1.45; margin: 6px 2px";
  el.append(line);
  const show = () => {
    line.textContent = model.get("value");
  };
  model.on("change:value", show);
  show();
  return () => model.off("change:value", show);
}

export default { render };
