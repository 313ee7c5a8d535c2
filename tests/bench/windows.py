# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The measurements of the windows for script/bench: the results of script/measure."""
import os
import re
import subprocess

import servers

ARRIVALS, SECONDS, PRESENT, ROSTER = 5000, 5, 5000, 10_000
STARTS = 11


def measured(*what):
    done = subprocess.run(["script/measure", *map(str, what)], cwd=servers.ROOT, stdout=subprocess.PIPE, text=True,
                          env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=True)
    return done.stdout


def number(pattern, text):
    found = re.search(pattern, text)
    if not found:
        raise SystemExit(f"bench: {text!r} does not say {pattern!r}")
    return float(found[1])


def arriving(out):
    """Measures a thousand arrivals per second into a list that ends with ten thousand rows."""
    text = measured("arrivals", ARRIVALS, SECONDS, PRESENT, ROSTER)
    out["arrivals"] = {"p99": number(r"to its row.* p99 +([\d.]+) ms", text),
                       "long": number(r"more than 50 ms.*?(\d+) of", text)}


def starting(out):
    text = measured("windows", STARTS)
    for name in ("student", "teacher"):
        out[f"{name}'s window"] = {"start": number(name + r"'s window, start to first field +(\d+) ms", text)}
