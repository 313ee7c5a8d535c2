// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/csvfile.h"
#include "teacher-gui/export/records/longtable.h"
#include "teacher-gui/export/records/recordjson.h"
#include "teacher-gui/export/records/recordreader.h"
#include "tests/fuzz/target.h"

using namespace chamada;
using namespace chamada::teacher;
using namespace chamada::fuzz;

/// Fuzzes a file to be imported into the diary, of any format: calls survive a round trip through export, and every
/// refusal names the problem.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RecordsRead read = recordsFromBytes(bytesOf(data, size).toByteArray());
    if (const auto *problems = std::get_if<QList<RecordProblem>>(&read)) {
        require(!problems->isEmpty() && !explain(*problems).isEmpty());
        return 0;
    }
    const auto &calls = std::get<QList<RecordedCall>>(read);
    require(!calls.isEmpty());
    const QByteArray table = csvFile(longTable(calls, FileLanguage::Portuguese), CsvStyle::ExcelPortuguese);
    require(recordsFromBytes(table) == read);
    require(recordsFromBytes(recordsToJson(calls)) == read);
    return 0;
}
