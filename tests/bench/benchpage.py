# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The results of script/bench as tables and plots: medians of its rounds, with the smallest and the largest value."""
import os
import pathlib
import platform
import re
import statistics
import subprocess

from cases import CALM, CALL, CONNECTIONS, IDLE, IDLE_TLS, OPEN_CALLS, ROSTER, WATCHERS
from sheets import STUDENTS

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "performance.md"
PICTURES = ROOT / "docs" / "images"
NAMES = {"ours": "Chamada", "tls": "Chamada over TLS", "shared": "Chamada on PostgreSQL",
         "limit": "epoll and a journal", "redis": "Redis, `always`",
         "python": "Python, a thread each", "postgres": "PostgreSQL"}


def number(value):
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def spread(values, unit=""):
    values = list(values)
    middle = number(statistics.median(values)) + unit
    return middle if len(values) == 1 else f"{middle} ({number(min(values))}–{number(max(values))})"


def table(heads, rows):
    return ["| " + " | ".join(heads) + " |", "| --- |" + " ---: |" * (len(heads) - 1),
            *("| " + " | ".join(row) + " |" for row in rows), ""]


def fill(page, name, lines):
    """Writes the lines between the page's marks of this name."""
    text, found = re.subn(f"(<!-- {name}: made -->\n).*?(<!-- end -->)",
                          lambda mark: mark[1] + "\n".join(lines) + mark[2], page.read_text(), flags=re.S)
    if not found:
        raise SystemExit(f"{page} has no place for “{name}”")
    page.write_text(text)


def machine():
    with open("/proc/cpuinfo", encoding="ascii", errors="replace") as info:
        model = re.search(r"model name\s*: (.*)", info.read())
    return f"{os.cpu_count()} processors ({model[1] if model else platform.machine()}), Linux {platform.release()}"


class Page:
    """Builds the page; every figure on it comes from the rounds."""

    def __init__(self, rounds, command):
        self.rounds, self.command = rounds, command

    def each(self, case, figure):
        return [row[case][figure] for row in self.rounds]

    def told(self, case, figure, unit=""):
        return spread(self.each(case, figure), unit)

    def ratios(self, case, other, figure="rate"):
        """Returns the ratio of the two cases in each round."""
        return [row[case][figure] / row[other][figure] for row in self.rounds]

    def memory(self, case, count):
        return [value / count for value in self.each(case, "each")]

    def goals(self):
        """Yields for each goal its name, its threshold (at least or at most), and our results."""
        yield ("durable check-ins/s, 500 connections, against the limit of epoll and a journal", "≥ 0.50",
               self.ratios(("ours", 500), ("limit", 500)))
        for count in (50, 500):
            yield (f"against Redis, `appendfsync always`, {count} connections", "≥ 1.0",
                   self.ratios(("ours", count), ("redis", count)))
        yield ("against PostgreSQL's inserts, 50 connections", "≥ 2.0",
               self.ratios(("ours", 50), ("postgres", 50)))
        for count in (50, 500):
            yield (f"on PostgreSQL against its inserts from 50 connections, {count} connections", "≥ 1.0",
                   self.ratios(("shared", count), ("postgres", 50)))
        for count, goal in ((50, "≥ 8"), (500, "≥ 12")):
            yield (f"against the Python server, {count} connections", goal,
                   self.ratios(("ours", count), ("python", count)))
        yield "throughput kept with 9,000 idle connections", "≥ 0.95", self.ratios(("idle", 9000), ("idle", 0))
        yield ("one core's share at 1,000 check-ins/s with 9,000 idle, per cent", "≤ 8",
               [100 * share for share in self.each(("calm", 9000), "share")])
        yield "their p99, ms", "≤ 2", [micros / 1000 for micros in self.each(("calm", 9000), "p99")]
        yield "TLS in steady state against plain, 500 connections", "≥ 0.6", self.ratios(("tls", 500), ("ours", 500))
        yield "TLS handshakes/s", "≥ 1,200", self.each("handshakes", "rate")
        yield "others' p99 meanwhile, ms", "≤ 20", [micros / 1000 for micros in self.each("meanwhile", "p99")]
        yield "memory per idle connection, plain, KB", "≤ 6", self.memory(("idle", 9000), 9100)
        yield "memory per idle connection, TLS, KB", "≤ 75", self.memory(("idle tls", IDLE_TLS), IDLE_TLS + 1)
        yield ("cost of a check-in with 100,000 in the call against 50", "≤ 1.1",
               self.ratios(("call", "100,000 in the call"), ("call", "50 in a call"), "micros"))
        yield ("cost of a check-in with 1,000 open calls against 1", "≤ 1.1",
               self.ratios(("call", "1,000 calls"), ("call", "1 call"), "micros"))
        yield ("processor time at 1,000 check-ins/s with 200 watchers against none", "≤ 1.10",
               self.ratios(("watchers", 200), ("watchers", 0), "share"))
        yield ("teacher's window, 1,000 arrivals a second up to 10,000 rows: news to row, p99, ms", "≤ 100",
               self.each("arrivals", "p99"))
        yield "times that it was busy for more than 50 ms meanwhile", "≤ 0", self.each("arrivals", "long")
        yield "student's window, start to first field, ms", "≤ 300", self.each("student's window", "start")
        yield f"a class list of {STUDENTS:,} from .xlsx, s", "≤ 1.0", self.each(("sheet", "ours"), "seconds")
        yield "its memory, MB", "≤ 150", self.each(("sheet", "ours"), "megabytes")
        for other in ("openpyxl", "Gnumeric"):
            yield (f"its speed against {other}", "≥ 3",
                   self.ratios(("sheet", other), ("sheet", "ours"), "seconds"))
        yield f"start with a roster of {ROSTER:,} and {OPEN_CALLS:,} open calls, ms", "≤ 150", self.each("start", "full")

    @staticmethod
    def reached(goal, values):
        limit = float(goal[2:].replace(",", ""))
        value = statistics.median(values)
        return value >= limit if goal[0] == "≥" else value <= limit

    def goal_table(self):
        return table(["what", "goal", "here", "reached"],
                     [[what, goal, spread(values), "yes" if self.reached(goal, values) else "**no**"]
                      for what, goal, values in self.goals()])

    def throughput_table(self):
        rows = []
        for name, label in NAMES.items():
            cells = [self.told((name, count), "rate") if (name, count) in self.rounds[0] else "–"
                     for count in CONNECTIONS]
            waits = [self.told((name, count), "p99") if "p99" in self.rounds[0].get((name, count), {}) else "–"
                     for count in CONNECTIONS]
            rows.append([label, *cells, *waits])
        return table(["check-ins a second, and µs that 99 of 100 wait at most",
                      *(f"{count:,} connections" for count in CONNECTIONS),
                      *(f"p99, {count:,}" for count in CONNECTIONS)], rows)

    def idle_table(self):
        return table(["idle connections", "check-ins/s, 100 more", "p99 µs", f"core at {CALM:,}/s", "p99 µs then"],
                     [[f"{idle:,}", self.told(("idle", idle), "rate"), self.told(("idle", idle), "p99"),
                       spread(100 * share for share in self.each(("calm", idle), "share")) + " %",
                       self.told(("calm", idle), "p99")] for idle in IDLE])

    def call_table(self):
        names = [case[1] for case in self.rounds[0] if case[0] == "call"]
        return table(["calls", "processor's µs for a check-in", "check-ins/s"],
                     [[name, self.told(("call", name), "micros"), self.told(("call", name), "rate")]
                      for name in names])

    def watcher_table(self):
        return table(["watchers", f"core at {CALM:,} check-ins/s", "p99 µs", "news told a second"],
                     [[f"{watchers}", spread(100 * share for share in self.each(("watchers", watchers), "share")) + " %",
                       self.told(("watchers", watchers), "p99"),
                       spread(row["watchers", watchers]["events"] / row["watchers", watchers]["seconds"]
                              for row in self.rounds)] for watchers in WATCHERS])

    def other_table(self):
        bytes_each = [size / CALL for size in self.each("size", "bytes")]
        return table(["", ""], [
            ["start, nothing stored", self.told("start", "empty") + " ms"],
            [f"start, {ROSTER:,} on a roster and {OPEN_CALLS:,} open calls", self.told("start", "full") + " ms"],
            [f"`end` of a call of {CALL:,}, until its report is there", self.told("end", "end_seconds") + " s"],
            ["that report", spread(size / 1e6 for size in self.each("end", "end_bytes")) + " MB"],
            [f"data directory after it, for each of {CALL:,}", spread(bytes_each) + " bytes"],
            ["memory per connection, plain, of 9,100", spread(self.memory(("idle", 9000), 9100)) + " KB"],
            [f"memory per connection, TLS, of {IDLE_TLS + 1:,}",
             spread(self.memory(("idle tls", IDLE_TLS), IDLE_TLS + 1)) + " KB"],
            ["TLS handshakes a second", self.told("handshakes", "rate")],
            ["200 check-ins a second over TLS meanwhile, p99", self.told("meanwhile", "p99") + " µs"]])

    def sheet_table(self):
        return table([f"reading a class list of {STUDENTS:,}", "s", "MB"],
                     [[case[1], self.told(case, "seconds"), self.told(case, "megabytes")]
                      for case in self.rounds[0] if case[0] == "sheet"])

    def profile_table(self):
        cases = self.rounds[0]["profile"]
        names = [name for name, share in cases["500 connections"].items() if share >= 1]
        if not names:
            return []
        return ["Where the processor's time of the server goes, in per cent (`perf`, one run each):", "",
                *table(["", *cases], [[f"`{name}`", *(f"{shares.get(name, 0):.1f}" for shares in cases.values())]
                                      for name in names])]

    def lines(self):
        return [f"Made by `{self.command}` on {machine()}, which the clients share with the server. Medians of "
                f"{len(self.rounds)} rounds, with the smallest and the largest; a ratio is taken within each round.", "",
                *self.goal_table(), "### Check-ins a second", "", "![](images/bench-throughput.svg)", "",
                *self.throughput_table(), "### With idle connections", "", "![](images/bench-idle.svg)", "",
                *self.idle_table(), "### Large calls, and many", "", *self.call_table(), "### Watchers", "",
                *self.watcher_table(), "### At rest", "", *self.other_table(),
                "### Class lists from spreadsheets", "", *self.sheet_table(), *self.profile_table()]

    def median(self, case, figure):
        return statistics.median(self.each(case, figure))

    def plot_throughput(self):
        names = [name for name in NAMES if name != "postgres"]
        rows = [" ".join([f'"{count:,}"', *(f'{self.median((name, count), "rate") / 1000:.3f}'
                                            if (name, count) in self.rounds[0] else "0" for name in names)])
                for count in CONNECTIONS]
        bars = ", ".join(f"$rows using {n + 2}:xtic(1) title '{NAMES[name].replace('`', '')}'"
                         for n, name in enumerate(names))
        plot("bench-throughput.svg", rows, "Durable check-ins (Python: in memory only)", f"""
set style data histogram
set style fill solid 0.85 border -1
set xlabel 'connections'
set ylabel 'thousands a second'
set yrange [0:*]
plot {bars}""")

    def plot_idle(self):
        rows = [f'{idle} {self.median(("idle", idle), "rate") / 1000:.3f} {100 * self.median(("calm", idle), "share"):.2f}'
                for idle in IDLE]
        plot("bench-idle.svg", rows, "What idle connections cost", f"""
set xlabel 'idle connections'
set ylabel 'thousands of check-ins a second'
set y2label 'per cent of a core at {CALM:,} a second'
set yrange [0:*]
set y2range [0:*]
set y2tics
plot $rows using 1:2 with linespoints linewidth 2 title 'as many as it can', \\
     $rows using 1:3 axes x1y2 with linespoints linewidth 2 title '{CALM:,} a second: core'""")

    def write(self):
        fill(PAGE, "bench", self.lines())
        self.plot_throughput()
        self.plot_idle()


def plot(name, rows, title, rest):
    block = "\n".join(rows)
    commands = f"""$rows << END
{block}
END
set terminal svg size 760,420 font 'sans-serif,13' background '#ffffff'
set output '{PICTURES / name}'
set title '{title}'
set grid ytics lt 1 lc rgb '#d9dee3'
set key outside below
{rest}
"""
    subprocess.run(["gnuplot"], input=commands, text=True, check=True)
