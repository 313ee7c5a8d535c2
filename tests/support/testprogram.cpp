// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testprogram.h"

#include <QFileInfo>

#include <cstdio>
#include <map>

namespace chamada::test {

namespace {

std::map<QByteArray, RegisteredTest::Main> &registeredTests()
{
    static std::map<QByteArray, RegisteredTest::Main> tests;
    return tests;
}

} // namespace

RegisteredTest::RegisteredTest(const char *file, Main main)
{
    registeredTests().emplace(QFileInfo(QString::fromUtf8(file)).baseName().toUtf8(), main);
}

} // namespace chamada::test

int main(int argc, char *argv[])
{
    const auto &tests = chamada::test::registeredTests();
    const auto found = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (found == tests.end()) {
        std::fprintf(stderr, "usage: %s TEST [ARGUMENT]...\n", argv[0]);
        for (const auto &[name, run] : tests)
            std::fprintf(stderr, "  %s\n", name.constData());
        return 2;
    }
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
