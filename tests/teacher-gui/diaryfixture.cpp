// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/diaryfixture.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

namespace {

constexpr std::string_view Letters = "PLAJ";
constexpr qint64 LessonMsecs = 100 * 60 * 1000;

std::optional<AttendanceStatus> standingOf(char letter)
{
    const auto at = Letters.find(letter);
    return at == std::string_view::npos ? std::nullopt : standingFromNumber(static_cast<int>(at));
}

} // namespace

DiaryFixture::DiaryFixture()
    : diary(folder.filePath(u"diary.sqlite"_s))
{
    if (const auto error = diary.open(Diary::IfMissing::Create))
        qFatal("%s", qPrintable(explain(*error)));
}

Timestamp DiaryFixture::day(int day)
{
    return {QDateTime(QDate(2026, 3, day), QTime(12, 0)).toMSecsSinceEpoch()};
}

DiaryEntry DiaryFixture::entry(
    const CallId &call, int classNumber, int day, const QStringList &came, const QStringList &absent)
{
    const Timestamp started = DiaryFixture::day(day);
    Report report{
        call, classOf(classNumber), u"Redes"_s, started, {started.msecs + LessonMsecs}, {}, {}, !absent.isEmpty()};
    for (const QString &who : came) {
        Entry entry{student(QString(who).remove(u'*')), started, By::Student, {},
            u"Name "_s + QString(who).remove(u'*'), {}, {}};
        entry.flags.setFlag(Flag::Late, who.endsWith(u'*'));
        report.entries.append(entry);
    }
    for (const QString &who : absent)
        report.absent.append({student(who), u"Name "_s + who});
    return {report, u"Laboratório 3"_s, u"maria"_s};
}

void DiaryFixture::take(
    const CallId &call, int classNumber, int day, const QStringList &came, const QStringList &absent)
{
    if (const auto error = diary.store(entry(call, classNumber, day, came, absent)))
        qFatal("%s", qPrintable(explain(*error)));
}

bool DiaryFixture::correct(const CallId &call, const QString &who, char standing, const QString &note)
{
    return !diary.correct(call, student(who), standingOf(standing), note, u"maria"_s);
}

ClassAttendance DiaryFixture::record(int classNumber, const TimeSpan &span) const
{
    return std::get<ClassAttendance>(diary.record(classOf(classNumber), span));
}

bool DiaryFixture::applyRoster(int classNumber, const QList<RosterLine> &roster)
{
    return std::get<bool>(diary.applyRoster(classOf(classNumber), roster));
}

QString DiaryFixture::standings(int classNumber, const QString &who) const
{
    const ClassAttendance record = this->record(classNumber);
    for (const StudentAttendance &row : record.students)
        if (row.student.text() == who)
            return letters(row.standings);
    return {};
}

QList<Change> DiaryFixture::history(const CallId &call) const
{
    return std::get<QList<Change>>(diary.history(call));
}

QList<DiaryLine> DiaryFixture::lines() const
{
    return std::get<QList<DiaryLine>>(diary.lines());
}

DiaryLine DiaryFixture::line(const CallId &call) const
{
    const QList<DiaryLine> all = lines();
    return *std::find_if(all.begin(), all.end(), [&](const DiaryLine &line) { return line.call == call; });
}

ClassId DiaryFixture::classOf(int number)
{
    return *ClassId::fromNumber(number);
}

StudentId DiaryFixture::student(const QString &number)
{
    return *StudentId::fromText(number);
}

DiaryHolder::DiaryHolder(const QString &file, const QString &statement)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
    database.setDatabaseName(file);
    if (!database.open() || !QSqlQuery(database).exec(statement))
        qFatal("%s", qPrintable(statement));
}

DiaryHolder::~DiaryHolder()
{
    QSqlDatabase::database(u"holder"_s).close();
    QSqlDatabase::removeDatabase(u"holder"_s);
}

QString letters(const QList<std::optional<AttendanceStatus>> &standings)
{
    QString text;
    for (const auto &standing : standings)
        text += standing ? QLatin1Char(Letters[static_cast<size_t>(*standing)]) : QLatin1Char('-');
    return text;
}

} // namespace chamada::test
