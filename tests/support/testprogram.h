// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0) && defined(__GNUC__)
// Since Qt 6.8 QTRY_VERIFY and its relatives narrow a 64-bit count to int within their own expansion.
#pragma GCC diagnostic ignored "-Wconversion"
#endif

namespace chamada::test {

/// A test of a program that holds all tests of a room: they are linked once, and each run is a process of its own.
/// The program takes the name of the test first, and then what every Qt test takes.
class RegisteredTest {
public:
    using Main = int (*)(int argc, char *argv[]);

    /// `file` is the test's source: the test has its name.
    RegisteredTest(const char *file, Main main);
};

} // namespace chamada::test

/// At the end of a test's own namespace, where Qt's examples have QTEST_GUILESS_MAIN and QTEST_MAIN.
#define CHAMADA_TEST(TestClass)                                                                                        \
    QTEST_GUILESS_MAIN(TestClass)                                                                                      \
    const RegisteredTest registered(__FILE__, &main);
#define CHAMADA_WINDOW_TEST(TestClass)                                                                                 \
    QTEST_MAIN(TestClass)                                                                                              \
    const RegisteredTest registered(__FILE__, &main);
