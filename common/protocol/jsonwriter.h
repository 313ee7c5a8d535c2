// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QLatin1StringView>

#include <optional>

namespace chamada {

/// Writes one JSON object or array directly as text, as QJsonDocument would write the same content. It is meant for
/// messages that are written thousands of times a second; all others use QJsonObject.
class JsonWriter {
public:
    enum class Shape { Object, Array };

    explicit JsonWriter(Shape shape = Shape::Object);

    JsonWriter &add(QLatin1StringView key, QStringView text);
    JsonWriter &add(QLatin1StringView key, qint64 number);
    JsonWriter &addValue(QLatin1StringView key, const QJsonValue &value);
    JsonWriter &add(QLatin1StringView key, const QJsonArray &array);
    /// Adds a text of plain ASCII that may be replaced in the finished JSON: `place` then tells where it is.
    JsonWriter &addReplaceable(QLatin1StringView key, QStringView text);
    JsonWriter &append(QStringView text);
    JsonWriter &append(QLatin1StringView text);
    JsonWriter &append(qint64 number);

    /// The place of a text, without its quotes, in the finished JSON.
    struct Place {
        qsizetype begin = 0;
        qsizetype size = 0;
    };
    /// Returns the place of the replaceable text, or nothing if there is none.
    std::optional<Place> place() const { return m_place; }
    /// Returns the text and clears the writer.
    QByteArray finish();

private:
    void next();
    void next(QLatin1StringView key);
    template <class Text> void write(Text text);
    void write(const QJsonArray &array);

    Shape m_shape;
    QByteArray m_text;
    std::optional<Place> m_place;
};

} // namespace chamada
