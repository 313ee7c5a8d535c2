// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/client/localserver.h"
#include "teacher-gui/words/callwords.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_teacherwords {

using namespace teacher;

/// Tests parsing a server's output, and the words for durations.
class TestTeacherWords : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }

    void aServersOutputIsUnderstood();
    void durations();
};

void TestTeacherWords::aServersOutputIsUnderstood()
{
    ServerOutput output = ServerOutput::fromText(u"listening on 0.0.0.0:50"_s, {});
    QVERIFY(!output.port); // the line is incomplete
    output = ServerOutput::fromText(u"listening on 0.0.0.0:5051\nlistening on [::]:5051\nsetup code: AB"_s, {});
    QCOMPARE(*output.port, 5051);
    QVERIFY(output.setupCode.isEmpty());
    output = ServerOutput::fromText(u"listening on [::]:5051\r\nsetup code: ABCD-EFGH\r\n"_s, {});
    QCOMPARE(*output.port, 5051);
    QCOMPARE(output.setupCode, u"ABCD-EFGH"_s);
    output = ServerOutput::fromText({}, u"a warning\nchamada-server: another server is using this\n"_s);
    QCOMPARE(output.complaint, u"another server is using this"_s);
}

void TestTeacherWords::durations()
{
    QCOMPARE(durationText(std::chrono::seconds(0)), u"00:00"_s);
    QCOMPARE(durationText(std::chrono::seconds(764)), u"12:44"_s);
    QCOMPARE(durationText(std::chrono::seconds(3600 * 11 + 61)), u"11:01:01"_s);
}

CHAMADA_TEST(TestTeacherWords)

} // namespace chamada::test::tst_teacherwords

#include "tst_teacherwords.moc"
