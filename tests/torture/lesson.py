# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roll calls by teachers and students with accounts, for the tests of disk faults."""
from killing import Line, Server, at_once

USER = "ana"
PASSWORDS = ("a long password", "another long one")
ROSTER = 9  # the class with a roster and without calls


class School(Server):
    """A server with accounts and an archive, all in one folder."""

    def __init__(self, program, root, environment=None):
        super().__init__(program, f"{root}/data", "--archive", f"{root}/archive", environment=environment)

    def setup_code(self):
        return self.process.stdout.readline().rsplit(" ", 1)[1].strip()


def check_in(port, class_number, students):
    """Starts all check-ins at once, each on its own connection; waits for them at the end of the block."""
    def one(student):
        with Line(port) as line:
            line.must("checkin", class_number, student=student, device=student)
    return at_once(one, [(student,) for student in students])


def students(call, count):
    return [f"C{call}-{number:05}" for number in range(count)]


def first_hours(school, size):
    """Goes from an empty folder to two calls, one ended and confirmed while students check in to the other."""
    code = school.setup_code()
    with Line(school.port) as teacher:
        teacher.must("setup", setup_code=code, user=USER, password=PASSWORDS[0])
        teacher.must("password", old=PASSWORDS[0], new=PASSWORDS[1])
        teacher.must("start", 1, title="Redes")
        with check_in(school.port, 1, students(1, size)):
            teacher.must("mark", 1, student="BY-HAND", present=True, note="C1-NOTE")
        for present in (False, True, False):
            teacher.must("mark", 1, student=students(1, 1)[0], present=present)
        teacher.must("mark", 1, student=students(1, 2)[1], present=True, late=True, note="C1-NOTE")
        teacher.must("start", 2)
        report = teacher.must("end", 1)
        with check_in(school.port, 2, students(2, size)):
            teacher.must("received", call=report["call"])


def later_hours(school, size, marks):
    """Continues on existing data: one confirmed report, one unconfirmed, and one long call."""
    with Line(school.port) as teacher:
        teacher.must("login", user=USER, password=PASSWORDS[1])
        with check_in(school.port, 2, students(2, 2 * size)[size:]):
            teacher.must("start", 3)
        teacher.must("end", 2)
        names = [{"student": one, "name": f"Name {one}"} for one in students(ROSTER, size)]
        teacher.must("roster-add", ROSTER, students=names)
        teacher.must("roster-remove", ROSTER, students=students(ROSTER, 2))
        teacher.must("roster-add", ROSTER, students=[{"student": students(ROSTER, 3)[2], "name": "Another"}])
        for number, student in enumerate(students(3, marks)):
            teacher.must("checkin", 3, student=student, place=f"place {number % 7}")
            teacher.must("mark", 3, student=student, present=number % 5 != 4, note=f"note {number}")
        teacher.must("start", 4)
        with check_in(school.port, 4, students(4, size)):
            pass
        teacher.must("received", call=teacher.must("end", 4)["call"])
        teacher.must("start", 5)
        with check_in(school.port, 5, students(5, 3)):
            pass
