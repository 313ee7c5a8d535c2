// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/recordwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

struct Word {
    QStringView english;
    QStringView portuguese;
};

constexpr std::array<Word, ColumnCount> columns{
    {{u"Class", u"Turma"}, {u"Title", u"Título"}, {u"Date", u"Data"}, {u"Student ID", u"Matrícula"}, {u"Name", u"Nome"},
        {u"Attendance", u"Situação"}, {u"Time", u"Hora"}, {u"Entered by", u"Registrado por"},
        {u"Reason", u"Justificativa"}, {u"Flags", u"Avisos"}, {u"Computer", u"Computador"}, {u"Note", u"Observação"},
        {u"Lessons", u"Aulas"}, {u"Roster", u"Lista"}, {u"Registered", u"Registro"}, {u"Started", u"Início"},
        {u"Ended", u"Fim"}, {u"Roll call", u"Chamada"}, {u"Server", u"Servidor"}, {u"Teacher", u"Professor"}}};

constexpr std::array<Word, 5> origins{{{u"student", u"aluno"}, {u"teacher", u"professor"}, {u"kiosk", u"quiosque"},
    {u"roster", u"lista"}, {u"correction", u"correção"}}};

// The last word is for students removed from the call.
constexpr std::array<Word, 5> standings{{{u"present", u"presente"}, {u"late", u"atraso"}, {u"absent", u"falta"},
    {u"justified", u"justificada"}, {u"removed", u"retirado"}}};
constexpr int removed = 4;

constexpr std::array<Word, 3> rosterTimes{{{u"no", u"não"}, {u"yes", u"sim"}, {u"later", u"depois"}}};

constexpr Word rollCalls{u"Roll calls", u"Chamadas"};

struct FlagWord {
    Flag flag;
    Word word;
};

constexpr std::array<FlagWord, 4> flagWords{
    {{Flag::Late, {u"late", u"atraso"}}, {Flag::NotOnRoster, {u"not-on-roster", u"fora-da-lista"}},
        {Flag::SameDevice, {u"same-device", u"mesmo-dispositivo"}},
        {Flag::SameAddress, {u"same-address", u"mesmo-endereço"}}}};

QString in(FileLanguage language, const Word &word)
{
    return (language == FileLanguage::English ? word.english : word.portuguese).toString();
}

bool is(const Word &word, QStringView text)
{
    return text.compare(word.english, Qt::CaseInsensitive) == 0
        || text.compare(word.portuguese, Qt::CaseInsensitive) == 0;
}

template <size_t N> std::optional<int> indexOf(const std::array<Word, N> &words, const QString &text)
{
    for (size_t i = 0; i < N; ++i)
        if (is(words[i], QStringView(text).trimmed()))
            return static_cast<int>(i);
    return std::nullopt;
}

} // namespace

FileLanguage fileLanguageFor(const QLocale &locale)
{
    return locale.language() == QLocale::Portuguese ? FileLanguage::Portuguese : FileLanguage::English;
}

QString wordFor(Column column, FileLanguage language)
{
    return in(language, columns[static_cast<size_t>(column)]);
}

QString wordFor(Origin origin, FileLanguage language)
{
    return in(language, origins[static_cast<size_t>(origin)]);
}

QString wordFor(std::optional<AttendanceStatus> standing, FileLanguage language)
{
    return in(language, standings[standing ? static_cast<size_t>(*standing) : removed]);
}

QString wordFor(RosterTime time, FileLanguage language)
{
    return in(language, rosterTimes[static_cast<size_t>(time)]);
}

QString sheetNameFor(std::optional<ClassId> classId, FileLanguage language)
{
    return classId ? QString(wordFor(Column::Class, language) + u' ' + classId->toText()) : in(language, rollCalls);
}

QString wordsFor(Flags flags, FileLanguage language)
{
    QStringList words;
    for (const FlagWord &row : flagWords)
        if (flags.testFlag(row.flag))
            words.append(in(language, row.word));
    return words.join(u' ');
}

std::optional<Column> columnFrom(const QString &word)
{
    const auto index = indexOf(columns, word);
    return index ? std::optional(static_cast<Column>(*index)) : std::nullopt;
}

std::optional<Origin> originFrom(const QString &word)
{
    const auto index = indexOf(origins, word);
    return index ? std::optional(static_cast<Origin>(*index)) : std::nullopt;
}

std::optional<std::optional<AttendanceStatus>> standingFrom(const QString &word)
{
    const auto index = indexOf(standings, word);
    if (!index)
        return std::nullopt;
    return std::make_optional(*index == removed ? std::nullopt : standingFromNumber(*index));
}

std::optional<RosterTime> rosterTimeFrom(const QString &word)
{
    const auto index = indexOf(rosterTimes, word);
    return index ? std::optional(static_cast<RosterTime>(*index)) : std::nullopt;
}

std::optional<Flags> flagsFrom(const QString &words)
{
    Flags flags;
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto row = std::find_if(
            flagWords.begin(), flagWords.end(), [&](const FlagWord &candidate) { return is(candidate.word, part); });
        if (row == flagWords.end())
            return std::nullopt;
        flags.setFlag(row->flag);
    }
    return flags;
}

} // namespace chamada::teacher
