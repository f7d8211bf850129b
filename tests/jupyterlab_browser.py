"""A real JupyterLab in a real browser, for tests and for pictures of the lessons.

    with Lab(folder) as lab, open_browser() as browser:
        notebook = lab.open(browser, "course/notebooks/01_data.ipynb")
        notebook.run_all()
        notebook.problems          # what the browser complained of, and requests to elsewhere
        notebook.close()           # ends its kernel

JupyterLab is the one of the Python that runs this file. The browser is Chromium, driven by
Playwright for Python. What a good lesson is, is decided in the tests.
"""

import ast
import contextlib
import itertools
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_OPTIONS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Chromium's own sandbox does not work for root or in a container. The pages are ours.
    "--no-sandbox",
    # No name leads anywhere, so that nothing depends on whether there is a network.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
EXPECTED = "COURSE_EXPECT_BROWSER"  # set to 1 where a missing browser is a failure

START_LIMIT = 60  # seconds until JupyterLab answers
PAGE_LIMIT = 60  # seconds until a notebook is open and has a kernel
RUN_LIMIT = 300  # seconds for all cells of a lesson
SHOW_LIMIT = 15  # seconds until the page shows what a kernel sent, or a widget answers

LIGHT, DARK = "JupyterLab Light", "JupyterLab Dark"
# An output column of about 700 pixels: the width that figures and widgets are made for.
COLUMN_VIEW = {"width": 880, "height": 900}
COURSE_SETTINGS = Path(__file__).resolve().parents[1] / "settings"  # as start.py has them
SETTINGS = {
    # With windowing, cells outside the view are not drawn and cannot be looked at.
    "notebook-extension/tracker": {"windowingMode": "none"},
}

# JupyterLab's own pages were seen to complain of nothing: a lesson without widgets leaves an empty
# console. So there is no list of errors to forgive, and every console error counts. Warnings do
# not count: browsers and widget managers warn of their own deprecated features.

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
IS_READY = """() => {
    const widget = window.jupyterapp && window.jupyterapp.shell.currentWidget;
    const context = widget && widget.context;
    if (!context || !context.isReady || !context.sessionContext.isReady) return false;
    const session = context.sessionContext.session;
    return Boolean(session && session.kernel);
}"""
# JupyterLab puts each live widget of a cell's outputs into a panel; no other output has one.
WIDGET_PANEL = ".jp-Notebook .jp-OutputArea-output.lm-Panel"
NOTEBOOK = "window.jupyterapp.shell.currentWidget"


def what_is_missing() -> str:
    """Return what a browser test lacks here, in words; empty if nothing."""
    missing = []
    try:
        import playwright.sync_api  # noqa: F401
    except ModuleNotFoundError:
        missing.append("the package playwright (pip install --group browser)")
    try:
        import jupyterlab  # noqa: F401
    except ModuleNotFoundError:
        missing.append("the package jupyterlab")
    if chromium() is None:
        missing.append(f"a browser on PATH ({', '.join(CHROMIUM_NAMES)})")
    return " and ".join(missing)


def chromium() -> str | None:
    """Return the path of Chromium or Chrome, or None if there is none on PATH."""
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


@contextlib.contextmanager
def open_browser() -> "Iterator[Browser]":
    """Start Chromium without a window; the end of the `with` statement closes it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
        try:
            yield browser
        finally:
            browser.close()


class Lab:
    """A JupyterLab of its own: nothing of the user's settings, no port that others use.

    Attributes:
        root: the folder that it serves.
        address: where it answers, such as ``"http://127.0.0.1:40001/"``.
        token: what a page has to know to be let in.
        log: the file with what it printed.
    """

    def __init__(self, root: Path) -> None:
        """Start it and wait until it answers.

        Args:
            root: the folder to serve.

        Raises:
            RuntimeError: if it ends, or does not answer in time; the text holds its log.
        """
        self.root = root
        self.token = secrets.token_hex(16)
        self._own = Path(tempfile.mkdtemp(prefix="course-lab-"))
        self.log = self._own / "log.txt"
        for name, values in SETTINGS.items():
            path = self._own / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(values))
        with self.log.open("w") as log:
            self._process = subprocess.Popen(
                self._command(), env=self._environment(), stdout=log, stderr=subprocess.STDOUT
            )
        try:
            self.address = self._wait_for_address()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _command(self) -> list[str]:
        return [
            sys.executable,
            "-m",
            "jupyterlab",
            "--no-browser",
            "--allow-root",
            "--expose-app-in-browser",
            "--ServerApp.ip=127.0.0.1",
            "--ServerApp.port=0",  # the system gives a free one
            f"--ServerApp.root_dir={self.root}",
            f"--IdentityProvider.token={self.token}",
            f"--LabApp.app_settings_dir={COURSE_SETTINGS}",
            "--LabApp.extension_manager=readonly",  # the other one asks the package index
        ]

    def _environment(self) -> dict[str, str]:
        inherited = {
            name: value
            for name, value in os.environ.items()
            if name != "PYTHONPATH" and not name.startswith(("JUPYTER", "PYTEST"))
        }
        return inherited | {
            "JUPYTER_CONFIG_DIR": str(self._own / "config"),
            "JUPYTER_DATA_DIR": str(self._own / "data"),
            "JUPYTER_RUNTIME_DIR": str(self._own / "runtime"),
            "JUPYTERLAB_SETTINGS_DIR": str(self._own / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(self._own / "workspaces"),
            "IPYTHONDIR": str(self._own / "ipython"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def _wait_for_address(self) -> str:
        # JupyterLab writes this file once it listens, with the port that it got.
        runtime = self._own / "runtime"
        deadline = time.monotonic() + START_LIMIT
        while time.monotonic() < deadline and self._process.poll() is None:
            for path in runtime.glob("jpserver-*.json"):
                with contextlib.suppress(json.JSONDecodeError):  # half written
                    return json.loads(path.read_text())["url"]
            time.sleep(0.05)
        raise RuntimeError(f"JupyterLab did not start:\n{self.log.read_text()}")

    def open(
        self, browser: "Browser", path: str, view: dict[str, int] = COLUMN_VIEW
    ) -> "OpenNotebook":
        """Open a notebook in a new page and wait until it has a kernel.

        Args:
            browser: what `open_browser` gives.
            path: the notebook, relative to `root`.
            view: width and height of the page in pixels.
        """
        return OpenNotebook(browser, self, path, view)

    def close(self) -> None:
        """End JupyterLab with all its kernels; a second call does nothing."""
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait(timeout=30)
        shutil.rmtree(self._own, ignore_errors=True)


class OpenNotebook:
    """A notebook in a page of its own, with a kernel.

    Attributes:
        page: Playwright's page.
        problems: console errors and uncaught exceptions of the page, each with its kind.
        foreign_requests: addresses outside this computer that the page asked for.
    """

    def __init__(self, browser: "Browser", lab: Lab, path: str, view: dict[str, int]) -> None:
        self._lab = lab
        self.problems: list[str] = []
        self.foreign_requests: list[str] = []
        self.page: Page = browser.new_page(viewport=view)
        self.page.set_default_timeout(SHOW_LIMIT * 1000)
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.problems.append(f"exception: {error}"))
        self.page.on("request", self._note_request)
        self.page.on("websocket", lambda socket: self._note_address(socket.url))
        self.page.goto(f"{lab.address}lab/tree/{path}?token={lab.token}&reset")
        self.page.wait_for_function(IS_READY, timeout=PAGE_LIMIT * 1000)
        # The page says "idle" before the kernel answers; its info comes from the kernel.
        self.page.evaluate(
            f"async () => {{ await {NOTEBOOK}.context.sessionContext.session.kernel.info }}"
        )
        self.command("application:toggle-left-area")

    def _note_console(self, message: "ConsoleMessage") -> None:
        if message.type == "error":
            self.problems.append(f"console: {message.text} ({message.location.get('url')})")

    def _note_request(self, request: "Request") -> None:
        self._note_address(request.url)

    def _note_address(self, address: str) -> None:
        own = (self._lab.address, self._lab.address.replace("http:", "ws:", 1))
        if not address.startswith((*own, "data:", "blob:")):
            self.foreign_requests.append(address)

    def command(self, name: str, **arguments: object) -> None:
        """Execute one of JupyterLab's commands, such as ``"notebook:run-all-cells"``."""
        self.page.evaluate(
            "async ([name, values]) => { await window.jupyterapp.commands.execute(name, values) }",
            [name, arguments],
        )

    def run_all(self) -> None:
        """Run all cells and wait for the last, and until no widget is on its way to the page."""
        self._execute_and_wait("notebook:run-all-cells")
        self.page.wait_for_function(
            f"count => document.querySelectorAll('{WIDGET_PANEL}').length >= count",
            arg=len(self.widget_outputs()),
        )
        self.page.wait_for_function(
            f"() => [...document.querySelectorAll('{WIDGET_PANEL}')]"
            ".every(panel => panel.textContent || panel.firstElementChild)"
        )

    def _execute_and_wait(self, command: str) -> None:
        # The command's promise has no time limit in Playwright; a flag that one waits for has.
        self.page.evaluate(
            """command => {
                window.courseDone = false;
                window.jupyterapp.commands.execute(command).finally(() => {
                    window.courseDone = true;
                });
            }""",
            command,
        )
        self.page.wait_for_function("() => window.courseDone", timeout=RUN_LIMIT * 1000)

    def model(self) -> dict[str, Any]:
        """Return the notebook with its present outputs, as its file would hold it."""
        return self.page.evaluate(f"() => {NOTEBOOK}.content.model.toJSON()")

    def outputs(self, cell: str) -> list[dict[str, Any]]:
        """Return the outputs of the code cell with this id, as in a notebook's file."""
        (found,) = [each for each in self.model()["cells"] if each["id"] == cell]
        return found["outputs"]

    def errors(self) -> list[str]:
        """Return every error output: id of the cell, class and message."""
        return [
            f"{cell['id']}: {output['ename']}: {output['evalue']}"
            for cell in self.model()["cells"]
            for output in cell.get("outputs", [])
            if output["output_type"] == "error"
        ]

    def widget_outputs(self) -> list[str]:
        """Return the id of the cell of each output that is a live widget."""
        return [
            cell["id"]
            for cell in self.model()["cells"]
            for output in cell.get("outputs", [])
            if WIDGET_VIEW in output.get("data", {})
        ]

    def cell(self, name: str) -> "Locator":
        """Return the place of a cell on the page, by its id."""
        index = [cell["id"] for cell in self.model()["cells"]].index(name)
        return self.page.locator(f".jp-Notebook .jp-Cell[data-windowed-list-index='{index}']")

    def type_and_run(self, name: str, source: str) -> None:
        """Replace a code cell's source as a learner does, in the editor, and run it."""
        self._edit(name)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(source)
        self._execute_and_wait("notebook:run-cell")

    def _edit(self, name: str) -> None:
        """Set the cursor into the editor of a code cell."""
        self.cell(name).locator(".cm-content").click()

    def code_cell_with(self, code: str) -> str:
        """Return the id of the one code cell whose source holds this code.

        Raises:
            ValueError: if there is no such cell, or there are several.
        """
        cells = self.model()["cells"]
        found = [
            cell["id"] for cell in cells if cell["cell_type"] == "code" and code in cell["source"]
        ]
        if len(found) != 1:
            raise ValueError(f"{len(found)} cells hold the code {code!r}: {found}")
        return found[0]

    def explorable(self, function: str) -> "Locator":
        """Return the place of the explorable that the notebook makes with this function."""
        name = self.code_cell_with(f"widgets.{function}(")
        return self.cell(name).locator(".course-explorable")

    def value(self, expression: str) -> Any:
        """Return what an expression in the notebook's kernel has for its value, as JSON keeps it.

        Raises:
            RuntimeError: if it raises there.
        """
        wanted = {"answer": f"__import__('json').dumps({expression})"}
        answer = self._ask_kernel({"code": "", "user_expressions": wanted})
        answer = answer["user_expressions"]["answer"]
        if answer["status"] == "error":
            raise RuntimeError(f"{expression}: {answer['ename']}: {answer['evalue']}")
        return json.loads(ast.literal_eval(answer["data"]["text/plain"]))

    def run_in_kernel(self, code: str) -> None:
        """Run some code in the notebook's kernel that no cell holds.

        Raises:
            RuntimeError: if it raises there.
        """
        answer = self._ask_kernel({"code": code})
        if answer["status"] == "error":
            raise RuntimeError(f"{code}: {answer['ename']}: {answer['evalue']}")

    def _ask_kernel(self, request: dict[str, Any]) -> dict[str, Any]:
        return self.page.evaluate(
            f"""async request => {{
                const kernel = {NOTEBOOK}.context.sessionContext.session.kernel;
                return (await kernel.requestExecute(request).done).content;
            }}""",
            request | {"silent": True, "store_history": False},
        )

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Wait until a condition holds, while the browser's events come in.

        Raises:
            TimeoutError: if it does not hold in time.
        """
        deadline = time.monotonic() + SHOW_LIMIT
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError(f"this did not happen within {SHOW_LIMIT} seconds")
            self.page.wait_for_timeout(20)

    def set_theme(self, theme: str) -> None:
        """Show JupyterLab in another theme, `LIGHT` or `DARK`."""
        self.command("apputils:change-theme", theme=theme)
        name = json.dumps(theme)
        self.page.wait_for_function(f"() => document.body.dataset.jpThemeName === {name}")
        # JupyterLab covers the page while it loads a theme.
        self.page.wait_for_function("() => !document.getElementById('jupyterlab-splash')")

    def close(self) -> None:
        """End the kernel, which may hold half a gigabyte, and close the page."""
        try:
            self.page.evaluate(
                f"async () => {{ await {NOTEBOOK}.context.sessionContext.shutdown() }}"
            )
        finally:
            self.page.close()


# A 7, as shares of the side of the surface that it is drawn on.
SEVEN = ((0.25, 0.2), (0.75, 0.2), (0.62, 0.5), (0.45, 0.85))


def draw_stroke(
    surface: "Locator",
    corners: Iterable[tuple[float, float]],
    steps: int = 15,
    pointer: str = "mouse",
    pause: float = 0,
) -> None:
    """Draw one stroke on some element, from corner to corner.

    Args:
        surface: what to draw on.
        corners: x and y as shares of its width and height.
        steps: movements from one corner to the next.
        pointer: what draws, ``"mouse"``, ``"pen"`` or ``"finger"``.
        pause: milliseconds after each movement.
    """
    surface.scroll_into_view_if_needed()
    box = surface.bounding_box()
    corners = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in corners]
    path = corners[:1]
    for (x, y), (next_x, next_y) in itertools.pairwise(corners):
        for step in range(1, steps + 1):
            share = step / steps
            path.append((x + share * (next_x - x), y + share * (next_y - y)))
    act = {"mouse": _mouse, "pen": _pen, "finger": _finger}[pointer](surface.page)
    act("down", *path[0])
    for place in path[1:]:
        act("move", *place)
        if pause:
            surface.page.wait_for_timeout(pause)
    act("up", *path[-1])


Act = Callable[[str, float, float], object]  # "down", "move" or "up", and where on the page


def _mouse(page: "Page") -> Act:
    def act(what: str, x: float, y: float) -> None:
        page.mouse.move(x, y)
        if what != "move":
            getattr(page.mouse, what)()

    return act


# Playwright itself has no pen, and no finger that moves.


def _pen(page: "Page") -> Act:
    send = page.context.new_cdp_session(page).send
    names = {"down": "mousePressed", "move": "mouseMoved", "up": "mouseReleased"}
    held = {"button": "left", "buttons": 1, "clickCount": 1, "pointerType": "pen"}
    return lambda what, x, y: send(
        "Input.dispatchMouseEvent", {"type": names[what], "x": x, "y": y} | held
    )


def _finger(page: "Page") -> Act:
    send = page.context.new_cdp_session(page).send
    names = {"down": "touchStart", "move": "touchMove", "up": "touchEnd"}
    send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def act(what: str, x: float, y: float) -> None:
        points = [] if what == "up" else [{"x": x, "y": y}]
        send("Input.dispatchTouchEvent", {"type": names[what], "touchPoints": points})
        if what == "up":
            send("Emulation.setTouchEmulationEnabled", {"enabled": False})

    return act
