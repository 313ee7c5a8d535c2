// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/codec.h"
#include "server/engine/eventpublisher.h"

#include <functional>

namespace chamada::test {

/// Records the lines that it receives.
class RecordingSubscriber : public server::Subscriber {
public:
    explicit RecordingSubscriber(server::EventPublisher &publisher)
        : number(publisher.enter(*this))
        , m_publisher(publisher)
    {
    }
    ~RecordingSubscriber() override { m_publisher.leave(number); }
    Q_DISABLE_COPY_MOVE(RecordingSubscriber)

    const server::VisitorNumber number;

    void sendEvent(const QByteArray &line) override
    {
        m_lines.append(*parseLine(line));
        if (m_onTold)
            m_onTold();
    }
    void onTold(std::function<void()> act) { m_onTold = std::move(act); }

    QList<QJsonObject> of(const QString &op) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &line : m_lines)
            if (line.value(QLatin1StringView("op")) == op)
                found.append(line);
        return found;
    }
    const QList<QJsonObject> &lines() const { return m_lines; }
    qsizetype count() const { return m_lines.size(); }

private:
    server::EventPublisher &m_publisher;
    QList<QJsonObject> m_lines;
    std::function<void()> m_onTold;
};

} // namespace chamada::test
