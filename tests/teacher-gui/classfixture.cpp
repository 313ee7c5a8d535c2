// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/classfixture.h"
#include "tests/support/callids.h"

#include "tests/teacher-gui/diaryfixture.h"

#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

ClassFixture::ClassFixture()
{
    const QStringList everyone{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    const QStringList came[]{{u"1"_s, u"2*"_s, u"3"_s, u"4"_s}, everyone, everyone, everyone, everyone,
        everyone.first(3), everyone.first(2), everyone.first(1)};
    for (int day = 1; day <= 8; ++day) {
        const QStringList &present = came[day - 1];
        DiaryEntry entry =
            DiaryFixture::entry(callId(u"day-%1"_s.arg(day)), 101, day, present, everyone.mid(present.size()));
        entry.report.hasRoster = true;
        if (diary().store(entry))
            qCritical("the diary does not store the meeting");
    }
}

bool ClassFixture::openFrequency()
{
    if (!openEntered())
        return false;
    key(Qt::Key_2, Qt::ControlModifier);
    if (!QTest::qWaitFor([this] { return find<QTableView>(u"Past roll calls"_s) != nullptr; }))
        return false;
    press(u"Frequency"_s);
    return QTest::qWaitFor([this] { return table() != nullptr; });
}

} // namespace chamada::test
