# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Creates network namespaces; programs in them are isolated from the machine's network."""
import contextlib
import os
import subprocess
import time


def entering(command):
    """Returns the command to run in a new network namespace; None if the system does not allow one."""
    enter = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*enter, "true"], stderr=subprocess.DEVNULL, check=False).returncode:
        return None
    return [*enter, *command]


@contextlib.contextmanager
def another_namespace():
    """Yields the id of a process in a second namespace, different from that of this process."""
    with subprocess.Popen(["unshare", "--net", "sleep", "infinity"]) as other:
        try:
            own = os.readlink("/proc/self/ns/net")
            while other.poll() is None and os.readlink(f"/proc/{other.pid}/ns/net") == own:
                time.sleep(0.01)
            yield other.pid
        finally:
            other.kill()
