// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QLatin1StringView>

namespace chamada {

/// Writes one JSON object or array straight into its text, as QJsonDocument would from an object made for it. For what
/// is written thousands of times a second; all else is a QJsonObject.
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

    /// The text; the writer is empty then.
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
