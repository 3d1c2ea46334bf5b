"""A display and a desktop session that nobody sees, for tests of the running program.

    with desktop.display() as environment: …     an X server of our own
    desktop.run_in_session(command, environment)  a command in a session bus of its own

Needs Xvfb, dbus-run-session and at-spi2-core. Nothing of the person's own session, home or display is touched.
"""

import contextlib
import os
import subprocess
import tempfile


@contextlib.contextmanager
def display():
    """Starts Xvfb on a display number that is free; gives an environment with it and with a home of its own."""
    with tempfile.TemporaryDirectory(prefix="desktop-") as home:
        reading, writing = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing],
            stderr=subprocess.PIPE,
        )
        os.close(writing)
        with os.fdopen(reading) as said:
            number = said.readline().strip()  # waits until the server listens, or has ended
        try:
            if not number:
                raise RuntimeError("Xvfb did not start: " + server.communicate()[1].decode())
            yield environment_of(home, number)
        finally:
            server.terminate()
            server.communicate()


def environment_of(home, display_number):
    environment = dict(os.environ, DISPLAY=":" + display_number, HOME=home)
    for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "QT_QPA_PLATFORM", "XAUTHORITY"):
        environment.pop(name, None)
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        environment[f"XDG_{name}_HOME"] = os.path.join(home, name.lower())
    environment["XDG_RUNTIME_DIR"] = os.path.join(home, "run")
    os.mkdir(environment["XDG_RUNTIME_DIR"], mode=0o700)
    # The program must speak to assistive technology even when nobody has switched that on, and draw without a graphics card.
    environment.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1", QT_QUICK_BACKEND="software")
    return environment


def run_in_session(command, environment):
    """Runs a command in a session bus of its own, from which the accessibility bus starts; gives its exit status."""
    return subprocess.run(["dbus-run-session", "--", *command], env=environment, check=False).returncode
