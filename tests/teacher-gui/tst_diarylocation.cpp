// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/core/storageplace.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/fakecalls.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_diarylocation {

using namespace teacher;

class TestDiaryLocation : public QObject {
    Q_OBJECT

private slots:
    void init();

    void theUsualPlaceIsMade();
    void movingTakesEverythingAlong();
    void movingToADiaryJoinsThem();
    void movingElsewhereIsRemembered();
    void aPlaceThatDoesNotWorkChangesNothing();
    void aMissingStickIsNoEmptyDiary();
    void whatIsLostAtReboot_data();
    void whatIsLostAtReboot();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<DiaryLocation> location();
    static qsizetype countOf(const DiaryLocation &location);
    static DiaryEntry entry(const CallId &call);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void TestDiaryLocation::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(path(u"settings.ini"_s), QSettings::IniFormat);
}

std::unique_ptr<DiaryLocation> TestDiaryLocation::location()
{
    auto location = std::make_unique<DiaryLocation>(path(u"usual/diary.sqlite"_s), *m_settings);
    location->open();
    return location;
}

qsizetype TestDiaryLocation::countOf(const DiaryLocation &location)
{
    return std::get<QList<DiaryLine>>(location.diary()->lines()).size();
}

DiaryEntry TestDiaryLocation::entry(const CallId &call)
{
    return {FakeCalls::report(101, call, {}), {}, {}};
}

void TestDiaryLocation::theUsualPlaceIsMade()
{
    const auto location = this->location();
    QVERIFY(!location->error());
    QVERIFY(location->diary());
    QCOMPARE(location->path(), path(u"usual/diary.sqlite"_s));
}

void TestDiaryLocation::movingTakesEverythingAlong()
{
    const auto location = this->location();
    QSignalSpy changed(location.get(), &DiaryLocation::changed);
    QVERIFY(!location->diary()->store(entry(u"call-1"_callId)));
    QVERIFY(!location->moveTo(path(u"stick/mine.sqlite"_s)));
    QCOMPARE(location->path(), path(u"stick/mine.sqlite"_s));
    QCOMPARE(countOf(*location), 1);
    QCOMPARE(changed.count(), 1);
    QVERIFY(QFile::exists(path(u"usual/diary.sqlite"_s))); // the old copy remains
}

void TestDiaryLocation::movingToADiaryJoinsThem()
{
    {
        Diary there(path(u"stick.sqlite"_s));
        QVERIFY(!there.open(Diary::IfMissing::Create));
        QVERIFY(!there.store(entry(u"theirs"_callId)));
        QVERIFY(!there.store(entry(u"both"_callId)));
    }
    const auto location = this->location();
    QVERIFY(!location->diary()->store(entry(u"both"_callId)));
    QVERIFY(!location->diary()->store(entry(u"ours"_callId)));
    QVERIFY(!location->moveTo(path(u"stick.sqlite"_s)));
    QCOMPARE(countOf(*location), 3);
    QVERIFY(!location->moveTo(path(u"stick.sqlite"_s))); // the diary is already there
    QCOMPARE(countOf(*location), 3);
}

void TestDiaryLocation::movingElsewhereIsRemembered()
{
    QVERIFY(!location()->moveTo(path(u"stick.sqlite"_s)));
    const auto again = location();
    QCOMPARE(again->path(), path(u"stick.sqlite"_s));
    QVERIFY(again->diary());
}

void TestDiaryLocation::aPlaceThatDoesNotWorkChangesNothing()
{
    const auto location = this->location();
    QVERIFY(!location->diary()->store(entry(u"call-1"_callId)));
    QFile text(path(u"text"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no diary at all");
    text.close();
    QVERIFY(location->moveTo(path(u"text"_s)));
    QVERIFY(location->moveTo(path(u"text/diary.sqlite"_s)));
    QCOMPARE(location->path(), path(u"usual/diary.sqlite"_s));
    QCOMPARE(countOf(*location), 1);
}

void TestDiaryLocation::aMissingStickIsNoEmptyDiary()
{
    QVERIFY(!location()->moveTo(path(u"stick.sqlite"_s)));
    QVERIFY(QFile::rename(path(u"stick.sqlite"_s), path(u"unplugged"_s)));
    const auto without = location();
    QVERIFY(!without->diary());
    QCOMPARE(without->error()->kind, DiaryError::Kind::Missing);
    QVERIFY(QFile::rename(path(u"unplugged"_s), path(u"stick.sqlite"_s)));
    without->open();
    QVERIFY(without->diary());
}

void TestDiaryLocation::whatIsLostAtReboot_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("lost");
    QTest::newRow("memory") << QByteArray("tmpfs") << true;
    QTest::newRow("live system") << QByteArray("overlay") << true;
    QTest::newRow("ramfs") << QByteArray("ramfs") << true;
    QTest::newRow("disk") << QByteArray("ext4") << false;
    QTest::newRow("stick") << QByteArray("vfat") << false;
    QTest::newRow("network") << QByteArray("nfs4") << false;
    QTest::newRow("Windows") << QByteArray("NTFS") << false;
}

void TestDiaryLocation::whatIsLostAtReboot()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, lost);
    QCOMPARE(isLostAtReboot(type), lost);
}

CHAMADA_TEST(TestDiaryLocation)

} // namespace chamada::test::tst_diarylocation

#include "tst_diarylocation.moc"
