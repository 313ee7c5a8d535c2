// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/jsonwriter.h"

#include <QJsonDocument>

#include <algorithm>

namespace chamada {

namespace {

constexpr qsizetype UsualSize = 512;

char16_t code(QChar c)
{
    return c.unicode();
}

char16_t code(char latin1)
{
    return static_cast<unsigned char>(latin1);
}

bool isPlain(char16_t c)
{
    return c >= 0x20 && c < 0x7f && c != u'"' && c != u'\\';
}

} // namespace

JsonWriter::JsonWriter(Shape shape)
    : m_shape(shape)
{
    m_text.reserve(UsualSize);
}

QByteArray JsonWriter::finish()
{
    if (m_text.isEmpty())
        m_text += m_shape == Shape::Object ? '{' : '[';
    m_text += m_shape == Shape::Object ? '}' : ']';
    return std::exchange(m_text, {});
}

void JsonWriter::next()
{
    const char open = m_shape == Shape::Object ? '{' : '[';
    m_text += m_text.isEmpty() ? open : ',';
}

void JsonWriter::next(QLatin1StringView key)
{
    next();
    m_text += '"';
    m_text.append(key.data(), key.size());
    m_text += "\":";
}

template <class Text> void JsonWriter::write(Text text)
{
    if (!std::all_of(text.begin(), text.end(), [](auto c) { return isPlain(code(c)); })) {
        // QJsonDocument escapes the text; its array brackets are removed.
        const QByteArray array = QJsonDocument(QJsonArray{text.toString()}).toJson(QJsonDocument::Compact);
        m_text.append(QByteArrayView(array).sliced(1, array.size() - 2));
        return;
    }
    const qsizetype begin = m_text.size();
    m_text.resize(begin + text.size() + 2);
    char *to = m_text.data() + begin;
    *to++ = '"';
    to = std::transform(text.begin(), text.end(), to, [](auto c) { return static_cast<char>(code(c)); });
    *to = '"';
}

void JsonWriter::write(const QJsonArray &array)
{
    if (array.isEmpty())
        m_text += "[]";
    else
        m_text += QJsonDocument(array).toJson(QJsonDocument::Compact);
}

JsonWriter &JsonWriter::add(QLatin1StringView key, QStringView text)
{
    next(key);
    write(text);
    return *this;
}

JsonWriter &JsonWriter::addReplaceable(QLatin1StringView key, QStringView text)
{
    add(key, text);
    m_place = {m_text.size() - 1 - text.size(), text.size()};
    return *this;
}

JsonWriter &JsonWriter::add(QLatin1StringView key, qint64 number)
{
    next(key);
    m_text += QByteArray::number(number);
    return *this;
}

JsonWriter &JsonWriter::addValue(QLatin1StringView key, const QJsonValue &value)
{
    next(key);
    if (value.isBool()) {
        m_text += value.toBool() ? "true" : "false";
        return *this;
    }
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    m_text.append(QByteArrayView(array).sliced(1, array.size() - 2));
    return *this;
}

JsonWriter &JsonWriter::add(QLatin1StringView key, const QJsonArray &array)
{
    next(key);
    write(array);
    return *this;
}

JsonWriter &JsonWriter::append(QStringView text)
{
    next();
    write(text);
    return *this;
}

JsonWriter &JsonWriter::append(QLatin1StringView text)
{
    next();
    write(text);
    return *this;
}

JsonWriter &JsonWriter::append(qint64 number)
{
    next();
    m_text += QByteArray::number(number);
    return *this;
}

} // namespace chamada
