// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a spreadsheet and prints the number of its rows; script/bench measures the time and memory that it takes.

#include "common/spreadsheet/workbookreader.h"

#include <QFile>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace chamada;
    const WorkbookRead read = readWorkbookFile(QFile::decodeName(argc == 2 ? argv[1] : ""));
    if (const auto *problem = std::get_if<WorkbookProblem>(&read)) {
        std::fprintf(stderr, "bench_sheets: %s\n", qPrintable(problem->detail));
        return 1;
    }
    for (const WorkbookSheet &sheet : std::get<QList<WorkbookSheet>>(read))
        std::printf("%lld\n", static_cast<long long>(sheet.rows.size()));
    return 0;
}
