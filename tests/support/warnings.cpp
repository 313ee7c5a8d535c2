// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/warnings.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

void failOnQtWarnings()
{
    static const QRegularExpression anyButThePlatforms(
        u"^(?!.*(propagateSizeHints|XDG_RUNTIME_DIR|does not support (raise|grabbing the keyboard)))"_s);
    QTest::failOnWarning(anyButThePlatforms);
}

} // namespace chamada::test
