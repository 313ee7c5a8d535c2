// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/common/fieldrule.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chamada::test {

FieldRule FieldRule::alsoWrong(const QJsonValue &value) const
{
    FieldRule more = *this;
    more.wrong.append(value);
    return more;
}

FieldRule classField()
{
    return {u"class"_s, Need::Required,
        {QJsonValue::Null, true, u"101"_s, 0, -1, 1'000'000'000, 5.5, 1e300, QJsonArray{5}, QJsonObject()}};
}

FieldRule roomField()
{
    return {u"class"_s, Need::Required,
        {QJsonValue::Null, true, u"101"_s, -1, 1'000'000'000, 5.5, 1e300, QJsonArray{5}, QJsonObject()}};
}

FieldRule studentField()
{
    return {u"student"_s, Need::Required,
        {QJsonValue::Null, true, QString(), u" "_s, u"20 23"_s, u"\u00e1"_s, QString(33, u'1'), -1, 1.5, 1e300,
            QJsonArray{u"2023001"_s}, QJsonObject()}};
}

FieldRule textField(const QString &key, const TextLimits &rule)
{
    FieldRule field{key, Need::Required,
        {QJsonValue::Null, true, 5, QJsonArray(), QJsonObject(), QString(QString(rule.min, u'a') + QChar(7)),
            QString(QString(rule.min, u'a') + QChar(0xd800)), QString(rule.max + 1, u'a')}};
    if (rule.min > 0)
        field.wrong.append(QString(rule.min - 1, u'a'));
    if (rule.lines == TextLimits::Lines::One)
        field.wrong.append(QString(QString(rule.min, u'a') + u'\n'));
    return field;
}

FieldRule callField()
{
    return textField(u"call"_s, {1, textrule::anyLength.max});
}

FieldRule timeField(const QString &key)
{
    return {key, Need::Required, {QJsonValue::Null, true, 5, QString(), u"yesterday"_s, QJsonArray(), QJsonObject()}};
}

FieldRule boolField(const QString &key)
{
    return {key, Need::Required, {QJsonValue::Null, 0, 1, u"true"_s, QJsonArray(), QJsonObject()}};
}

FieldRule numberField(const QString &key, double min, double max)
{
    return {key, Need::Required,
        {QJsonValue::Null, true, u"5"_s, min - 1, max + 0.001, 1e300, QJsonArray(), QJsonObject()}};
}

FieldRule countField()
{
    return {u"count"_s, Need::Required,
        {QJsonValue::Null, true, u"5"_s, -1, 0.5, 2'147'483'648.0, QJsonArray(), QJsonObject()}};
}

FieldRule listField(const QString &key, const QJsonArray &wrongItems)
{
    FieldRule field{key, Need::Required, {QJsonValue::Null, true, 5, u"2023001"_s, QJsonObject()}};
    for (const QJsonValue &item : wrongItems)
        field.wrong.append(QJsonArray{item});
    return field;
}

FieldRule unreadField(const QString &key)
{
    return {key, Need::Optional};
}

} // namespace chamada::test
