# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roll calls by teachers and students with accounts, for the tests of disk faults."""
import itertools
import threading

from killing import Line, Server

USER = "ana"
PASSWORDS = ("a long password", "another long one")
ROSTER = 9  # the class with a roster and without calls
ids = itertools.count(1)


class School(Server):
    """A server with accounts and an archive, all in one folder."""

    def __init__(self, program, root, environment=None):
        super().__init__(program, f"{root}/data", "--archive", f"{root}/archive", environment=environment)

    def setup_code(self):
        return self.process.stdout.readline().rsplit(" ", 1)[1].strip()

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()


def ask(line, op, class_number=None, **members):
    """Sends a request with a unique id, which identifies its reply, and returns the reply."""
    if class_number is not None:
        members["class"] = class_number
    return line.ask(op=op, id=next(ids), **members)


def must(line, op, class_number=None, **members):
    reply = ask(line, op, class_number, **members)
    if not reply["ok"]:
        raise RuntimeError(f"{op} was refused: {reply}")
    return reply


def check_in(port, class_number, students):
    """Starts all check-ins at once, each on its own connection; returns their threads."""
    def one(student):
        line = Line(port)
        must(line, "checkin", class_number, student=student, device=student)
        line.close()
    crowd = [threading.Thread(target=one, args=(student,)) for student in students]
    for student in crowd:
        student.start()
    return crowd


def students(call, count):
    return [f"C{call}-{number:05}" for number in range(count)]


def first_hours(school, size):
    """Goes from an empty folder to two calls, one ended and confirmed while students check in to the other."""
    code = school.setup_code()
    teacher = Line(school.port)
    must(teacher, "setup", setup_code=code, user=USER, password=PASSWORDS[0])
    must(teacher, "password", old=PASSWORDS[0], new=PASSWORDS[1])
    must(teacher, "start", 1, title="Redes")
    crowd = check_in(school.port, 1, students(1, size))
    must(teacher, "mark", 1, student="by-hand".upper(), present=True, note="C1-NOTE")
    for student in crowd:
        student.join()
    for present in (False, True, False):
        must(teacher, "mark", 1, student=students(1, 1)[0], present=present)
    must(teacher, "mark", 1, student=students(1, 2)[1], present=True, late=True, note="C1-NOTE")
    must(teacher, "start", 2)
    report = must(teacher, "end", 1)
    crowd = check_in(school.port, 2, students(2, size))
    must(teacher, "received", call=report["call"])
    for student in crowd:
        student.join()
    teacher.close()


def later_hours(school, size, marks):
    """Continues on existing data: one confirmed report, one unconfirmed, and one long call."""
    teacher = Line(school.port)
    must(teacher, "login", user=USER, password=PASSWORDS[1])
    crowd = check_in(school.port, 2, students(2, 2 * size)[size:])
    must(teacher, "start", 3)
    for student in crowd:
        student.join()
    must(teacher, "end", 2)
    must(teacher, "roster-add", ROSTER, students=[{"student": one, "name": f"Name {one}"} for one in students(9, size)])
    must(teacher, "roster-remove", ROSTER, students=students(9, 2))
    must(teacher, "roster-add", ROSTER, students=[{"student": students(9, 3)[2], "name": "Another"}])
    for number, student in enumerate(students(3, marks)):
        must(teacher, "checkin", 3, student=student, place=f"place {number % 7}")
        must(teacher, "mark", 3, student=student, present=number % 5 != 4, note=f"note {number}")
    must(teacher, "start", 4)
    for student in check_in(school.port, 4, students(4, size)):
        student.join()
    must(teacher, "received", call=must(teacher, "end", 4)["call"])
    must(teacher, "start", 5)
    for student in check_in(school.port, 5, students(5, 3)):
        student.join()
    teacher.close()
