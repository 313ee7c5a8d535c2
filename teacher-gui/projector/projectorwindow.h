// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;

namespace chamada {

class ServerLink;

} // namespace chamada

namespace chamada::teacher {

class FittedLabel;
class ProjectedCode;
class ProjectedCall;

/// The projector window of one call, full-screen and legible from the last row: the class, the code or the address for
/// students, the number present and the last arrivals. It lays out; `ProjectedCall` decides.
class ProjectorWindow : public QWidget {
    Q_OBJECT

public:
    /// Takes ownership of `news`.
    ProjectorWindow(ProjectedCall *call, const ServerLink &link, QWidget *parent = nullptr);

    const ProjectedCall &call() const { return m_call; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeWay();
    QWidget *makeCount();
    QWidget *makeControls();
    void refresh();
    void refreshCount();
    void refreshWay();
    bool wantsCode() const;

    ProjectedCall &m_call;
    const ServerLink &m_link;
    QHBoxLayout *m_middle;
    FittedLabel *m_title;
    FittedLabel *m_sentence; ///< what to do
    FittedLabel *m_address;
    FittedLabel *m_server;
    ProjectedCode *m_code;
    FittedLabel *m_count;
    FittedLabel *m_present;
    FittedLabel *m_guests;
    FittedLabel *m_caption;
    QList<FittedLabel *> m_arrivals;
};

} // namespace chamada::teacher
