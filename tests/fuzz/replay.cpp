// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/target.h"

#include <QDirIterator>
#include <QFile>

#include <cstdio>

/// Passes every file of the given folder to the parser once. Each name is printed first, so the last one printed is the
/// one that failed.
int main(int argc, char *argv[])
{
    int count = 0;
    for (QDirIterator it(QFile::decodeName(argc == 2 ? argv[1] : ""), QDir::Files); it.hasNext(); ++count) {
        QFile file(it.next());
        std::puts(qPrintable(it.fileName()));
        std::fflush(stdout);
        if (!file.open(QIODevice::ReadOnly))
            return EXIT_FAILURE;
        const QByteArray input = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), static_cast<size_t>(input.size()));
    }
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
