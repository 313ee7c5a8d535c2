// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/knownservers.h"
#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/core/term.h"
#include "teacher-gui/diary/pages/classattendancepage.h"
#include "teacher-gui/diary/pages/diarypage.h"
#include "teacher-gui/diary/pages/meetingpage.h"
#include "teacher-gui/export/diaryrecords.h"
#include "teacher-gui/export/exportfile.h"
#include "teacher-gui/roster/core/rosterimport.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace chamada;
using namespace chamada::teacher;

// Fills a diary with ten years of a busy school and prints the median times of its operations. script/measure diary
// builds and runs it.

namespace {

constexpr int Years = 10;
constexpr int Classes = 40; // per year
constexpr int Meetings = 30; // of each class
constexpr int Students = 50; // in each class
constexpr int Corrections = 5000;
constexpr qint64 Begin = 1'488'000'000'000; // March 2017
constexpr qint64 Year = 365LL * 24 * 3600 * 1000;
constexpr qint64 HalfWeek = Year / 104;

bool exec(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    return query.exec();
}

/// Writes directly to the file: the diary would flush each call to the disk.
class Filler {
public:
    explicit Filler(const QSqlDatabase &database)
        : m_database(database)
        , m_call(database)
        , m_entry(database)
        , m_absent(database)
        , m_change(database)
    {
        QSqlQuery(database).exec(u"PRAGMA synchronous=OFF"_s);
        m_call.prepare(u"INSERT INTO call VALUES (?, ?, 'Redes de Computadores', ?, ?, 'Lab 3', 'maria', 1, ?)"_s);
        m_entry.prepare(u"INSERT INTO entry VALUES (?, ?, ?, ?, 0, ?, ?, 'lab3-07', '')"_s);
        m_absent.prepare(u"INSERT INTO absent VALUES (?, ?, ?)"_s);
        m_change.prepare(u"INSERT INTO change VALUES (?, 0, ?, ?, 2, 3, 'atestado', ?, 'maria')"_s);
    }

    void fill()
    {
        m_database.transaction();
        for (int year = 0; year < Years; ++year)
            for (int number = 0; number < Classes; ++number)
                for (int meeting = 0; meeting < Meetings; ++meeting)
                    addMeeting(year, number, meeting);
        QSqlQuery(m_database).exec(u"UPDATE call SET arrived = (SELECT count(*) FROM entry WHERE call = id)"_s);
        m_database.commit();
    }

private:
    void addMeeting(int year, int number, int meeting)
    {
        const QString call = u"%1-%2-%3-abcdefghijkl"_s.arg(year).arg(number).arg(meeting);
        const qint64 started = Begin + year * Year + meeting * HalfWeek + number * 3'600'000LL;
        exec(m_call, {call, 101 + number, started, started + 6'000'000, 0});
        for (int i = 0; i < Students; ++i) {
            const QString student = u"20%1%2"_s.arg(17 + year).arg(number * Students + i, 4, 10, QChar(u'0'));
            const QString name = u"Nome Sobrenome %1"_s.arg(number * Students + i);
            const bool isAbsent = (i * 7 + meeting * 13) % 31 < i % 8;
            if (!isAbsent)
                exec(m_entry, {call, i, student, started + i * 1000, i % 13 == 0 ? 1 : 0, name});
            else if (exec(m_absent, {call, student, name}) && m_corrected < Corrections && meeting % 3 == 0)
                exec(m_change, {QString::number(m_corrected++), call, student, started + 7'000'000});
        }
    }

    QSqlDatabase m_database;
    QSqlQuery m_call;
    QSqlQuery m_entry;
    QSqlQuery m_absent;
    QSqlQuery m_change;
    int m_corrected = 0;
};

void makeDiary(const QString &path)
{
    Diary(path).open(Diary::IfMissing::Create);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"filler"_s);
        database.setDatabaseName(path);
        if (database.open())
            Filler(database).fill();
    }
    QSqlDatabase::removeDatabase(u"filler"_s);
}

void measure(const char *what, int runs, const std::function<void()> &work)
{
    QList<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-52s %8.1f ms  (%.1f to %.1f)\n", what, times[runs / 2], times.first(), times.last());
}

void measureAll(const QString &path, const QString &folder, int runs)
{
    const ClassId classId = *ClassId::fromNumber(110);
    QSettings settings(folder + u"/settings.ini"_s, QSettings::IniFormat);
    KnownServers known(folder + u"/servers.json"_s);
    TeacherClient client(known);
    measure("open the file, checked whole", runs, [&] { Diary(path).open(Diary::IfMissing::Refuse); });
    measure("open the file and its page with the list", runs, [&] {
        DiaryLocation location(path, settings);
        location.open();
        DiaryPage page(location, known, client);
        page.grab();
    });
    DiaryLocation location(path, settings);
    location.open();
    const auto lines = std::get<QList<DiaryLine>>(location.diary()->lines());
    std::printf("%lld calls\n", static_cast<long long>(lines.size()));
    measure("list every call", runs, [&] { (void)location.diary()->lines(); });
    const auto line =
        *std::find_if(lines.begin(), lines.end(), [&](const DiaryLine &other) { return other.classId == classId; });
    measure("open a meeting", runs, [&] {
        MeetingPage page(location, client);
        page.open(line);
        page.grab();
    });
    measure("open a class", runs, [&] {
        ClassAttendancePage page(location, client);
        page.open(classId, lines);
        page.grab();
    });
    measure("ten years of a class", runs, [&] { (void)location.diary()->record(classId); });
    int turn = 0;
    measure("write a correction to the disk", runs, [&] {
        const auto standing = ++turn % 2 == 0 ? AttendanceStatus::Late : AttendanceStatus::Justified;
        location.diary()->correct(line.call, *StudentId::fromText(u"20260451"), standing, {}, {});
    });
}

/// Measures operations that take long and are rare.
void measureLongWork(const QString &path, const QString &folder, int runs)
{
    Diary diary(path);
    diary.open(Diary::IfMissing::Refuse);
    const auto lines = std::get<QList<DiaryLine>>(diary.lines());
    const TimeSpan term = Term::of(lines.first().started).span();
    measure("a term of 40 classes as a table", runs,
        [&] { (void)fileOf(ExportKind::Table, std::get<QList<RecordedCall>>(recordedCalls(diary, term))); });
    measure("forget one student", runs, [&, student = 0]() mutable {
        const QString name = u"20260%1"_s.arg(400 + student++);
        diary.forgetting(*StudentId::fromText(name)).erase();
    });
    measure("join it into an empty one", std::min(runs, 3), [&, number = 0]() mutable {
        Diary other(folder + u"/other-%1.sqlite"_s.arg(number++));
        other.open(Diary::IfMissing::Create);
        other.merge(diary);
    });
    QByteArray list = "matricula;nome\n";
    for (int i = 0; i < RosterImport::MaxRows - 1; ++i)
        list += "2026" + QByteArray::number(100000 + i) + ";Ana Beatriz de Souza\n";
    measure("read a class list of 9,999 students", runs, [&] { (void)RosterImport::ofBytes(list); });
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int runs = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 11;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"diary.sqlite"_s);
    makeDiary(path);
    std::printf("%d years, %d classes a year, %d meetings, %d students: %.0f MB, medians of %d runs\n", Years, Classes,
        Meetings, Students, static_cast<double>(QFileInfo(path).size()) / 1e6, runs);
    measureAll(path, folder.path(), runs);
    measureLongWork(path, folder.path(), runs);
    return 0;
}
