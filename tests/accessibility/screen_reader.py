"""What a screen reader can do with a program: find things by role and name, press them, type, read their state.

Everything goes through the accessibility bus (AT-SPI 2), from outside the program. Nothing waits for a fixed time: what
is looked for is looked for again until it is there, or until TIME_LIMIT is over; then NotFound shows all that was seen.
"""

import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  the version comes first

# The name that replaces get_action_name is hidden by that of another interface.
warnings.filterwarnings("ignore", message="Atspi.Action.get_action_name")

TIME_LIMIT = 120  # seconds, on a machine that has much else to do
BETWEEN_LOOKS = 0.05  # seconds


class NotFound(AssertionError):
    """Something did not appear; says what, and what was there instead."""


class Beginning:
    """A name that begins like this, wherever its end leads."""

    def __init__(self, text):
        self.text = text

    def __eq__(self, name):
        return name.startswith(self.text)

    def __str__(self):
        return self.text + "…"


class Reader:
    """Reads the program of that name, which `process` runs, on the accessibility bus."""

    def __init__(self, program, process):
        self.program = program
        self.process = process
        Atspi.init()

    def application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_name() == self.program:
                child.set_cache_mask(Atspi.Cache.NONE)
                return child
        return None

    # ---- looking
    def walk(self, node, depth=0):
        """Everything below `node` that is on screen, `node` first, with its depth."""
        yield node, depth
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child and is_showing(child):
                yield from self.walk(child, depth + 1)

    def look(self, *path):
        """The first thing at the end of a path of (role, name) pairs from outside in, or None; a name is a text or a
        Beginning."""
        found = self.application()
        for role, name in path:
            if found is None:
                return None
            inside = (node for node, _ in self.walk(found))
            found = next((node for node in inside if node.get_role_name() == role and name == node.get_name()), None)
        return found

    def find(self, *path):
        """As look, but waits for it."""
        return self.wait(lambda: self.look(*path), spoken(path))

    def wait(self, condition, description):
        """Waits until `condition()` gives something true, and returns that."""
        end = time.monotonic() + TIME_LIMIT
        while True:
            try:
                found = condition()
            except GLib.Error:
                found = None  # it went away while we looked: look again
            if found:
                return found
            if self.process.poll() is not None:
                raise NotFound(f"no {description}: the program ended with status {self.process.returncode}")
            if time.monotonic() > end:
                raise NotFound(f"no {description} after {TIME_LIMIT} seconds; this is there:\n{self.tree()}")
            time.sleep(BETWEEN_LOOKS)

    def tree(self):
        """All that is there, a line each, indented: role, name, state, description."""
        try:
            root = self.application()
            return "\n".join(line(node, depth) for node, depth in self.walk(root)) if root else "(no program)"
        except GLib.Error as error:
            return f"(cannot be read: {error.message})"

    # ---- acting
    def press(self, *path):
        """Does what a click would do to the thing at the end of the path, once it is there."""
        self.wait(lambda: press(self.look(*path)), f"{spoken(path)} that can be pressed")

    def enter(self, text, *path, read_as=None):
        """Replaces the text of the field at the end of the path, and waits until it stands there as the program writes
        it."""
        self.wait(lambda: Atspi.EditableText.set_text_contents(self.look(*path), text), f"{spoken(path)} to write in")
        self.wait(lambda: text_of(self.look(*path)) == (read_as or text), f"“{read_as or text}” in {spoken(path)}")

    def is_checked(self, *path):
        node = self.look(*path)
        return node is not None and node.get_state_set().contains(Atspi.StateType.CHECKED)


def spoken(path):
    return " in ".join(f"{role} “{name}”" for role, name in reversed(path))


def press(node):
    """Presses a node; false when there is none or it offers no such action."""
    for index in range(node.get_n_actions() if node else 0):
        if node.get_action_name(index) in ("Press", "Toggle"):
            return node.do_action(index)
    return False


def is_showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def text_of(node):
    return Atspi.Text.get_text(node, 0, -1)


def line(node, depth):
    states = [state.value_nick for state in node.get_state_set().get_states()]
    told = [word for word in ("focused", "checked", "selected", "editable", "read-only") if word in states]
    told += [] if "enabled" in states else ["disabled"]
    description = node.get_description()
    return "".join(
        [
            "  " * depth + f"{node.get_role_name()} “{node.get_name()}”",
            f" [{', '.join(told)}]" if told else "",
            f" – {description}" if description else "",
        ]
    )
