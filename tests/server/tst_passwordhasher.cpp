// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/passwordhasher.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_passwordhasher {

using namespace server;

namespace {

using Job = PasswordHasher::Job;

} // namespace

/// Tests that passwords are hashed with argon2id on a separate thread, one after another.
class TstPasswordHasher : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void hashes();
    void checks_data();
    void checks();
    void worksElsewhereAnswersHere();
    void oneAfterAnother();
    void whatNeedNotBeginDoesNot();
    void nobodyWaitsAnyMore();
    void theQueueIsBounded();
    void goesWithItsWorkUnderWay();
};

void TstPasswordHasher::hashes()
{
    const QByteArray first = PasswordHasher::hash(u"uma senha boa"_s);
    QVERIFY2(first.startsWith("$argon2id$"), first.constData());
    QVERIFY(!first.contains("senha"));
    QVERIFY(PasswordHasher::hash(u"uma senha boa"_s) != first); // salted
}

void TstPasswordHasher::checks_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("good");
    QTest::newRow("the same") << u"uma senha boa"_s << u"uma senha boa"_s << true;
    QTest::newRow("not ASCII") << u"ação 🎓 ção"_s << u"ação 🎓 ção"_s << true;
    QTest::newRow("another case") << u"uma senha boa"_s << u"Uma senha boa"_s << false;
    QTest::newRow("a blank more") << u"uma senha boa"_s << u"uma senha boa "_s << false;
    QTest::newRow("nothing") << u"uma senha boa"_s << QString() << false;
    QTest::newRow("a whole line") << u"uma senha boa"_s << QString(60'000, u'x') << false;
    QTest::newRow("an unknown name") << QString() << u"uma senha boa"_s << false;
    QTest::newRow("an unknown name and nothing") << QString() << QString() << false;
    QTest::newRow("the text that stands in for nobody's") << QString() << u"a password that nobody has"_s << false;
}

void TstPasswordHasher::checks()
{
    QFETCH(QString, set);
    QFETCH(QString, typed);
    QFETCH(bool, good);
    const QByteArray hash = set.isEmpty() ? QByteArray() : PasswordHasher::hash(set);
    QCOMPARE(!PasswordHasher::check(hash, typed).isEmpty(), good);
}

void TstPasswordHasher::worksElsewhereAnswersHere()
{
    PasswordHasher hasher;
    std::atomic<QThread *> worked = nullptr;
    QThread *answered = nullptr;
    QByteArray result;
    QVERIFY(hasher.enqueue({this, [] { return true; },
        [&worked] {
            worked = QThread::currentThread();
            return QByteArray("result");
        },
        [&](const QByteArray &r) {
            answered = QThread::currentThread();
            result = r;
        }}));
    QTRY_COMPARE(result, QByteArray("result"));
    QCOMPARE(answered, QThread::currentThread());
    QVERIFY(worked != QThread::currentThread());
}

void TstPasswordHasher::oneAfterAnother()
{
    PasswordHasher hasher;
    std::atomic<int> atWork = 0;
    std::atomic<bool> crowded = false;
    QList<int> order;
    for (int i = 0; i < 20; ++i) {
        hasher.enqueue({this, [] { return true; },
            [&] {
                crowded = crowded || ++atWork > 1;
                QThread::usleep(200);
                --atWork;
                return QByteArray();
            },
            [&order, i](const QByteArray &) { order.append(i); }});
    }
    QTRY_COMPARE(order.size(), 20);
    QVERIFY(!crowded);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void TstPasswordHasher::whatNeedNotBeginDoesNot()
{
    PasswordHasher hasher;
    bool mayBegin = true;
    int done = 0;
    const Job job{this, [&mayBegin] { return mayBegin; }, [] { return QByteArray(); },
        [&](const QByteArray &) {
            ++done;
            mayBegin = false; // as after the last free guess
        }};
    for (int i = 0; i < 3; ++i)
        QVERIFY(hasher.enqueue(job));
    bool last = false;
    hasher.enqueue(
        {this, [] { return true; }, [] { return QByteArray(); }, [&last](const QByteArray &) { last = true; }});
    QTRY_VERIFY(last);
    QCOMPARE(done, 1);
}

void TstPasswordHasher::nobodyWaitsAnyMore()
{
    PasswordHasher hasher;
    auto asker = std::make_unique<QObject>();
    int done = 0;
    for (int i = 0; i < 2; ++i)
        hasher.enqueue(
            {asker.get(), [] { return true; }, [] { return QByteArray(); }, [&done](const QByteArray &) { ++done; }});
    asker.reset();
    bool last = false;
    hasher.enqueue(
        {this, [] { return true; }, [] { return QByteArray(); }, [&last](const QByteArray &) { last = true; }});
    QTRY_VERIFY(last);
    QCOMPARE(done, 0);
}

void TstPasswordHasher::theQueueIsBounded()
{
    PasswordHasher hasher;
    QObject asker;
    const Job job{&asker, [] { return true; }, [] { return QByteArray(); }, [](const QByteArray &) {}};
    int taken = 0;
    while (taken < 100'000 && hasher.enqueue(job))
        ++taken;
    QVERIFY2(taken >= 64 && taken < 10'000, qPrintable(QString::number(taken)));
}

void TstPasswordHasher::goesWithItsWorkUnderWay()
{
    bool done = false;
    {
        PasswordHasher hasher;
        hasher.enqueue({this, [] { return true; },
            [] {
                QThread::msleep(20);
                return QByteArray();
            },
            [&done](const QByteArray &) { done = true; }});
    }
    QCoreApplication::processEvents();
    QVERIFY(!done);
}

CHAMADA_TEST(TstPasswordHasher)

} // namespace chamada::test::tst_passwordhasher

#include "tst_passwordhasher.moc"
