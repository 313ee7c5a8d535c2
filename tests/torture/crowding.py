# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a crowd that misbehaves, or that is merely large, beside a student who behaves, and measures how long that
student waits. Each crowd is a process of its own, so that only the server is shared."""
import concurrent.futures
import contextlib
import multiprocessing
import resource
import select
import socket
import ssl
import time

from killing import Line, Server
from soaking import memory

CLASS = 101
PACE = 0.02  # seconds between two students who behave
AT_ONCE = 50  # of them, at most
LONGEST_WAIT = 100  # milliseconds, for 99 of 100 answers
MOST_MEMORY = 512 * 1024  # KiB; 10,000 lines of 64 KiB would be more
FULL_CLASS = 10_000  # connections
FULL_RATE = 1_000  # check-ins a second


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=30)


def try_send(line, data):
    """False where the server has ended it, or nothing more fits in."""
    try:
        line.send(data)
        return True
    except OSError:
        return False


def nobody(port, end):
    while time.monotonic() < end:
        time.sleep(0.1)


def silent(port, end):
    """5,000 connections that say nothing."""
    lines = [connect(port) for _ in range(5_000)]
    nobody(port, end)
    for line in lines:
        line.close()


def knocking(port, end):
    """2,000 connections a second that are dropped at once."""
    due = time.monotonic()
    while due < end:
        connect(port).close()
        due += 1 / 2_000
        time.sleep(max(0, due - time.monotonic()))


def deaf(port, end):
    """200 readers that never read and ask on and on."""
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
    """200 lines that never end."""
    lines = [connect(port) for _ in range(200)]
    while time.monotonic() < end:
        for number, line in enumerate(lines):
            if not try_send(line, b"x" * 8_192):
                line.close()
                lines[number] = connect(port)
        time.sleep(0.01)


def client_hello():
    """What one who wants to speak TLS says first."""
    outgoing = ssl.MemoryBIO()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with contextlib.suppress(ssl.SSLWantReadError):
        context.wrap_bio(ssl.MemoryBIO(), outgoing).do_handshake()
    return outgoing.read()


def shaking(port, end):
    """500 begin a handshake at once; a third never goes on, a third sends garbage then, a third leaves."""
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
    """500 connections that follow the calls and watch this one, and read what they are told."""
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
    """A class before the lecture: by number, each with nothing sent yet."""
    lines = {}
    for _ in range(FULL_CLASS):
        line = connect(port)
        line.setblocking(False)
        epoll.register(line, select.EPOLLIN)
        lines[line.fileno()] = line
    return lines


def full(port, end, out):
    """10,000 connections that send 1,000 check-ins a second in all; `out` gets the milliseconds of each, counted from
    the moment when it was due."""
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
    """Connects when it is due, checks in and leaves. The milliseconds until the answer."""
    time.sleep(max(0, due - time.monotonic()))
    line = Line(port)
    reply = line.ask(op="checkin", student=student, **{"class": CLASS})
    line.close()
    if not reply["ok"]:
        raise RuntimeError(f"refused: {reply}")
    return 1_000 * (time.monotonic() - due)


def behave(port, end):
    """How long each of a class of students waits who come one after another, whether the last was answered or not."""
    begin = time.monotonic()
    moments = [begin + PACE * turn for turn in range(int((end - begin) / PACE))]
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as class_room:
        waits = [class_room.submit(check_in, port, f"S{turn}", due) for turn, due in enumerate(moments)]
        return [wait.result() for wait in waits]


def p99(waits):
    return round(sorted(waits)[int(len(waits) * 0.99)], 1) if waits else float("inf")


def beside(program, folder, crowd, seconds):
    """The 99th percentile of the student who behaves, and the most memory that the server had."""
    server = Server(program, folder)
    server.start()
    Line(server.port).ask(op="start", **{"class": CLASS})
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
    teacher.ask(op="start", **{"class": CLASS})
    out = multiprocessing.Queue()
    process = multiprocessing.Process(target=full, args=(server.port, 0, out))
    process.start()
    waits = out.get()
    process.join()
    reported = len(teacher.ask(op="end", **{"class": CLASS})["entries"])
    server.kill()
    return {"10,000 connections, answered": len(waits), "of them reported": reported,
            "their p99 (ms)": p99(waits)}


def run(program, folder, seconds):
    """Each crowd lasts so many seconds."""
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
