# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The measurements of reading a class list from a spreadsheet, for script/bench and script/measure: each reader
is a process of its own, from its start to its end."""
import os
import pathlib
import subprocess
import tempfile
import time

from servers import BUILD

STUDENTS = 20_000
WRITE = """
import datetime, sys, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet("Turma")
date = book.add_format({"num_format": "dd/mm/yyyy"})
sheet.write_row(0, 0, ["Matrícula", "Nome", "E-mail", "Curso", "Nascimento", "Situação"])
for n in range(1, int(sys.argv[2]) + 1):
    sheet.write_row(n, 0, [20230000 + n, f"Maria da Silva Inventada {n}", f"maria.{n}@example.org", f"Curso {n % 40}"])
    sheet.write_datetime(n, 4, datetime.date(2000, 1, 1) + datetime.timedelta(n % 3000), date)
    sheet.write(n, 5, "MATRICULADO")
book.close()
"""
OPENPYXL = """
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
print(sum(1 for row in book.active.iter_rows(values_only=True)))
"""


def run(*command):
    """Returns the seconds and the megabytes that a command takes."""
    begin = time.monotonic()
    # pylint: disable-next=consider-using-with
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"bench: {command[0]} failed")
    return {"seconds": time.monotonic() - begin, "megabytes": used.ru_maxrss / 1024}


def reading(out):
    python = ("/usr/bin/python3", "-c")  # Debian's, which has Debian's modules
    with tempfile.TemporaryDirectory() as folder:
        xlsx, ods = pathlib.Path(folder) / "list.xlsx", pathlib.Path(folder) / "list.ods"
        run(*python, WRITE, xlsx, STUDENTS)
        run("ssconvert", "-T", "Gnumeric_OpenCalc:odf", xlsx, ods)
        out["sheet", "ours"] = run(BUILD / "tests/bench/bench_sheets", xlsx)
        out["sheet", "ours, .ods"] = run(BUILD / "tests/bench/bench_sheets", ods)
        out["sheet", "openpyxl"] = run(*python, OPENPYXL, xlsx)
        out["sheet", "Gnumeric"] = run("ssconvert", xlsx, xlsx.with_suffix(".csv"))
