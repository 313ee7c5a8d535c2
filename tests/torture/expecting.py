# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Expected replies: plain values, and objects with `fits` for values that cannot be known beforehand. Such an object
learns its value from the first reply that shows it, and requires the same value from then on."""
import base64
import copy
import dataclasses
import datetime
import json
import time

CLOCK = 0.003  # seconds; the protocol's times have milliseconds


class ABSENT:
    """A member that must be missing."""


def seconds(text):
    return datetime.datetime.fromisoformat(text).timestamp()


@dataclasses.dataclass
class Learned:
    """A text that only the server can choose."""
    value: str | None = dataclasses.field(default=None, init=False)

    def fits(self, actual):
        if self.value is None and isinstance(actual, str) and actual and self.is_possible(actual):
            self.value = actual
        return self.value is not None and actual == self.value

    def is_possible(self, _):
        return True


@dataclasses.dataclass
class Moment(Learned):
    """A time on the server's clock, which is also ours, not before the request was sent."""
    not_before: float

    def is_possible(self, actual):
        return self.not_before - CLOCK <= seconds(actual) <= time.time() + CLOCK


@dataclasses.dataclass
class Receipt(Learned):
    """Compares the receipt's payload with the entry; other tests check the signature."""
    says: dict

    def is_possible(self, actual):
        payload = actual.partition(".")[0]
        said = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        return difference(self.says, {name: said.get(name) for name in self.says}) is None


@dataclasses.dataclass
class Flags:
    """Required and possible flags; `late` follows from the two times unless the teacher has decided."""
    started: Moment
    moment: Moment | None = None
    late_after: float | None = None
    certain: set = dataclasses.field(default_factory=set)
    possible: set = dataclasses.field(default_factory=set)
    late: bool | None = None

    def fits(self, actual):
        flags = set(actual)
        late = self.is_late() if self.late is None else self.late
        if len(flags) != len(actual) or (late is not None and late != ("late" in flags)):
            return False
        flags.discard("late")
        if not self.certain <= flags <= self.certain | self.possible:
            return False
        self.certain, self.possible, self.late = flags, set(), "late" in actual
        return True

    def is_late(self):
        """Returns None if milliseconds decide, or if a time is not known yet."""
        if self.late_after is None:
            return False
        if self.started.value is None or self.moment.value is None:
            return None
        over = seconds(self.moment.value) - seconds(self.started.value) - self.late_after * 60
        return over > 0 if abs(over) > CLOCK else None


@dataclasses.dataclass
class OneOf:
    values: tuple

    def fits(self, actual):
        return actual in self.values


@dataclasses.dataclass
class Anything:
    def fits(self, actual):
        return actual is not None


@dataclasses.dataclass
class Perhaps:
    """A member that may be missing."""
    expected: object


@dataclasses.dataclass
class AnyOrder:
    items: list

    def fits(self, actual):
        left = list(self.items)
        for found in actual:
            # The comparison uses a copy, because an object may learn from an item that turns out to be another one.
            match = next((item for item in left if difference(copy.deepcopy(item), found) is None), None)
            if match is None:
                return False
            difference(match, found)
            left = [item for item in left if item is not match]
        return not left


def difference(expected, actual, where=""):
    """Returns None, or where the two differ. Unexpected members are a difference, too."""
    if hasattr(expected, "fits"):
        return None if expected.fits(actual) else where or "/"
    if isinstance(expected, dict):
        if not isinstance(actual, dict) or set(actual) - set(expected):
            return f"{where}/{sorted(set(actual) - set(expected)) if isinstance(actual, dict) else ''}"
        places = (differs_at(wanted, actual, name, where) for name, wanted in expected.items())
        return next((place for place in places if place), None)
    if isinstance(expected, list):
        if not isinstance(actual, list) or len(actual) != len(expected):
            return f"{where}/length"
        places = (difference(*pair, f"{where}/{n}") for n, pair in enumerate(zip(expected, actual)))
        return next((place for place in places if place), None)
    return None if type(expected) is type(actual) and expected == actual else where or "/"


def differs_at(wanted, actual, name, where):
    there = name in actual
    if isinstance(wanted, Perhaps):
        return difference(wanted.expected, actual[name], f"{where}/{name}") if there else None
    if wanted is ABSENT or not there:
        return f"{where}/{name}" if there or wanted is not ABSENT else None
    return difference(wanted, actual[name], f"{where}/{name}")
