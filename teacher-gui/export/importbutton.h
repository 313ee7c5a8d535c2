// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace chamada {

class DiaryShelf;
class StatusStrip;

/// Takes a file of calls, as this program exports it, into the diary: the whole of it or nothing. What came of it
/// stands in the page's strip.
class ImportButton : public QPushButton {
    Q_OBJECT

public:
    /// The shelf and the strip outlive the button.
    ImportButton(DiaryShelf &shelf, StatusStrip &news, QWidget *parent = nullptr);

    void importFrom(const QString &path);

signals:
    /// The diary has more than before.
    void imported();

private:
    void chooseFile();
    void complain(const QString &path, const QString &why);

    DiaryShelf &m_shelf;
    StatusStrip &m_news;
};

} // namespace chamada
