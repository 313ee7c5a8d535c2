# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of a roll call, as docs/protocol.md describes them, in minimal form. `answer` returns the expected reply to
a request and updates the state, whether or not the reply is ever received."""
import dataclasses

from expecting import ABSENT, Anything, AnyOrder, Flags, Learned, Moment, OneOf, Perhaps, Receipt

TEACHERS = {"logout", "password", "start", "end", "reports", "received", "mine", "watch", "unwatch", "mark"}
PASSWORD_GUESSES = 5
CODE_GUESSES = {"student": 10, "connection": 30, "device": 30, "address": 200}  # per call


@dataclasses.dataclass
class Entry:
    student: str
    time: Moment
    by: str
    flags: Flags
    receipt: Receipt
    place: object = ABSENT
    note: object = ABSENT
    device: str | None = None
    line_number: int = 0

    def shown(self):
        return {"student": self.student, "time": self.time, "by": self.by, "flags": self.flags,
                "place": self.place, "note": self.note}


@dataclasses.dataclass
class Call:
    owner: str
    options: dict
    id: Learned
    started: Moment
    entries: dict = dataclasses.field(default_factory=dict)  # in order of arrival, including entries removed by hand
    removed: set = dataclasses.field(default_factory=set)
    devices: dict = dataclasses.field(default_factory=dict)
    addresses: dict = dataclasses.field(default_factory=dict)
    forgotten: set = dataclasses.field(default_factory=set)  # a restart loses the addresses
    lines: set = dataclasses.field(default_factory=set)  # (student, connection) of successful check-ins
    guesses: dict = dataclasses.field(default_factory=dict)
    code: str = ""  # the last one shown

    def forget_addresses(self, kept):
        self.forgotten |= set(self.addresses) - set(kept)
        self.addresses = kept

    def present(self):
        return [entry for student, entry in self.entries.items() if student not in self.removed]

    def knows(self, code):
        return bool(code) and code == self.code

    def report(self, class_number, ended):
        present = self.present()
        return {"class": class_number, "call": self.id, "title": self.options.get("title", ABSENT),
                "started": self.started, "time": ended, "students": [entry.student for entry in present],
                "entries": [entry.shown() for entry in present], "absent": ABSENT}

    def listed(self, class_number):
        options = self.options
        return {"class": class_number, "started": self.started, "teacher": self.owner,
                "title": options.get("title", ABSENT), "code": options.get("code", False),
                "roster_only": options.get("roster_only", False),
                "late_after": options.get("late_after", ABSENT),
                "ends": Anything() if "ends_after" in options else ABSENT}


def others(counted, server):
    """Returns the counts of the other servers; the server is the first part of each key."""
    return {key: value for key, value in counted.items() if key[0] != server}


class Refused(Exception):
    """Its arguments are the acceptable errors."""


class Model:
    def __init__(self, passwords):
        self.passwords = dict(passwords)
        self.open = False  # the server's --open
        self.calls = {}
        self.reports = []  # (owner, report)
        self.guesses = {}

    def __eq__(self, other):
        return vars(self) == vars(other) and self.arrivals() == other.arrivals()

    def arrivals(self):
        """Returns the order of the entries, which a comparison of dictionaries ignores."""
        return {number: list(call.entries) for number, call in self.calls.items()}

    def restart(self, is_open, server=0):
        """Drops the state that was only in memory: guesses, and the students' addresses."""
        self.open = is_open
        self.guesses = others(self.guesses, server)
        for call in self.calls.values():
            call.guesses = others(call.guesses, server)
            call.forget_addresses(others(call.addresses, server))

    def read_again(self):
        """Applies that every server rereads its calls from their common database; connections stay open."""
        for call in self.calls.values():
            call.guesses = {}
            call.forget_addresses({})
            for entry in call.entries.values():
                entry.line_number = 0

    def answer(self, asked):
        reply = {"op": asked.op, "id": asked.id, "ok": True, "time": Moment(asked.sent)}
        try:
            if asked.flaw and asked.flaw[0] != "bad-request":
                raise Refused(asked.flaw[0])
            asked.who = asked.account if asked.account is not None else "" if self.open else None
            if asked.op in TEACHERS and asked.who is None:
                raise Refused("login-required")
            if asked.flaw:
                raise Refused(asked.flaw[0])
            return reply | (getattr(self, f"do_{asked.op}")(asked, **asked.fields) or {})
        except Refused as refused:
            field = asked.flaw[1] if asked.flaw and refused.args == ("bad-request",) else None
            retry = Perhaps(Anything()) if "too-many-attempts" in refused.args else ABSENT
            return reply | {"ok": False, "error": OneOf(refused.args), "message": Anything(),
                            "class": 0 if asked.op == "checkin" else ABSENT,
                            "field": field or ABSENT, "retry_after": retry}

    def do_hello(self, _):
        return {"server": Anything(), "protocol": 1, "name": "history", "login": not self.open, "setup": False,
                "receipt_key": Anything()}

    def do_ping(self, _, pad=ABSENT):
        return {"pad": pad}

    def do_bye(self, _, **_fields):
        pass

    do_logout = do_unwatch = do_bye

    def do_setup(self, _, **_fields):
        raise Refused("setup-done")

    def do_password(self, asked, old, new):
        if not asked.who:
            raise Refused("login-required", "bad-login")  # there is no nameless account
        self.do_login(asked, asked.who, old)
        self.passwords[asked.who] = new

    def do_login(self, asked, user, password):
        key = asked.server, user, asked.address
        if self.guesses.get(key, 0) >= PASSWORD_GUESSES:
            raise Refused("too-many-attempts")
        if self.passwords.get(user) != password:
            self.guesses[key] = self.guesses.get(key, 0) + 1
            raise Refused("bad-login")
        self.guesses.pop(key, None)

    def do_start(self, asked, **options):
        number = options.pop("class")
        call = self.calls.get(number)
        if call and call.owner != asked.who:
            raise Refused("call-open")
        if not call:
            self.calls[number] = Call(asked.who, options, Learned(), Moment(asked.sent))
        return {"class": number, "call": self.calls[number].id, "time": self.calls[number].started,
                "repeated": call is not None}

    def own(self, asked, number):
        if number not in self.calls:
            raise Refused("no-open-call")
        if self.calls[number].owner != asked.who:
            raise Refused("not-yours")
        return self.calls[number]

    def do_end(self, asked, **fields):
        number = fields["class"]
        report = self.own(asked, number).report(number, Moment(asked.sent))
        self.reports.append((asked.who, report))
        del self.calls[number]
        return report

    def do_received(self, asked, call):
        for owner, report in self.reports:
            if report["call"].value == call:
                if owner != asked.who:
                    raise Refused("not-yours")
                self.reports.remove((owner, report))
                return

    def do_mine(self, asked):
        return {"calls": AnyOrder([
            {"class": number, "call": call.id, "title": call.options.get("title", ABSENT), "started": call.started,
             "count": len(call.present())} for number, call in self.calls.items() if call.owner == asked.who])}

    def do_reports(self, asked):
        return {"reports": AnyOrder([report for owner, report in self.reports if owner == asked.who])}

    def do_calls(self, _, **_fields):
        return {"calls": AnyOrder([call.listed(number) for number, call in self.calls.items()])}

    def do_watch(self, asked, **fields):
        call = self.own(asked, fields["class"])
        present = call.present()
        return {"call": call.id, "started": call.started, "count": len(present),
                "entries": [entry.shown() for entry in present]}

    def do_mark(self, asked, student, present, late=None, note=None, **fields):
        call = self.own(asked, fields["class"])
        if not present:
            call.removed |= {student} & set(call.entries)
            return
        call.removed.discard(student)
        if student not in call.entries:
            call.entries[student] = self.entry(asked, call, student, "teacher", Flags(call.started))
        entry = call.entries[student]
        if late is not None:
            entry.flags.late = late
        if note is not None:
            entry.note = note or ABSENT

    def entry(self, asked, call, student, by, flags, **more):
        moment = flags.moment = Moment(asked.sent)
        receipt = Receipt({"call": call.id, "class": asked.fields["class"], "student": student, "time": moment})
        return Entry(student, moment, by, flags, receipt, **more)

    def do_checkin(self, asked, student, code=None, device=None, place=ABSENT, **fields):
        number = fields["class"]
        call = self.calls.get(number)
        if not call:
            raise Refused("no-open-call")
        entry = call.entries.get(student) if student not in call.removed else None
        repeated = entry is not None
        if not repeated:
            self.must_be_let_in(asked, call, student, code, device)
            entry = self.arrive(asked, call, student, device, place)
        return {"class": number, "student": student, "time": entry.time, "repeated": repeated, "flags": entry.flags,
                "receipt": self.receipt(asked, call, entry, code, device)}

    def guess_code(self, asked, call, student, code, device):
        """Returns None if the code is accepted, else the error."""
        keys = [("student", student, asked.address), ("connection", asked.line_number), ("address", asked.address)]
        keys += [("device", device)] if device else []
        keys = [(asked.server, *key) for key in keys]
        if any(call.guesses.get(key, 0) >= CODE_GUESSES[key[1]] for key in keys):
            return "too-many-attempts"
        if call.knows(code):
            call.guesses.pop(keys[0], None)
            return None
        for key in keys:
            call.guesses[key] = call.guesses.get(key, 0) + 1
        return "wrong-code"

    def must_be_let_in(self, asked, call, student, code, device):
        errors = {"not-on-roster"} if call.options.get("roster_only") else set()
        if call.options.get("code") and asked.account != call.owner:
            error = "code-required" if code is None else self.guess_code(asked, call, student, code, device)
            errors |= {error} - {None}
        if errors:
            raise Refused(*sorted(errors))

    def arrive(self, asked, call, student, device, place):
        """Adds a new entry at the end, also for a student whom the teacher has removed."""
        flags = Flags(call.started, late_after=call.options.get("late_after"))
        kiosk = asked.account is not None
        if not kiosk:
            if device and call.devices.setdefault(device, set()) - {student}:
                flags.certain.add("same-device")
            origin = asked.server, asked.address
            if call.addresses.setdefault(origin, set()) - {student}:
                flags.certain.add("same-address")
            elif origin in call.forgotten:
                flags.possible.add("same-address")
            call.addresses[origin].add(student)
            if device:
                call.devices[device].add(student)
        call.entries.pop(student, None)
        call.removed.discard(student)
        call.lines.add((student, asked.line_number))
        entry = self.entry(asked, call, student, "kiosk" if kiosk else "student", flags, place=place,
                           device=None if kiosk else device, line_number=asked.line_number)
        call.entries[student] = entry
        return entry

    def receipt(self, asked, call, entry, code, device):
        same_device = device is not None and device == entry.device
        if same_device or asked.line_number == entry.line_number:
            return entry.receipt
        # Two cases may or may not count: an entry removed since, and a kiosk's device.
        if (entry.student, asked.line_number) in call.lines:
            return Perhaps(entry.receipt)
        # A code that brings a receipt is a guess, too, unless the owner's own kiosk sends it.
        if call.options.get("code") and code is not None:
            own = asked.account == call.owner
            if call.knows(code) if own else not self.guess_code(asked, call, entry.student, code, device):
                return entry.receipt
        return Perhaps(entry.receipt) if entry.by == "kiosk" and device else ABSENT
