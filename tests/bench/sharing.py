# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What servers on one PostgreSQL can do together, beside plain inserts into the same PostgreSQL in the same round."""
import contextlib
import json
import pathlib
import re
import subprocess

import cases
import servers
from benchpage import ROOT, machine, spread, table

PAGE = ROOT / "docs" / "many-servers.md"
CONNECTIONS = (50, 500)
INSERTS = "plain inserts (`pgbench`, prepared, each committed by itself)"
SQLITE, ONE = "one server over SQLite", "one server over PostgreSQL"
OWN = {count: f"{count} servers over it, each with classes of its own" for count in (2, 3)}
SAME = {count: f"{count} servers over it, everybody in one class" for count in (2, 3)}


def together(postgres, count, connections, seconds, classes):
    """Check-ins a second of all of them, each asked by a crowd of its own. They share the connections."""
    with contextlib.ExitStack() as stack:
        started = []
        for _ in range(count):
            folder = stack.enter_context(servers.directory())
            started.append(stack.enter_context(servers.ours(folder, "--database", postgres.url)))
        crowds = []
        for number, server in enumerate(started):
            options = ("--open", "--connections", connections // count, "--seconds", seconds, "--first",
                       1 + number * 10_000_000, "--first-class", classes[number], "--classes", 1)
            # pylint: disable-next=consider-using-with
            crowds.append(subprocess.Popen(cases.command(server, *options), stdout=subprocess.PIPE))
        rates = [json.loads(crowd.communicate()[0])["rate"] for crowd in crowds]
    postgres.run("psql", "--quiet", "--host", postgres.folder, "--command", "TRUNCATE call, entry, absent, turn", "chamada")
    return sum(rates)


def measure(seconds):
    out = {}
    with servers.directory() as folder, servers.Postgres(folder) as postgres:
        for connections in CONNECTIONS:
            out[SQLITE, connections] = cases.once(servers.ours, "--open", "--connections", connections, "--seconds",
                                                  seconds)["rate"]
            out[ONE, connections] = together(postgres, 1, connections, seconds, [1])
            for count, name in OWN.items():
                out[name, connections] = together(postgres, count, connections, seconds, range(1, count + 1))
            for count, name in SAME.items():
                out[name, connections] = together(postgres, count, connections, seconds, [1] * count)
        out[INSERTS, CONNECTIONS[0]] = postgres.inserts(CONNECTIONS[0], max(1, round(seconds)))
    return out


class Page:
    """All that is said is taken from the rounds."""

    def __init__(self, rounds, command):
        self.rounds, self.command = rounds, command

    def told(self, name, connections):
        key = (name, connections)
        return spread(row[key] for row in self.rounds) if key in self.rounds[0] else "–"

    def compared(self, name, connections):
        """Against the plain inserts of its round."""
        return spread(row[name, connections] / row[INSERTS, CONNECTIONS[0]] for row in self.rounds)

    def lines(self):
        names = [INSERTS, SQLITE, ONE, *OWN.values(), *SAME.values()]
        heads = ["durable check-ins a second", *(f"{count} connections" for count in CONNECTIONS),
                 *(f"against the inserts, {count}" for count in CONNECTIONS)]
        rows = [[name, *(self.told(name, count) for count in CONNECTIONS),
                 *("–" if name == INSERTS else self.compared(name, count) for count in CONNECTIONS)] for name in names]
        return [f"Made by `{self.command}` on {machine()}, which the clients, the servers and PostgreSQL share. Medians of "
                f"{len(self.rounds)} rounds, with the smallest and the largest; the inserts are from "
                f"{CONNECTIONS[0]} connections.", "", *table(heads, rows)]

    def write(self):
        text, found = re.subn("(<!-- bench: sharing -->\n).*?(<!-- end -->)",
                              lambda mark: mark[1] + "\n".join(self.lines()) + mark[2], PAGE.read_text(), flags=re.S)
        if not found:
            raise SystemExit(f"{PAGE} has no place for the figures")
        pathlib.Path(PAGE).write_text(text, encoding="utf-8")
