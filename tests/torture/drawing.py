# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws valid and invalid protocol messages from a seed. Values that only a running server can choose (codes and calls)
stay placeholders, so that one seed draws the same messages whatever the replies are."""
import dataclasses
import json

from expecting import ABSENT

CLASSES = (101, 102, 103, 104)
STUDENTS = [f"20230{n:02}" for n in range(9)] + ["AB-7", "A.B/C_9", "007"]
ACCOUNTS = {"ana": "uma senha comprida", "bruno": "outra senha comprida"}
PASSWORDS = (*ACCOUNTS.values(), "a third long password")

WEIGHTS = {"checkin": 40, "mark": 12, "start": 9, "end": 4, "received": 5, "reports": 4, "mine": 4, "watch": 5,
           "unwatch": 1, "calls": 3, "hello": 1, "ping": 2, "setup": 0.4, "logout": 0.4, "nonsense": 4}
ALONE = {"logout"}  # a batch contains no request that changes the account

NONSENSE = [
    (b"present!", "bad-json", None), (b"[]", "bad-json", None), (b"17", "bad-json", None),
    (b'"checkin"', "bad-json", None), (b'{"op":"calls"', "bad-json", None), (b'{"op":"calls"}}', "bad-json", None),
    (b'{"op":"ping","pad":"\xff"}', "bad-json", None), (b"\0", "bad-json", None),
    (b"{}", "bad-request", None), (b'{"op":5}', "bad-request", None), (b'{"op":null}', "bad-request", None),
    (b'{"op":""}', "unknown-op", ""), (b'{"op":"dance"}', "unknown-op", "dance"),
    (b'{"op":"Checkin"}', "unknown-op", "Checkin"), (b'{"op":"present"}', "unknown-op", "present"),
]
BAD = {
    "class": [0, -1, 10**9, 1.5, "101", None, True, []],
    "student": ["", "  ", "a b", "x" * 33, "maçã", -1, 1.5, None, {}],
    "present": ["yes", 1, None], "late": ["no", 0], "note": ["n" * 65, "\a", 5],
    "title": ["t" * 129, "a\nb", 7], "code": [5, "true"], "roster_only": ["true", 1],
    "late_after": [-0.5, 600.5, "5"], "ends_after": [0, -1, 1441, "5"],
    "device": ["d" * 65, 9, "\t"], "place": ["p" * 65, 9], "call": [5, None],
    "setup_code": [5, None], "user": ["u" * 129, 5],
}
NEEDED = {"checkin": ("class", "student"), "mark": ("class", "student", "present"), "received": ("call",),
          "setup": ("setup_code", "user", "password"),
          **{op: ("class",) for op in ("start", "end", "watch", "unwatch")}}


@dataclasses.dataclass
class Request:
    """A message, whose call and code are filled in when it is sent, and its sender."""
    op: str | None
    fields: dict = dataclasses.field(default_factory=dict)  # as the server should interpret them
    spelled: dict = dataclasses.field(default_factory=dict)  # members sent in another notation
    id: object = ABSENT
    flaw: tuple | None = None  # (error, field) of a line that is invalid in itself
    line: bytes | None = None
    pick: float = 0.0
    wants_code: bool = False
    line_number: int = 0  # number of the connection; a new connection has a new one
    account: str | None = None
    address: str = ""
    server: int = 0  # each counts guesses and addresses separately
    sent: float = 0.0

    def as_line(self):
        if self.line is not None:
            return self.line
        members = {"op": self.op, **self.fields, **self.spelled}
        if self.id is not ABSENT:
            members["id"] = self.id
        return json.dumps({name: value for name, value in members.items() if value is not ABSENT}).encode()


class Drawing:
    def __init__(self, chance):
        self.chance = chance

    def message(self, alone=True):
        op = self.chance.choices(*zip(*WEIGHTS.items()))[0]
        if not alone and op in ALONE:
            op = "ping"
        if op == "nonsense":
            line, error, said = self.chance.choice(NONSENSE)
            return Request(said, line=line, flaw=(error, "op" if error == "bad-request" else None))
        request = Request(op, getattr(self, op, dict)(), pick=self.chance.random())
        request.id = self.chance.choice([ABSENT, ABSENT, 7, -2.5, "x", "ü"])
        request.wants_code = self.chance.random() < 0.5
        if self.chance.random() < 0.1:
            self.spoil(request)
        elif self.chance.random() < 0.2:
            self.spell(request)
        return request

    def often(self, probability, make):
        drawn = make()
        return drawn if self.chance.random() < probability else ABSENT

    def members(self, **drawn):
        return {name.rstrip("_"): value for name, value in drawn.items() if value is not ABSENT}

    def one_class(self):
        return {"class": self.chance.choice(CLASSES)}

    watch = unwatch = end = one_class

    def ping(self):
        return self.members(pad=self.often(0.5, lambda: "x" * self.chance.randrange(1, 2000)))

    def calls(self):
        return self.members(follow=self.often(0.3, lambda: self.chance.random() < 0.5))

    def setup(self):
        return {"setup_code": "2222-2222", "user": "zeca", "password": PASSWORDS[0]}

    def received(self):
        return {"call": "unknown"}

    def start(self):
        pick = self.chance.choice
        return self.one_class() | self.members(
            title=self.often(0.5, lambda: pick(["Redes", "Cálculo I", "t" * 128])),
            code=self.often(0.6, lambda: self.chance.random() < 0.7),
            roster_only=self.often(0.2, lambda: self.chance.random() < 0.5),
            late_after=self.often(0.5, lambda: pick([0, 0.002, 600])),
            ends_after=self.often(0.2, lambda: pick([90, 1440])))

    def checkin(self):
        pick = self.chance.choice
        return self.one_class() | self.members(
            student=pick(STUDENTS), code=self.often(0.2, lambda: "000000"),
            device=self.often(0.6, lambda: pick(["d1", "d2", "d3", "d" * 64])),
            place=self.often(0.3, lambda: pick(["PC 1", "p" * 64])))

    def mark(self):
        present = self.chance.random() < 0.6
        fields = self.one_class() | {"student": self.chance.choice(STUDENTS), "present": present}
        late = self.often(0.4, lambda: self.chance.random() < 0.5)
        note = self.often(0.4, lambda: self.chance.choice(["", "ônibus", "a\nb", "n" * 64]))
        return fields | self.members(late=late, note=note) if present else fields

    def spoil(self, request):
        """Makes one member invalid, or removes it."""
        names = [name for name in NEEDED.get(request.op, ()) if name != "password"]
        bad = sorted((set(names) | set(request.fields)) & set(BAD))
        name = self.chance.choice(bad or [None])
        value = self.chance.choice(BAD[name] + [ABSENT] * (name in names)) if name else None
        if name == "code" and request.op == "checkin":
            value = 5
        if name:
            request.spelled[name] = value
            request.flaw = ("bad-request", name)

    def spell(self, request):
        """Writes the same message in another notation."""
        student = request.fields.get("student")
        if "class" in request.fields:
            request.spelled["class"] = float(request.fields["class"])
        if student and student.isdigit() and not student.startswith("0"):
            request.spelled["student"] = self.chance.choice([int(student), f" {student}\t"])
        elif student:
            request.spelled["student"] = f" {student.lower()} "
        request.spelled["unheard-of"] = [{}]
