// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class DiaryLocation;

/// Imports a file of exported calls into the diary, all of it or nothing. The page's strip shows the result.
class ImportButton : public QPushButton {
    Q_OBJECT

public:
    /// The location and the strip must outlive the button.
    ImportButton(DiaryLocation &location, StatusStrip &notice, QWidget *parent = nullptr);

    void importFrom(const QString &path);

signals:
    /// A file was imported.
    void imported();

private:
    void chooseFile();
    void complain(const QString &path, const QString &why);

    DiaryLocation &m_location;
    StatusStrip &m_notice;
};

} // namespace chamada::teacher
