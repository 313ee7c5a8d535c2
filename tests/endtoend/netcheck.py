#!/usr/bin/env python3
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the network check with the relay's own counts over networks that lose, duplicate and reorder by a seed:
chamada-netcheck must report for UDP exactly what the relay did, question for question, and for TCP no loss.

    netcheck.py SERVER NETCHECK     (77: this machine allows no namespaces)
"""
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "torture"))
sys.dont_write_bytecode = True

from echoes import check  # noqa: E402 (needs the path set above)
from losing import FarServer  # noqa: E402
from namespaces import run_between_two  # noqa: E402
from relay import Faults  # noqa: E402

NETWORKS = {  # with the faults that must have occurred, so that no comparison is vacuous
    "nothing but delay": (Faults(delay=5, seed=1), ()),
    "loss": (Faults(loss=10, seed=2), ("lost",)),
    "duplicates": (Faults(duplicates=20, seed=3), ("duplicated",)),
    "reordering": (Faults(delay=5, jitter=60, seed=4), ("out_of_order",)),
    "all of it": (Faults(loss=10, delay=5, jitter=40, duplicates=20, seed=5), ("lost", "duplicated", "out_of_order")),
}
UDP_COUNT, TCP_COUNT = 300, 100


def differences(said, **expected):
    return [f"{name} is {said[name]}, the relay's books have {value}" for name, value in expected.items()
            if said[name] != value]


def udp(program, port, faults, namespace, signs):
    """Returns the differences as texts."""
    said, echoes, done = check(program, port, "udp", UDP_COUNT, faults, namespace)
    lost = echoes.lost(UDP_COUNT)
    wrong = differences(said, sent=UDP_COUNT, lost=len(lost), lost_probes=lost, duplicated=echoes.duplicated(),
                        out_of_order=echoes.out_of_order())
    wrong += [f"not one was {sign}: nothing was tried" for sign in signs if not said[sign]]
    if echoes.unanswered():
        wrong.append(f"the server answered others than it got: {dict(echoes.unanswered())}")
    if done["lost"] != echoes.dropped:
        wrong.append(f"the relay dropped {done['lost']}, the books have {echoes.dropped}")
    return wrong


def tcp(program, port, faults, namespace, signs):
    said, _, done = check(program, port, "tcp", TCP_COUNT, faults, namespace)
    wrong = differences(said, sent=TCP_COUNT, lost=0, lost_probes=[], duplicated=0, out_of_order=0)
    if "lost" in signs and not done["lost"]:
        wrong.append("not one packet was lost: nothing was tried")
    return wrong


def compare(server, netcheck, folder, namespace):
    far = FarServer(server, folder, namespace, "--open")
    far.start()
    wrong = []
    try:
        for name, (faults, signs) in NETWORKS.items():
            for protocol in (udp, tcp):
                found = protocol(netcheck, far.port, faults, namespace, signs)
                print(f"netcheck: {name}, {protocol.__name__}: {'; '.join(found) or 'as the relay has it'}", flush=True)
                wrong += found
    finally:
        far.stop()
    return wrong


def main():
    server, netcheck = sys.argv[1:]

    def work(namespace):
        with tempfile.TemporaryDirectory() as folder:
            return 1 if compare(server, netcheck, folder, namespace) else 0
    return run_between_two("netcheck", work)


if __name__ == "__main__":
    sys.exit(main())
