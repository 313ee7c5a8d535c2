// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QPagedPaintDevice;
class QPrinter;
class QWidget;

namespace chamada::teacher {

/// Lets the user choose a printer. It does not know what is printed.
class Printing : public QObject {
    Q_OBJECT

public:
    explicit Printing(QObject *parent = nullptr);
    ~Printing() override;

    static bool hasPrinter();
    void choose(QWidget *window, const QString &document);

signals:
    void chosen(QPagedPaintDevice &printer);

private:
    std::unique_ptr<QPrinter> m_printer;
};

} // namespace chamada::teacher
