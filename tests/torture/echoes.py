# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a network check over the relay, and records the fate of each numbered datagram there for comparison."""
import collections
import json
import re
import subprocess

from relay import BACK, FAR, TO_SERVER, Relay

RATE = 200  # questions a second
UDP = 17
UDP_HEADER = 8
NUMBER = re.compile(rb'"seq":(\d+)')


def number_of(packet):
    """Returns the number of the echo in an IPv4 packet; None for any other packet."""
    if packet[0] >> 4 != 4 or packet[9] != UDP:
        return None
    found = NUMBER.search(packet, 4 * (packet[0] & 15) + UDP_HEADER)
    return int(found[1]) if found else None


class Echoes:
    """Records what the relay did, and computes the expected results independently of the check."""

    def __init__(self):
        self.copies = {way: collections.Counter() for way in (TO_SERVER, BACK)}  # forwarded, by number
        self.taken = {way: collections.Counter() for way in (TO_SERVER, BACK)}
        self.dropped = 0  # packets, including those of the system itself that are no echoes
        self.arrived = []  # numbers in the order of their return

    def took(self, way, packet, copies):
        self.dropped += copies == 0
        number = number_of(packet)
        if number is not None:
            self.taken[way][number] += 1
            self.copies[way][number] += copies

    def delivered(self, way, packet):
        number = number_of(packet)
        if way == BACK and number is not None:
            self.arrived.append(number)

    def unanswered(self):
        """Returns the differences between the echoes that reached the server and the answers that left it."""
        return (self.copies[TO_SERVER] - self.taken[BACK]) + (self.taken[BACK] - self.copies[TO_SERVER])

    def lost(self, count):
        """Returns the questions of which every copy was dropped."""
        return [number for number in range(count) if not self.copies[BACK][number]]

    def duplicated(self):
        return len(self.arrived) - len(set(self.arrived))

    def out_of_order(self):
        firsts = list(dict.fromkeys(self.arrived))
        return sum(number < max(firsts[:place], default=-1) for place, number in enumerate(firsts))


def check(program, port, protocol, count, faults, namespace):
    """Returns the result of chamada-netcheck for the protocol, the fate of its echoes, and what the relay did."""
    echoes = Echoes()
    command = [program, f"{FAR}:{port}", "--protocol", protocol, "--count", str(count), "--rate", str(RATE), "--json"]
    with Relay(faults, namespace, echoes) as relay:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)[protocol], echoes, relay.done
