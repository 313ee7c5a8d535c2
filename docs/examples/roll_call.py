#!/usr/bin/env python3
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers a roll call for some students: roll_call.py HOST:PORT CLASS STUDENT..."""
import json
import socket
import sys

address, class_id, *students = sys.argv[1:]
host, _, port = address.rpartition(":")
refused = 0

with socket.create_connection((host.strip("[]"), int(port))) as connection:
    lines = connection.makefile("rw", encoding="utf-8", newline="\r\n")
    for number, student in enumerate(students):  # many requests may go out without waiting
        request = {"op": "checkin", "id": number, "class": int(class_id), "student": student}
        lines.write(json.dumps(request) + "\n")
    lines.flush()
    for _ in students:  # the answers come in the order of the requests
        reply = json.loads(lines.readline())
        if reply["ok"]:
            print(reply["student"], "is present in class", reply["class"], "since", reply["time"])
        else:
            refused += 1
            print(students[reply["id"]], "was refused, class", reply["class"], "at", reply["time"] + ":", reply["message"])

sys.exit(1 if refused else 0)
