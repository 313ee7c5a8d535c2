# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs haproxy with packaging/server/haproxy.cfg, except for the addresses."""
import pathlib
import re
import shutil
import socket
import subprocess

from servers import ROOT, answers, wait_until

EXAMPLE = ROOT / "packaging" / "server" / "haproxy.cfg"


def program():
    return shutil.which("haproxy") or "/usr/sbin/haproxy"


class Balancer:
    def __init__(self, folder, ports):
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.control = f"{folder}/balancer"
        self.file = pathlib.Path(folder, "haproxy.cfg")
        self.file.write_text(self.settings(EXAMPLE.read_text(encoding="utf-8"), ports), encoding="utf-8")
        self.process = None

    def settings(self, text, ports):
        text = re.sub(r"(?m)^ *(user|group) .*\n", "", text)
        text = re.sub(r"stats socket \S+ mode 660", f"stats socket {self.control} mode 600", text)
        text = text.replace("bind :5050", f"bind 127.0.0.1:{self.port}")
        text = re.sub(r"(?m)^ *server .*\n", "", text)
        return text + "".join(f"    server s{number} 127.0.0.1:{port}\n" for number, port in enumerate(ports, 1))

    def start(self):
        subprocess.run([program(), "-c", "-q", "-f", self.file], check=True)
        # pylint: disable-next=consider-using-with
        self.process = subprocess.Popen([program(), "-db", "-f", self.file], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        wait_until(lambda: answers(self.port))

    def ask(self, command):
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(self.control)
            line.sendall(command.encode() + b"\n")
            return b"".join(iter(lambda: line.recv(65536), b"")).decode()

    def states(self):
        """Returns UP or DOWN for each server."""
        heads, *rows = [row.split(",") for row in self.ask("show stat").lstrip("# ").splitlines() if row]
        return {row[1]: row[heads.index("status")] for row in rows if row[0] == "servers" and row[1] != "BACKEND"}

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.wait()
