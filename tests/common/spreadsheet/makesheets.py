# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes one invented class list with Python's two writers of spreadsheets (script/make-sheets).

Usage: makesheets.py FOLDER
"""
import datetime
import pathlib
import sys

import openpyxl
import xlsxwriter
from openpyxl.cell import WriteOnlyCell
from openpyxl.chart import BarChart
from openpyxl.comments import Comment

TITLES = ["Matrícula", "Nome", "Nascimento", "Ativo", "Média", "Nota"]
BIRTH = datetime.date(2004, 2, 29)
VISIT = datetime.datetime(2024, 3, 1, 13, 30)
WRITTEN = datetime.datetime(2024, 1, 1)
# Each row: the number of its line, the matrícula and its number format, then the cells.
ROWS = [
    (4, 42, "00000", ["Ana Souza Teste", (BIRTH, "dd/mm/yyyy"), True, 7.5, "=A4&\"/B\""]),
    (5, "0012302", None, ["Bia Lima", (VISIT, "d mmm yyyy hh:mm"), False, "=E4+1", None]),
    (6, 2023001, "#,##0", ["  José  &  <Conceição>", None, None, None, "=NA()"]),
    (7, 20230000000000, "General", ["Caio Reis\nFictício", None, None, None, None]),
    (9, 2023002.0, "0.00", ["Davi_x0041_Melo", None, None, (0.75, "0%"), None]),
]
HIDDEN_ROW = 7
RESULTS = {"=A4&\"/B\"": "42/B", "=E4+1": 8.5, "=NA()": "#N/A"}


def with_xlsxwriter(path, options):
    book = xlsxwriter.Workbook(path, options)
    book.set_properties({"created": WRITTEN})
    sheet = book.add_worksheet("Turma 101")
    if options:
        sheet.write(0, 0, "Redes de Computadores")
    else:
        sheet.merge_range("A1:F1", "Redes de Computadores", book.add_format({"bold": True}))
    sheet.write_row(2, 0, TITLES)
    for line, student, pattern, cells in ROWS:
        if line == HIDDEN_ROW:
            sheet.set_row(line - 1, None, None, {"hidden": True})
        write_row(book, sheet, line - 1, [(student, pattern), *cells], rich=not options)
    if not options:
        sheet.write_comment("B4", "no text of the cell", {"author": ""})
    book.add_worksheet("Vazia")
    hidden = book.add_worksheet("Oculta")
    hidden.write("C3", "segredo")
    hidden.hide()
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"values": "='Turma 101'!$E$4:$E$5"})
    book.add_chartsheet("Gráfico").set_chart(chart)
    book.close()


def write_row(book, sheet, row, cells, rich):
    for column, cell in enumerate(cells):
        value, pattern = cell if isinstance(cell, tuple) else (cell, None)
        style = book.add_format({"num_format": pattern}) if pattern else None
        if value == "Bia Lima" and rich:
            sheet.write_rich_string(row, column, "Bia ", book.add_format({"bold": True}), "Lima")
        elif isinstance(value, datetime.date):
            sheet.write_datetime(row, column, value, style)
        elif value in RESULTS:
            sheet.write_formula(row, column, value, style, RESULTS[value])
        elif isinstance(value, str):
            sheet.write_string(row, column, value, style)
        elif value is not None:
            sheet.write(row, column, value, style)


def with_openpyxl(path, iso_dates=False, write_only=False):
    book = openpyxl.Workbook(write_only=write_only, iso_dates=iso_dates)
    book.properties.creator = None
    book.properties.created = book.properties.modified = WRITTEN
    sheet = book.create_sheet("Turma 101") if write_only else book.active
    sheet.title = "Turma 101"
    sheet.row_dimensions[HIDDEN_ROW].hidden = True
    lines = {1: [("Redes de Computadores", None)], 3: [(title, None) for title in TITLES]}
    for line, student, pattern, cells in ROWS:
        lines[line] = [(student, pattern)] + [cell if isinstance(cell, tuple) else (cell, None) for cell in cells]
    for line in range(1, max(lines) + 1):
        sheet.append([openpyxl_cell(sheet, write_only, *cell) for cell in lines.get(line, [])])
    if not write_only:
        for line, cells in lines.items():
            for column, (_, pattern) in enumerate(cells, 1):
                sheet.cell(line, column).number_format = pattern or sheet.cell(line, column).number_format
        sheet.merge_cells("A1:F1")
        sheet["B4"].comment = Comment("no text of the cell", "")
    book.create_sheet("Vazia")
    hidden = book.create_sheet("Oculta")
    hidden.append([])
    hidden.append([])
    hidden.append([None, None, "segredo"])
    hidden.sheet_state = "hidden"
    if not write_only:
        book.create_chartsheet("Gráfico").add_chart(BarChart())
    book.save(path)


def openpyxl_cell(sheet, write_only, value, pattern):
    if not write_only or value is None:
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = pattern or cell.number_format
    return cell


def main():
    folder = pathlib.Path(sys.argv[1])
    with_xlsxwriter(folder / "xlsxwriter.xlsx", {})
    with_xlsxwriter(folder / "xlsxwriter-constant-memory.xlsx", {"constant_memory": True})
    with_openpyxl(folder / "openpyxl.xlsx")
    with_openpyxl(folder / "openpyxl-write-only.xlsx", write_only=True)
    with_openpyxl(folder / "openpyxl-iso-dates.xlsx", iso_dates=True)


if __name__ == "__main__":
    main()
