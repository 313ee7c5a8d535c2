// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/changerows.h"
#include "tests/server/storesamples.h"
#include "tests/support/accountnames.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_changerows {

using namespace server;

/// Tests the numbers of the changes in the table `turn`, which servers of earlier and later versions read.
class TstChangeRows : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everyTagIsKept_data();
    void everyTagIsKept();
    void everyChangeIsHere();

private:
    static QList<std::pair<int, Change>> tagged();
};

// Written databases and running servers hold these numbers: a row is added here, and none is changed.
QList<std::pair<int, Change>> TstChangeRows::tagged()
{
    return {
        {0, CallOpened{callRecord(u"a"_callId, 101)}},
        {1, stored(u"a"_callId, entryRecord(1, 1))},
        {2, CallEnded{u"a"_callId, classOf(101), {1}}},
        {3, ReportErased{u"a"_callId}},
        {4, AccountStored{u"ana"_account, "hash"}},
        {5, AccountRemoved{u"ana"_account}},
        {6, SetupCodeStored{u"AAAA-BBBB"_s}},
        {7, InvitationStored{u"ana"_account, {u"AAAA-BBBB"_s, {1}}}},
        {8, InvitationErased{u"ana"_account}},
        {9, StudentErased{studentOf(1)}},
        {10, RosterStored{classOf(101), {}}},
        {11, RosterRemoved{classOf(101), {}}},
        {12, ClassTaught{u"ana"_account, classOf(101), u"Redes"_s}},
    };
}

void TstChangeRows::everyTagIsKept_data()
{
    QTest::addColumn<int>("tag");
    QTest::addColumn<Change>("change");
    for (const auto &[tag, change] : tagged())
        QTest::addRow("%d", tag) << tag << change;
}

void TstChangeRows::everyTagIsKept()
{
    QFETCH(int, tag);
    QFETCH(Change, change);
    const QByteArray written = encodeChanges({change});
    QCOMPARE(written.left(written.indexOf(',')), QByteArray("[[" + QByteArray::number(tag)));
    const auto read = decodeChanges(written);
    QVERIFY(read && read->size() == 1);
    QCOMPARE(read->front().index(), change.index());
}

void TstChangeRows::everyChangeIsHere()
{
    QSet<size_t> alternatives;
    for (const auto &[tag, change] : tagged())
        alternatives.insert(change.index());
    QCOMPARE(static_cast<size_t>(alternatives.size()), std::variant_size_v<Change>);
}

CHAMADA_TEST(TstChangeRows)

} // namespace chamada::test::tst_changerows

#include "tst_changerows.moc"
