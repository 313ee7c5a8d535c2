# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts misbehaving or large crowds next to a well-behaved student and measures how long that student waits. Each crowd
is its own process and shares only the server."""
import concurrent.futures
import contextlib
import multiprocessing
import resource
import select
import socket
import ssl
import time

from killing import Line, Server, over_tls
from soaking import memory

CLASS = 101
PACE = 0.02  # seconds between two well-behaved students
AT_ONCE = 50  # maximum number of them
LONGEST_WAIT = 100  # milliseconds, for 99 of 100 answers
MOST_MEMORY = 512 * 1024  # KiB; 10,000 lines of 64 KiB would be more
FULL_CLASS = 10_000  # connections
FULL_RATE = 1_000  # check-ins per second


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=30)


def try_send(line, data):
    """Returns False if the server has closed the connection or the send buffer is full."""
    try:
        line.send(data)
        return True
    except OSError:
        return False


def nobody(port, end):
    while time.monotonic() < end:
        time.sleep(0.1)


def silent(port, end):
    """Opens 5,000 connections that send nothing."""
    lines = [connect(port) for _ in range(5_000)]
    nobody(port, end)
    for line in lines:
        line.close()


def knocking(port, end):
    """Opens 2,000 connections per second and drops them at once."""
    due = time.monotonic()
    while due < end:
        connect(port).close()
        due += 1 / 2_000
        time.sleep(max(0, due - time.monotonic()))


def deaf(port, end):
    """Opens 200 connections that send requests continuously and never read."""
    question = b'{"op":"calls"}\n' * 100
    lines = [connect(port) for _ in range(200)]
    while time.monotonic() < end:
        for number, line in enumerate(lines):
            line.setblocking(False)
            if not try_send(line, question) and time.monotonic() % 1 < 0.05:
                line.close()
                lines[number] = connect(port)
        time.sleep(0.01)


def endless(port, end):
    """Sends on 200 connections a line that never ends."""
    lines = [connect(port) for _ in range(200)]
    while time.monotonic() < end:
        for number, line in enumerate(lines):
            if not try_send(line, b"x" * 8_192):
                line.close()
                lines[number] = connect(port)
        time.sleep(0.01)


def client_hello():
    """Returns the first bytes of a TLS client."""
    outgoing = ssl.MemoryBIO()
    with contextlib.suppress(ssl.SSLWantReadError):
        over_tls().wrap_bio(ssl.MemoryBIO(), outgoing).do_handshake()
    return outgoing.read()


def shaking(port, end):
    """Begins 500 handshakes at once; a third stall, a third send garbage, a third disconnect."""
    hello = client_hello()
    while time.monotonic() < end:
        lines = [connect(port) for _ in range(500)]
        for line in lines:
            line.sendall(hello)
        for number, line in enumerate(lines):
            line.recv(1)
            if number % 3 == 1:
                try_send(line, b"x" * 1_000)
            elif number % 3 == 2:
                line.close()
        for line in lines:
            line.close()


def watching(port, end):
    """Opens 500 connections that follow the calls, watch this one, and read the events."""
    lines = [connect(port) for _ in range(500)]
    epoll = select.epoll()
    for line in lines:
        line.sendall(b'{"op":"calls","follow":true}\n{"op":"watch","class":%d}\n' % CLASS)
        epoll.register(line, select.EPOLLIN)
    by_number = {line.fileno(): line for line in lines}
    while time.monotonic() < end:
        for number, _ in epoll.poll(0.1):
            by_number[number].recv(1 << 20)


def wait_at_the_door(port, epoll):
    """Opens the connections of a class before the lecture; returns them by descriptor."""
    lines = {}
    for _ in range(FULL_CLASS):
        line = connect(port)
        line.setblocking(False)
        epoll.register(line, select.EPOLLIN)
        lines[line.fileno()] = line
    return lines


def full(port, end, out):
    """Sends 1,000 check-ins per second in total on 10,000 connections; `out` gets the latency of each in milliseconds,
    counted from the moment when it was due."""
    epoll = select.epoll()
    lines = wait_at_the_door(port, epoll)
    order = list(lines)
    begin = time.monotonic()
    due = {number: begin + turn / FULL_RATE for turn, number in enumerate(order)}
    waits = []
    sent = 0
    while len(waits) < FULL_CLASS and time.monotonic() < begin + FULL_CLASS / FULL_RATE + 30:
        while sent < FULL_CLASS and due[order[sent]] <= time.monotonic():
            lines[order[sent]].send(b'{"op":"checkin","class":%d,"student":"C%d"}\n' % (CLASS, sent))
            sent += 1
        for number, _ in epoll.poll(0.001):
            if b'"ok":true' in lines[number].recv(65_536):
                waits.append(1_000 * (time.monotonic() - due[number]))
    out.put(waits)


def check_in(port, student, due):
    """Connects when due, checks in and disconnects; returns the latency in milliseconds."""
    time.sleep(max(0, due - time.monotonic()))
    with Line(port) as line:
        line.must("checkin", CLASS, student=student)
    return 1_000 * (time.monotonic() - due)


def behave(port, end):
    """Returns the latencies of students who arrive at a fixed pace, whether or not the previous one was answered."""
    begin = time.monotonic()
    moments = [begin + PACE * turn for turn in range(int((end - begin) / PACE))]
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as class_room:
        waits = [class_room.submit(check_in, port, f"S{turn}", due) for turn, due in enumerate(moments)]
        return [wait.result() for wait in waits]


def p99(waits):
    return round(sorted(waits)[int(len(waits) * 0.99)], 1) if waits else float("inf")


def beside(program, folder, crowd, seconds):
    """Returns the 99th percentile of the well-behaved students and the server's peak memory."""
    server = Server(program, folder)
    server.start()
    Line(server.port).ask("start", CLASS)
    end = time.monotonic() + seconds
    process = multiprocessing.Process(target=crowd, args=(server.port, end))
    process.start()
    waits = behave(server.port, end)
    most = memory(server.process, "VmHWM")
    process.join()
    server.kill()
    return p99(waits), most


def full_class(program, folder):
    server = Server(program, folder)
    server.start()
    teacher = Line(server.port)
    teacher.ask("start", CLASS)
    out = multiprocessing.Queue()
    process = multiprocessing.Process(target=full, args=(server.port, 0, out))
    process.start()
    waits = out.get()
    process.join()
    reported = len(teacher.ask("end", CLASS)["entries"])
    server.kill()
    return {"10,000 connections, answered": len(waits), "of them reported": reported,
            "their p99 (ms)": p99(waits)}


def run(program, folder, seconds):
    """Runs each crowd for this many seconds."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    total = full_class(program, f"{folder}/full")
    for crowd in (nobody, silent, knocking, shaking, deaf, endless, watching):
        wait, most = beside(program, f"{folder}/{crowd.__name__}", crowd, seconds)
        total[f"{crowd.__name__}, p99 (ms)"] = wait
        total[f"{crowd.__name__}, memory (KiB)"] = most
    return total


def is_right(total):
    everyone = total["10,000 connections, answered"] == total["of them reported"] == FULL_CLASS
    quick = all(count < LONGEST_WAIT for name, count in total.items() if name.endswith("p99 (ms)"))
    small = all(count < MOST_MEMORY for name, count in total.items() if name.endswith("memory (KiB)"))
    return everyone and quick and small
