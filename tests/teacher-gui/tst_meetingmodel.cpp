// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/meetingmodel.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_meetingmodel {

using namespace teacher;

/// Tests the table of a past roll call without its page.
class TestMeetingModel : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void theModelIsSound();
};

void TestMeetingModel::theModelIsSound()
{
    MeetingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    DiaryFixture fixture;
    fixture.take(u"a"_callId, 101, 1, {u"1"_s}, {u"2"_s});
    model.setMeeting(fixture.record(101), 0, {});
    QVERIFY(fixture.correct(u"a"_callId, u"2"_s, 'J'));
    model.setMeeting(fixture.record(101), 0, fixture.history(u"a"_callId));
    QCOMPARE(model.index(1, MeetingModel::Status).data().toString(), u"justified"_s);
    QVERIFY(fixture.correct(u"a"_callId, u"3"_s, 'P'));
    model.setMeeting(fixture.record(101), 0, fixture.history(u"a"_callId));
    QCOMPARE(model.rowCount(), 3);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

CHAMADA_TEST(TestMeetingModel)

} // namespace chamada::test::tst_meetingmodel

#include "tst_meetingmodel.moc"
