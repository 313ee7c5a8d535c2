// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/warnings.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

void failOnQtWarnings()
{
    // Since Qt 6.8 QTest also warns of a click that a view leaves to its parent.
    static const QRegularExpression anyButTheHarness(u"^(?!.*(propagateSizeHints|XDG_RUNTIME_DIR"
                                                     "|does not support (raise|grabbing the keyboard)"
                                                     "|Mouse event .* not accepted by receiving widget))"_s);
    QTest::failOnWarning(anyButTheHarness);
}

} // namespace chamada::test
