/* SPDX-FileCopyrightText: Chamada contributors
   SPDX-License-Identifier: GPL-3.0-or-later

   Writes the invented class list of makesheets.py with libxlsxwriter (script/make-sheets).
   Usage: makesheets FILE constant-memory|whole */
#include <string.h>
#include <xlsxwriter.h>

static lxw_format *pattern(lxw_workbook *book, const char *text)
{
    lxw_format *format = workbook_add_format(book);
    format_set_num_format(format, text);
    return format;
}

static void write_list(lxw_workbook *book, lxw_worksheet *sheet)
{
    static const char *titles[] = {"Matrícula", "Nome", "Nascimento", "Ativo", "Média", "Nota"};
    lxw_datetime birth = {2004, 2, 29, 0, 0, 0.0};
    lxw_datetime visit = {2024, 3, 1, 13, 30, 0.0};
    lxw_row_col_options hidden = {.hidden = LXW_TRUE};

    worksheet_write_string(sheet, 0, 0, "Redes de Computadores", NULL);
    for (lxw_col_t column = 0; column < 6; ++column)
        worksheet_write_string(sheet, 2, column, titles[column], NULL);
    worksheet_write_number(sheet, 3, 0, 42, pattern(book, "00000"));
    worksheet_write_string(sheet, 3, 1, "Ana Souza Teste", NULL);
    worksheet_write_datetime(sheet, 3, 2, &birth, pattern(book, "dd/mm/yyyy"));
    worksheet_write_boolean(sheet, 3, 3, 1, NULL);
    worksheet_write_number(sheet, 3, 4, 7.5, NULL);
    worksheet_write_formula_str(sheet, 3, 5, "=A4&\"/B\"", NULL, "42/B");
    worksheet_write_string(sheet, 4, 0, "0012302", NULL);
    worksheet_write_string(sheet, 4, 1, "Bia Lima", NULL);
    worksheet_write_datetime(sheet, 4, 2, &visit, pattern(book, "d mmm yyyy hh:mm"));
    worksheet_write_boolean(sheet, 4, 3, 0, NULL);
    worksheet_write_formula_num(sheet, 4, 4, "=E4+1", NULL, 8.5);
    worksheet_write_number(sheet, 5, 0, 2023001, pattern(book, "#,##0"));
    worksheet_write_string(sheet, 5, 1, "  José  &  <Conceição>", NULL);
    worksheet_write_formula_str(sheet, 5, 5, "=NA()", NULL, "#N/A");
    worksheet_set_row_opt(sheet, 6, LXW_DEF_ROW_HEIGHT, NULL, &hidden);
    worksheet_write_number(sheet, 6, 0, 20230000000000.0, NULL);
    worksheet_write_string(sheet, 6, 1, "Caio Reis\nFictício", NULL);
    worksheet_write_number(sheet, 8, 0, 2023002, pattern(book, "0.00"));
    worksheet_write_string(sheet, 8, 1, "Davi_x0041_Melo", NULL);
    worksheet_write_number(sheet, 8, 4, 0.75, pattern(book, "0%"));
}

int main(int argc, char *argv[])
{
    lxw_workbook_options options = {0};
    lxw_doc_properties properties = {0};
    if (argc != 3)
        return 2;
    options.constant_memory = strcmp(argv[2], "constant-memory") == 0;
    properties.created = 1704067200; /* 2024-01-01 */
    lxw_workbook *book = workbook_new_opt(argv[1], &options);
    workbook_set_properties(book, &properties);
    write_list(book, workbook_add_worksheet(book, "Turma 101"));
    workbook_add_worksheet(book, "Vazia");
    lxw_worksheet *hidden = workbook_add_worksheet(book, "Oculta");
    worksheet_write_string(hidden, 2, 2, "segredo", NULL);
    worksheet_hide(hidden);
    return workbook_close(book);
}
