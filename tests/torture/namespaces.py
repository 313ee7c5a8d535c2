# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program between two network namespaces; programs in them are isolated from the machine's network."""
import contextlib
import os
import subprocess
import sys
import time

INSIDE = "CHAMADA_IN_NAMESPACE"
SKIPPED = 77


class Unavailable(Exception):
    """The system does not allow a namespace or a device."""


def _entering(command):
    """Returns the command to run in a new network namespace; None if the system does not allow one."""
    enter = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*enter, "true"], stderr=subprocess.DEVNULL, check=False).returncode:
        return None
    return [*enter, *command]


@contextlib.contextmanager
def _another_namespace():
    """Yields the id of a process in a second namespace, different from that of this process."""
    with subprocess.Popen(["unshare", "--net", "sleep", "infinity"]) as other:
        try:
            own = os.readlink("/proc/self/ns/net")
            while other.poll() is None and os.readlink(f"/proc/{other.pid}/ns/net") == own:
                time.sleep(0.01)
            yield other.pid
        finally:
            other.kill()


def run_between_two(name, work, prepare=lambda: None):
    """Runs this program again in a network namespace, where `work` gets the id of another one and returns the status.
    Returns the status of that run; SKIPPED if the system allows no namespaces. `prepare` is called before."""
    try:
        if INSIDE in os.environ:
            with _another_namespace() as namespace:
                return work(namespace)
        prepare()
        inside = _entering([sys.executable, "-B", *sys.argv])
        if not inside:
            raise Unavailable("no network namespace can be made here")
        return subprocess.run(inside, env=os.environ | {INSIDE: "yes"}, check=False).returncode
    except Unavailable as reason:
        print(f"{name}: {reason}", file=sys.stderr)
        return SKIPPED
