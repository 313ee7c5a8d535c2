# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the contents of a data directory: quickly from the database itself, or from a server started on it."""
import contextlib
import os
import sqlite3

import lesson
from killing import Line
from told import call_of, entry_of, moment, report_of

LATE = 1  # the flag's value in the database
NOTHING = {"accounts": {}, "rosters": {}, "calls": {}}


class Unreadable(Exception):
    """The database is damaged, or the server does not start."""


def in_database(file, passwords):
    """Returns the state in a database. It maps hashes to passwords; an unknown hash yields the first password."""
    if not os.path.exists(file):
        if os.path.exists(file + "-wal"):
            raise Unreadable("only the log of the database is there")
        return NOTHING
    if os.path.getsize(file) == 0:
        raise Unreadable("the database is empty")
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
            if verdict != "ok":
                raise Unreadable(verdict)
            return _read(connection, passwords)
    except sqlite3.Error as error:
        raise Unreadable(str(error)) from error


def _read(connection, passwords):
    calls = {call: call_of(number, started, ended, {}) for call, number, started, ended
             in connection.execute("SELECT id, class, started, ended FROM call")}
    for call, student, time, flags, note in connection.execute(
            "SELECT call, student, time, flags, note FROM entry WHERE NOT removed"):
        if call not in calls:
            raise Unreadable(f"{student} is in no call")
        calls[call]["entries"][student] = {"time": time, "late": bool(flags & LATE), "note": note}
    accounts = {name: passwords.get(password, lesson.PASSWORDS[0]) for name, password
                in connection.execute("SELECT name, password FROM account")}
    rosters = {}
    for number, student, name in connection.execute("SELECT class, student, name FROM roster"):
        rosters.setdefault(number, {})[student] = name
    return {"accounts": accounts, "rosters": rosters, "calls": calls}


def hashes(file):
    with contextlib.closing(sqlite3.connect(file)) as connection:
        return [password for password, in connection.execute("SELECT password FROM account")]


def of_teacher(line):
    """Returns the calls that the server reports to their teacher."""
    calls = {}
    for call in line.must("mine")["calls"]:
        watched = line.must("watch", call["class"])
        line.must("unwatch", call["class"])
        entries = {entry["student"]: entry_of(entry) for entry in watched["entries"]}
        calls[call["call"]] = call_of(call["class"], moment(call["started"]), None, entries)
    for report in line.must("reports")["reports"]:
        calls[report["call"]] = report_of(report)
    return calls


def rosters(line):
    lines = line.must("roster-list", lesson.ROSTER)["students"]
    return {lesson.ROSTER: {one["student"]: one["name"] for one in lines}}


def by_server(program, root):
    """Starts a server on the folder, returns the state that it reports, and kills it."""
    school = lesson.School(program, root)
    try:
        school.start()
    except RuntimeError as error:
        raise Unreadable(str(error)) from error
    try:
        with Line(school.port) as line:
            for password in reversed(lesson.PASSWORDS):
                if line.ask("login", user=lesson.USER, password=password)["ok"]:
                    return {"accounts": {lesson.USER: password}, "rosters": rosters(line), "calls": of_teacher(line)}
        return NOTHING
    finally:
        school.kill()
