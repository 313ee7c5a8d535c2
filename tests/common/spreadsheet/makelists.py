# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes invented class lists, one a sheet, with Python's two writers of spreadsheets (script/make-sheets).

Usage: makelists.py FOLDER
"""
import datetime
import pathlib
import sys

import openpyxl
import xlsxwriter

WRITTEN = datetime.datetime(2024, 1, 1)
ANA, BIA, CAIO = "Ana Souza Teste", "Bia Lima Inventada", "Caio Reis Fictício"
BORN = [datetime.date(2004, 2, 29), datetime.date(2005, 4, 3), datetime.date(2003, 6, 5)]
CPF = [52998224725, 11144477735, 1234567890]


class Shown:
    """A value with a number format, or a formula with its result."""

    def __init__(self, value, pattern=None, result=None):
        self.value, self.pattern, self.result = value, pattern, result


def dates(index):
    return Shown(BORN[index], "dd/mm/yyyy")


def rows(titles, *students):
    return [titles, *students]


# Each sheet: its name, its rows, and what is merged or hidden in it.
SHEETS = [
    ("numbers", rows(["Matrícula", "Nome"], [2023001, ANA], [2023002, BIA], [2023003, CAIO]), {}),
    ("shown zeros", rows(["Matrícula", "Nome"], [Shown(42, "00000"), ANA], [Shown(123, "00000"), BIA]), {}),
    ("texts", rows(["Matrícula", "Nome"], ["0012301", ANA], ["0012302", BIA], ["0012303", CAIO]), {}),
    ("formulas", rows(["Matrícula", "Nome"], [Shown('="0012301"', result="0012301"), ANA],
                      [Shown('="0012302"', result="0012302"), BIA]), {}),
    ("decimals", rows(["RA", "Nome"], [Shown(2023001, "0.0"), ANA], [Shown(2023002, "0.0"), BIA]), {}),
    ("thousands", rows(["RA", "Nome"], [Shown(2023001, "#,##0"), ANA], [Shown(2023002, "#,##0"), BIA]), {}),
    ("fourteen digits", rows(["Matrícula", "Nome"], [20231014040001, ANA], [Shown(20231014040002, "0"), BIA]), {}),
    ("merged titles", [["Universidade Inventada"], ["Turma: 01 - 2026.2"], [],
                       ["Nº", "Matrícula", "Nome", "CPF", "Nascimento"],
                       [1, 20230001, ANA.upper(), Shown(CPF[0], '000"."000"."000"-"00'), dates(0)],
                       [2, 20230002, BIA.upper(), Shown(CPF[1], '000"."000"."000"-"00'), dates(1)],
                       [3, 20230003, CAIO.upper(), Shown(CPF[2], '000"."000"."000"-"00'), dates(2)]],
     {"merged": ["A1:E1", "A2:E2"]}),
    ("hidden row", rows(["Matrícula", "Nome"], [2023001, ANA], [2023002, BIA], [2023003, CAIO]), {"hidden": [3]}),
    ("status", rows(["Matrícula", "Nome", "Nome social", "Situação", "Data da matrícula"],
                    [2023001, ANA, None, "MATRICULADO", dates(0)], [2023002, "Rui Lima", "Joana Lima", "MATRICULADO", dates(1)],
                    [2023003, CAIO, None, "TRANCADO", dates(2)]), {}),
    ("two names", rows(["Nome", "Sobrenome", "Número de identificação", "E-mail", "Nota"],
                       ["Ana", "Souza Teste", 2023001, "ana@uni.example", 8.5],
                       ["Bia", "Lima Inventada", 2023002, "bia@uni.example", 10]), {}),
    ("totals", rows(["Matrícula", "Nome", "Média"], [2023001, ANA, 8.5], [2023002, BIA, 7],
                    ["Total", Shown("=COUNTA(B2:B3)", result=2), Shown("=AVERAGE(C2:C3)", result=7.75)],
                    ["Emitido em", dates(0)]), {}),
    ("side by side", rows(["Nº", "Matrícula", "Nome", None, "Nº", "Matrícula", "Nome"],
                          [1, 2023001, ANA, None, 3, 2023003, CAIO], [2, 2023002, BIA]), {}),
    ("lower right", [[], [], [], [None, None, "Matrícula", "Nome"], [None, None, 2023001, ANA], [],
                     [None, None, 2023002, BIA]], {}),
    ("birthdays alone", rows(["Nome", "Data"], [ANA, dates(0)], [BIA, dates(1)], [CAIO, dates(2)]), {}),
    ("marks alone", rows(["Nome", "Valor"], [ANA, 8.5], [BIA, 7.25], [CAIO, 9.75]), {}),
    ("cpf alone", rows(["Nome", "Número"], [ANA, CPF[0]], [BIA, CPF[1]], [CAIO, CPF[2]]), {}),
]


def with_xlsxwriter(path):
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": WRITTEN})
    for name, lines, layout in SHEETS:
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(lines):
            for column, cell in enumerate(cells):
                write_cell(book, sheet, row, column, cell if isinstance(cell, Shown) else Shown(cell))
        for area in layout.get("merged", []):
            sheet.merge_range(area, lines[int(area[1]) - 1][0], book.add_format({"bold": True}))
        for line in layout.get("hidden", []):
            sheet.set_row(line - 1, None, None, {"hidden": True})
    book.close()


def write_cell(book, sheet, row, column, shown):
    style = book.add_format({"num_format": shown.pattern}) if shown.pattern else None
    if shown.result is not None:
        sheet.write_formula(row, column, shown.value, style, shown.result)
    elif isinstance(shown.value, datetime.date):
        sheet.write_datetime(row, column, shown.value, style)
    elif isinstance(shown.value, str):
        sheet.write_string(row, column, shown.value, style)
    elif shown.value is not None:
        sheet.write_number(row, column, shown.value, style)


def with_openpyxl(path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.creator = None
    book.properties.created = book.properties.modified = WRITTEN
    for name, lines, layout in SHEETS:
        sheet = book.create_sheet(name)
        for row, cells in enumerate(lines, 1):
            for column, cell in enumerate(cells, 1):
                shown = cell if isinstance(cell, Shown) else Shown(cell)
                sheet.cell(row, column, shown.value)
                sheet.cell(row, column).number_format = shown.pattern or sheet.cell(row, column).number_format
        for area in layout.get("merged", []):
            sheet.merge_cells(area)
        for line in layout.get("hidden", []):
            sheet.row_dimensions[line].hidden = True
    book.save(path)


def main():
    folder = pathlib.Path(sys.argv[1])
    with_xlsxwriter(folder / "xlsxwriter.xlsx")
    with_openpyxl(folder / "openpyxl.xlsx")


if __name__ == "__main__":
    main()
