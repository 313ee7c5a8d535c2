# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records what a server has promised by its replies, and compares it with what the server has."""
import datetime


def moment(text):
    """Returns milliseconds since 1970."""
    return round(datetime.datetime.fromisoformat(text).timestamp() * 1000)


def entry_of(entry):
    """Returns the compared part of an entry as the protocol gives it."""
    return {"time": moment(entry["time"]), "late": "late" in entry["flags"], "note": entry.get("note", "")}


def call_of(number, started, ended, entries):
    return {"class": number, "started": started, "ended": ended, "entries": entries}


def report_of(report):
    entries = {entry["student"]: entry_of(entry) for entry in report["entries"]}
    return call_of(report["class"], moment(report["started"]), moment(report["time"]), entries)


class Told:
    """Requests and replies in order. An unanswered request may or may not have taken effect."""

    def __init__(self):
        self.accounts = {}
        self.calls = {}
        self.rosters = {}
        self.erased = set()
        self.asked = {}
        self.removed = {}
        self.answers = 0

    def ask(self, request):
        self.asked[request["id"]] = request

    def answer(self, reply):
        request = self.asked.pop(reply["id"])
        note = getattr(self, "_" + reply["op"].replace("-", "_"), None)
        if note and reply["ok"]:
            self.answers += 1
            note(request, reply)

    def open_call(self, number):
        return next(call for call in self.calls.values() if call["class"] == number and not call["ended"])

    def _setup(self, request, _):
        self.accounts[request["user"]] = request["password"]

    def _password(self, request, _):
        for user in self.accounts:
            self.accounts[user] = request["new"]

    def _start(self, request, reply):
        self.calls.setdefault(reply["call"], call_of(request["class"], moment(reply["time"]), None, {}))

    def _checkin(self, request, reply):
        self.open_call(request["class"])["entries"].setdefault(request["student"], entry_of(reply))

    def _mark(self, request, _):
        call = self.open_call(request["class"])
        key = (id(call), request["student"])
        if not request["present"]:
            self.removed[key] = call["entries"].pop(request["student"], None)
            return
        # The reply does not contain the time of a student added by hand.
        entry = call["entries"].setdefault(
            request["student"], self.removed.get(key) or {"time": None, "late": False, "note": ""})
        entry.update({name: request[name] for name in ("late", "note") if name in request})

    def _end(self, request, reply):
        self.open_call(request["class"]).update(report_of(reply))

    def _received(self, request, _):
        self.erased.add(request["call"])
        self.calls.pop(request["call"], None)

    def _roster_add(self, request, _):
        self.rosters.setdefault(request["class"], {}).update(
            {line["student"]: line["name"] for line in request["students"]})

    def _roster_remove(self, request, _):
        for student in request["students"]:
            self.rosters[request["class"]].pop(student, None)

    def _is_asked(self, op, **values):
        return any(request["op"] in op and all(request.get(name) == value for name, value in values.items())
                   for request in self.asked.values())

    def compare(self, found):
        """Returns the differences to the accounts, rosters and calls that were found, each as "kind: what"."""
        wrong = []
        for number, roster in self.rosters.items():
            changing = self._is_asked(("roster-add", "roster-remove"), **{"class": number})
            if found["rosters"].get(number, {}) != roster and not changing:
                wrong.append(f"lost: the roster of {number}")
        for user, password in self.accounts.items():
            if found["accounts"].get(user) != password and not self._is_asked(("password",)):
                wrong.append(f"lost: the account or password of {user}")
        for call in found["calls"].keys() & self.erased:
            wrong.append(f"came back: {call}")
        for call, told in self.calls.items():
            if call in found["calls"]:
                wrong += self._compare_call(call, told, found["calls"][call])
            elif not self._is_asked(("received",), call=call):
                wrong.append(f"lost: call {call}")
        for call in found["calls"].keys() - self.calls.keys() - self.erased:
            if not self._is_asked(("start",), **{"class": found["calls"][call]["class"]}):
                wrong.append(f"nobody asked: call {call}")
        return wrong

    def _compare_call(self, call, told, found):
        number = told["class"]
        wrong = []
        if (found["class"], found["started"]) != (number, told["started"]):
            wrong.append(f"changed: class or start of {call}")
        if found["ended"] != told["ended"] and (told["ended"] or not self._is_asked(("end",), **{"class": number})):
            wrong.append(f"{'lost' if told['ended'] else 'nobody asked'}: the end of {call}")
        for student in told["entries"].keys() | found["entries"].keys():
            if not told["ended"] and self._is_asked(("checkin", "mark"), student=student, **{"class": number}):
                continue
            wrong += compare_entry(
                f"{student} in {call}", told["entries"].get(student), found["entries"].get(student))
        return wrong


def compare_entry(what, told, found):
    if told is None:
        return [f"nobody asked: {what}"]
    if found is None:
        return [f"lost: {what}"]
    same = all(found[name] == value for name, value in told.items() if value is not None)
    return [] if same else [f"changed: {what}: {told} is {found}"]
