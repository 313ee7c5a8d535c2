// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace chamada {

/// Reads standard input line by line without stopping the event loop, and only as far as it is asked to.
class LineReader : public QObject {
    Q_OBJECT

public:
    /// The line, or nothing at the end of the input.
    using Then = std::function<void(const std::optional<QString> &)>;

    explicit LineReader(QObject *parent = nullptr);
    ~LineReader() override;

    /// One line at a time: the next is asked for after `then` was called.
    void read(Then then);

signals:
    /// From the thread that reads: there is a line, or the end.
    void arrived(QPrivateSignal);

private:
    struct Shared;

    void start();
    void take();

    std::shared_ptr<Shared> m_shared; ///< shared with the thread that reads
    bool m_started = false;
    Then m_then;
};

} // namespace chamada
