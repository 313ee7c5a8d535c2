#!/usr/bin/env python3
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bad network between two network namespaces: this one, and another one's.
Each packet goes from one TUN device to the other and is lost, delayed, duplicated or reordered, according to the seed.

    unshare --net sleep infinity & far=$!
    unshare --net tests/torture/relay.py --far-namespace $far --loss 5 --delay 20 -- ping -c 10 192.0.2.2

makes both devices, 192.0.2.1 here and 192.0.2.2 there, runs a command here if one is given, else waits for SIGTERM,
and then prints what it did as one JSON object. Linux only; status 77 where devices cannot be made.
"""
import argparse
import dataclasses
import errno
import fcntl
import heapq
import json
import os
import random
import select
import signal
import struct
import subprocess
import sys
import threading
import time

from namespaces import SKIPPED, Unavailable

NEAR, FAR = "192.0.2.1", "192.0.2.2"
TO_SERVER, BACK = "to the server", "back"  # from the near device to the far one, and the reverse
TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
LONGEST_PACKET = 65535
GONE = (errno.EAGAIN, errno.EBADFD)  # no data for now, or never again because the other namespace has ended


@dataclasses.dataclass
class Faults:
    loss: float = 0.0  # per cent of the packets in each direction
    delay: float = 0.0  # ms in each direction
    jitter: float = 0.0  # maximum extra ms, drawn for each packet, so that later ones may overtake it
    duplicates: float = 0.0  # per cent of the packets that are sent twice
    cut_every: float = 0.0  # seconds between the starts of two cuts; the first one starts after this time, too
    cut_length: float = 0.0  # seconds without any traffic
    seed: int = 0


def open_tun(name):
    try:
        device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN | IFF_NO_PI))
    except OSError as error:
        raise Unavailable(f"no TUN device: {error}") from error
    return device


def configure(far_namespace):
    """Moves the far device to the other namespace; its open descriptor here stays attached to it."""
    there = ("nsenter", "--target", str(far_namespace), "--net")
    for command in (
            *(("ip", "link", "set", name, "addrgenmode", "none") for name in ("near", "far")),  # no packets of its own
            ("ip", "link", "set", "far", "netns", str(far_namespace)),
            ("ip", "address", "add", NEAR, "peer", FAR, "dev", "near"), ("ip", "link", "set", "near", "up"),
            ("ip", "link", "set", "lo", "up"),
            (*there, "ip", "address", "add", FAR, "peer", NEAR, "dev", "far"),
            (*there, "ip", "link", "set", "far", "up"), (*there, "ip", "link", "set", "lo", "up")):
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            raise Unavailable(f"{' '.join(command)}: {done.stderr.strip()}")


class Relay:
    """Carries packets in its own thread, from construction until the end of its block. Each direction has its own
    random sequence, so that the fate of its n-th packet does not depend on the traffic in the other. A witness learns
    how many copies of each packet are forwarded (none: it was dropped), and of the delivery of each copy."""

    def __init__(self, faults, far_namespace, witness=None):
        self.faults, self.witness = faults, witness
        self.near, self.far = open_tun("near"), open_tun("far")
        self.way = {self.near: TO_SERVER, self.far: BACK}  # by source device
        self.chance = {way: random.Random(f"{faults.seed} {way}") for way in self.way.values()}
        configure(far_namespace)
        self.done = {"packets": 0, "lost": 0, "doubled": 0, "cut off": 0}
        self.waiting = []  # (due time, number, target device, packet)
        self.number = 0
        self.begin = time.monotonic()
        self.bell, self.stop_bell = os.pipe()
        self.thread = threading.Thread(target=self._carry)
        self.thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.stop_bell)
        self.thread.join()
        for device in (self.near, self.far, self.bell):
            os.close(device)

    def _carry(self):
        poll = select.poll()
        for source in (self.near, self.far, self.bell):
            poll.register(source, select.POLLIN | select.POLLHUP)
        while True:
            ready = [source for source, _ in poll.poll(self._until_due())]
            if self.bell in ready:
                return
            now = time.monotonic()
            for source in ready:
                self._take(source, self.far if source == self.near else self.near, now)
            self._deliver(time.monotonic())

    def _until_due(self):
        """Returns the time in milliseconds; poll() rounds up, so that it never wakes too early."""
        return max(0.0, self.waiting[0][0] - time.monotonic()) * 1000 if self.waiting else None

    def _take(self, source, target, now):
        while True:
            try:
                packet = os.read(source, LONGEST_PACKET)
            except OSError as error:
                if error.errno not in GONE:
                    raise
                return
            copies = self._copies(self.chance[self.way[source]], now)
            if self.witness:
                self.witness.took(self.way[source], packet, copies)
            for _ in range(copies):
                self._put(source, target, packet, now)

    def _copies(self, chance, now):
        """Returns how many copies of a packet are forwarded."""
        self.done["packets"] += 1
        if self._is_cut(now):
            self.done["cut off"] += 1
            return 0
        if chance.random() * 100 < self.faults.loss:
            self.done["lost"] += 1
            return 0
        doubled = chance.random() * 100 < self.faults.duplicates
        self.done["doubled"] += doubled
        return 1 + doubled

    def _is_cut(self, now):
        every = self.faults.cut_every
        passed = now - self.begin
        return every > 0 and passed >= every and passed % every < self.faults.cut_length

    def _put(self, source, target, packet, now):
        self.number += 1
        late = self.faults.delay + self.chance[self.way[source]].uniform(0, self.faults.jitter)
        heapq.heappush(self.waiting, (now + late / 1000, self.number, target, packet))

    def _deliver(self, now):
        while self.waiting and self.waiting[0][0] <= now:
            _, _, target, packet = heapq.heappop(self.waiting)
            try:
                os.write(target, packet)
            except OSError as error:
                if error.errno not in (errno.EAGAIN, errno.ENOBUFS, errno.EIO, errno.EINVAL):
                    raise
                self.done["lost"] += 1  # like a device that is full or down
                continue
            if self.witness:
                self.witness.delivered(BACK if target == self.near else TO_SERVER, packet)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--far-namespace", type=int, required=True, metavar="PID")
    for fault in dataclasses.fields(Faults):
        arguments.add_argument("--" + fault.name.replace("_", "-"), type=fault.type, default=fault.default)
    arguments.add_argument("command", nargs="*")
    given = arguments.parse_args()
    try:
        relay = Relay(Faults(**{fault.name: getattr(given, fault.name) for fault in dataclasses.fields(Faults)}),
                      given.far_namespace)
    except Unavailable as reason:
        print(f"relay: {reason}", file=sys.stderr)
        return SKIPPED
    enough = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: enough.set())
    print("ready", flush=True)
    with relay:
        if not given.command:
            enough.wait()
        status = subprocess.run(given.command, check=False).returncode if given.command else 0
    print(json.dumps(relay.done), flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main())
