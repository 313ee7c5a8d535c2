// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/personnames.h"

#include "common/roster/enrolment.h"
#include "common/roster/idchanges.h"
#include "common/roster/plainwords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString textAt(const TextRow &row, int column)
{
    return column < 0 ? QString() : cleanedText(row.cells.value(column));
}

/// Returns the parts of "Souza, Ana"; nothing else has two.
QStringList partsOf(const QString &name)
{
    static const QSet<QString> suffixes{u"jr"_s, u"junior"_s, u"filho"_s, u"neto"_s, u"sobrinho"_s, u"ii"_s, u"iii"_s};
    const QStringList parts = name.split(u',');
    const bool isTwo = parts.size() == 2 && !parts[0].trimmed().isEmpty() && !parts[1].trimmed().isEmpty();
    return isTwo && !suffixes.contains(foldedName(parts[1])) ? parts : QStringList();
}

/// Excludes "-", "não possui", and "sim" of a column that only says whether there is one.
QString socialName(const TextRow &row, int column)
{
    static const QSet<QString> none{u"nao"_s, u"sim"_s, u"yes"_s, u"no"_s, u"si"_s, u"nao possui"_s, u"nao tem"_s,
        u"nao informado"_s, u"nao se aplica"_s, u"sem nome social"_s, u"n a"_s, u"na"_s, u"nan"_s, u"na n"_s, u"none"_s,
        u"nenhum"_s, u"null"_s, u"ninguno"_s, u""_s};
    const QString name = textAt(row, column);
    return none.contains(foldedName(name)) ? QString() : name;
}

} // namespace

PersonNames::PersonNames(const QList<TextRow> &rows, const RosterColumns &columns)
    : m_columns(columns)
{
    if (columns.name < 0)
        return;
    qsizetype filled = 0;
    qsizetype inParts = 0;
    for (const TextRow &row : rows) {
        const QString &cell = row.cells.value(columns.name);
        filled += cell.isEmpty() ? 0 : 1;
        inParts += partsOf(cell).isEmpty() ? 0 : 1;
    }
    m_surnameFirst = inParts > 0 && inParts * 2 >= filled;
}

QString PersonNames::nameOf(const TextRow &row) const
{
    const QString social = socialName(row, m_columns.socialName);
    if (social.isEmpty())
        return registeredName(row);
    // One word beside a column of surnames replaces the given name alone.
    return social.contains(u' ') ? social : QString(social + u' ' + surnameOf(row)).simplified();
}

QString PersonNames::textOf(const TextRow &row) const
{
    QStringList cells;
    for (const int column :
        {m_columns.name, m_columns.givenName, m_columns.middleName, m_columns.surname, m_columns.secondSurname})
        if (const QString text = textAt(row, column); !text.isEmpty())
            cells.append(text);
    return cells.join(u' ');
}

QString PersonNames::surnameOf(const TextRow &row) const
{
    return QString(textAt(row, m_columns.surname) + u' ' + textAt(row, m_columns.secondSurname)).simplified();
}

QString PersonNames::registeredName(const TextRow &row) const
{
    if (m_columns.name >= 0) {
        const QString name = textAt(row, m_columns.name);
        const QStringList parts = m_surnameFirst ? partsOf(name) : QStringList();
        return parts.isEmpty() ? name : QString(parts[1] + u' ' + parts[0]).simplified();
    }
    const QString given =
        QString(textAt(row, m_columns.givenName) + u' ' + textAt(row, m_columns.middleName)).simplified();
    const QString surname = surnameOf(row);
    // Some lists repeat the surname in the column "Nome".
    const bool isWhole = !surname.isEmpty() && foldedName(given).endsWith(QString(u' ' + foldedName(surname)));
    return isWhole ? given : QString(given + u' ' + surname).simplified();
}

std::pair<QString, QString> withoutStatus(const QString &name)
{
    static const QRegularExpression remark(
        u"^(.+?) *(?: [-–—] ?|[(\\[])(\\p{L}+)[)\\]]?$"_s, QRegularExpression::UseUnicodePropertiesOption);
    const bool mayHave = name.contains(u'(') || name.contains(u'[') || name.contains(u" -"_s) || name.contains(u" –"_s);
    const auto match = mayHave ? remark.match(name) : QRegularExpressionMatch();
    return match.hasMatch() && isEnrolmentWord(match.captured(2)) ? std::pair(match.captured(1), match.captured(2))
                                                                  : std::pair(name, QString());
}

} // namespace chamada
