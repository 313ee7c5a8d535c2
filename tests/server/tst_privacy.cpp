// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "server/store/sqlite/sqlitestore.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_privacy {

using namespace server;

namespace {

bool isOnDisk(const QTemporaryDir &folder, const QByteArray &text)
{
    for (QDirIterator it(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace

/// Tests that the server does not store personal data it needs only during a call.
class TstPrivacy : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void whoSaidWhatFromWhereIsOnNoDisk();
};

void TstPrivacy::whoSaidWhatFromWhereIsOnNoDisk()
{
    const QTemporaryDir folder;
    SqliteStore store(folder.filePath(u"server.sqlite"_s));
    FixtureSetup setup;
    setup.options.open = true;
    setup.store = &store;
    ServerFixture fixture(setup);
    const auto teacher = fixture.connect();
    QCOMPARE(outcomeOf(teacher->ask(request(u"start"_s, 101))), u"ok"_s);
    LineClient student(fixture.portFrom(QHostAddress(u"203.0.113.77"_s)));
    for (const int number : {1, 2}) {
        const QJsonObject reply =
            student.ask(checkIn(101, number, {{u"device"_s, u"device-of-eva"_s}, {u"place"_s, u"pc-07"_s}}));
        QCOMPARE(outcomeOf(reply), u"ok"_s);
        // The server knows both while the call is open.
        QCOMPARE(reply["flags"_L1].toArray().size(), number == 1 ? 0 : 2);
    }
    QVERIFY(isOnDisk(folder, "pc-07")); // proves that the search works
    QVERIFY(!isOnDisk(folder, "203.0.113.77"));
    QVERIFY(!isOnDisk(folder, "device-of-eva"));
    QVERIFY(!toLine(teacher->ask(request(u"end"_s, 101))).contains("203.0.113.77"));
}

CHAMADA_TEST(TstPrivacy)

} // namespace chamada::test::tst_privacy

#include "tst_privacy.moc"
