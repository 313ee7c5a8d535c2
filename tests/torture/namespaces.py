# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Network namespaces of our own: whoever runs in them has no part in the machine's network."""
import contextlib
import os
import subprocess
import time


def entering(command):
    """The command as it runs in a new network namespace; nothing where the system lets nobody make one."""
    enter = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*enter, "true"], stderr=subprocess.DEVNULL, check=False).returncode:
        return None
    return [*enter, *command]


@contextlib.contextmanager
def another_namespace():
    """A second one beside that of this process, by the number of a process in it."""
    with subprocess.Popen(["unshare", "--net", "sleep", "infinity"]) as other:
        try:
            own = os.readlink("/proc/self/ns/net")
            while other.poll() is None and os.readlink(f"/proc/{other.pid}/ns/net") == own:
                time.sleep(0.01)
            yield other.pid
        finally:
            other.kill()
