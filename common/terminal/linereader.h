// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace chamada {

/// Reads standard input line by line without blocking the event loop. It never reads ahead of the requested line.
class LineReader : public QObject {
    Q_OBJECT

public:
    /// Gets the line, or nothing at the end of the input.
    using Then = std::function<void(const std::optional<QString> &)>;

    LineReader();
    ~LineReader() override;

    /// Reads one line. The next may be requested once `then` was called.
    void read(Then then);

signals:
    /// Emitted by the reading thread when there is a line or the end of the input.
    void arrived(QPrivateSignal);

private:
    struct Shared;

    void start();
    void take();

    std::shared_ptr<Shared> m_shared; ///< shared with the reading thread
    bool m_started = false;
    Then m_then;
};

} // namespace chamada
