// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QLatin1StringView>

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
    JsonWriter &append(QStringView text);
    JsonWriter &append(QLatin1StringView text);
    JsonWriter &append(qint64 number);

    /// Returns the text and clears the writer.
    QByteArray finish();

private:
    void next();
    void next(QLatin1StringView key);
    template <class Text> void write(Text text);
    void write(const QJsonArray &array);

    Shape m_shape;
    QByteArray m_text;
};

} // namespace chamada
