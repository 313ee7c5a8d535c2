// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0) && defined(__GNUC__)
// Since Qt 6.8 QTRY_VERIFY and its relatives narrow a 64-bit count to int within their own expansion.
#pragma GCC diagnostic ignored "-Wconversion"
#endif

namespace chamada::test {

/// Registers a test in a program with all tests of a folder: they are linked once, and each runs as its own process.
/// The program's first argument is the name of the test; the others are those of every Qt test.
class RegisteredTest {
public:
    using Main = int (*)(int argc, char *argv[]);

    /// `file` is the source of the test; its base name becomes the test's name.
    RegisteredTest(const char *file, Main main);
};

} // namespace chamada::test

/// Ends a test's own namespace, in place of Qt's QTEST_GUILESS_MAIN and QTEST_MAIN.
#define CHAMADA_TEST(TestClass)                                                                                        \
    QTEST_GUILESS_MAIN(TestClass)                                                                                      \
    const RegisteredTest registered(__FILE__, &main);
#define CHAMADA_WINDOW_TEST(TestClass)                                                                                 \
    QTEST_MAIN(TestClass)                                                                                              \
    const RegisteredTest registered(__FILE__, &main);
