#!/usr/bin/env python3
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The naive server: a thread for each client, and the class in a list in memory. It searches the list for each student,
so it slows down as the class fills. Nothing is stored on disk. Its messages are Chamada's, as far as the load generator
needs them."""
import datetime
import json
import socketserver
import threading

present = {}
lock = threading.Lock()


def answer(request):
    reply = {"op": request["op"], "ok": True}
    if request["op"] != "checkin":
        return reply
    now = datetime.datetime.now().astimezone().isoformat(timespec="milliseconds")
    with lock:
        room = present.setdefault(request["class"], [])
        time = next((entry["time"] for entry in room if entry["student"] == request["student"]), None)
        repeated = time is not None
        if not repeated:
            time = now
            room.append({"student": request["student"], "time": time})
    return reply | {"class": request["class"], "student": request["student"], "time": time, "repeated": repeated,
                    "flags": []}


class Client(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self):
        for line in self.rfile:
            self.wfile.write(json.dumps(answer(json.loads(line)), separators=(",", ":")).encode() + b"\r\n")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 4096


with Server(("127.0.0.1", 0), Client) as server:
    print(f"listening on 127.0.0.1:{server.server_address[1]}", flush=True)
    server.serve_forever()
