// What the page does for every explorable, from an invisible part in it: it keeps the keys of the
// controls, hides the static picture while the live version is there, and says when Python does
// not answer.
//
// Names for tests: .course-notice, the sentence in the place of the old answer;
// [data-course-static], the picture that stands where nothing is live.

const CONTROLS = "select, input, button, summary, canvas, [tabindex]";
const PATIENCE = 3000; // milliseconds without an answer until the reader is told
const DISCONNECTED = "jupyter-widgets-disconnected"; // ipywidgets sets it when the kernel is gone

// Keys. JupyterLab has commands on plain keys and on combinations: an arrow key on a list would
// choose another cell, the letter A would make a new one, and Ctrl+Z would take back what was typed
// into the cell. Only what leaves the control, runs the cell or saves the notebook reaches it.

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

function render({ model, el }) {
  const words = model.get("words");
  const ending = new AbortController();
  const notice = document.createElement("p");
  notice.className = "course-notice";
  notice.setAttribute("role", "alert");
  el.append(notice);

  let explorable = null;
  let frame = 0;
  const timers = {}; // of what Python has not answered: "ping", or "work" that a control sent
  const late = new Set(); // which of them ran out

  function say() {
    const state = isGone() ? "gone" : late.size ? "waiting" : "";
    notice.textContent = words[state] ?? "";
    explorable.classList.toggle("course-waiting", state === "waiting");
    explorable.classList.toggle("course-gone", state === "gone");
    for (const part of explorable.children) part.inert = state === "gone" && !part.contains(notice);
  }

  function isGone() {
    return explorable.classList.contains(DISCONNECTED);
  }

  // After each use of a control Python is asked whether it is there. So the reader is also told
  // where the front end does not notice that the kernel has died.
  function ask() {
    if (timers.ping || isGone()) return;
    wait("ping");
    model.send({ kind: "ping" });
  }

  function wait(kind) {
    const runOut = () => {
      late.add(kind);
      say();
    };
    timers[kind] ||= setTimeout(runOut, PATIENCE);
  }

  function hear(kind) {
    clearTimeout(timers[kind]);
    delete timers[kind];
    late.delete(kind);
    say();
  }

  const hearPing = () => hear("ping");

  function standIn(hidden) {
    const pictures = document.querySelectorAll(`[data-course-static="${model.get("name")}"]`);
    for (const picture of pictures) picture.hidden = hidden;
  }

  // This part is made before it is put into the explorable.
  function start() {
    explorable = el.closest(".course-explorable");
    if (!explorable) {
      frame = requestAnimationFrame(start);
      return;
    }
    standIn(true);
    const options = { signal: ending.signal };
    explorable.addEventListener("keydown", keep, options);
    if (words.waiting) {
      for (const name of ["pointerup", "keyup", "change"])
        explorable.addEventListener(name, ask, { capture: true, ...options });
      model.on("msg:custom", hearPing);
      // Python may answer this question while it works on what a control has sent, so a control
      // whose work takes time says when it sent something, and when how much is unanswered.
      explorable.addEventListener("course-sent", () => wait("work"), options);
      explorable.addEventListener(
        "course-answered",
        (event) => {
          hear("work");
          if (event.detail) wait("work");
        },
        options,
      );
      let gone = false;
      const watch = new MutationObserver(() => {
        if (gone === isGone()) return;
        gone = !gone;
        for (const kind of ["ping", "work"]) hear(kind);
      });
      watch.observe(explorable, { attributeFilter: ["class"] });
      ending.signal.addEventListener("abort", () => watch.disconnect());
    }
  }

  start();
  return () => {
    ending.abort();
    cancelAnimationFrame(frame);
    for (const kind of ["ping", "work"]) clearTimeout(timers[kind]);
    model.off("msg:custom", hearPing);
    standIn(false);
  };
}

export default { render };
