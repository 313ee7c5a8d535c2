// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/kiosk/kioskwindow.h"

#include "student-gui/kiosk/classpage.h"
#include "student-gui/kiosk/kioskcheckinpage.h"
#include "student-gui/kiosk/kioskexitpage.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chamada::student {

KioskWindow::KioskWindow(KioskClient &client, std::chrono::milliseconds answerTime, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_pages(new QStackedWidget)
    , m_classes(new ClassPage(client))
    , m_door(new KioskCheckInPage(client, answerTime))
    , m_leave(new KioskExitPage(client))
{
    setWindowTitle(tr("Roll call"));
    m_pages->addWidget(m_classes);
    m_pages->addWidget(m_door);
    m_pages->addWidget(m_leave);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connectPages();
    showPage();
}

void KioskWindow::connectPages()
{
    const auto follow = [this] {
        if (m_pages->currentWidget() != m_leave)
            showPage();
    };
    connect(&m_client, &KioskClient::stateChanged, this, follow);
    connect(&m_client, &KioskClient::callsChanged, this, follow);
    connect(m_leave, &KioskExitPage::stayWanted, this, &KioskWindow::showPage);
    connect(m_leave, &KioskExitPage::leaveAllowed, this, [this] {
        m_isAllowed = true;
        close();
    });
}

void KioskWindow::showPage()
{
    const bool choosing = m_client.state() == KioskClient::State::Open && !m_client.classId();
    if (choosing) {
        m_pages->setCurrentWidget(m_classes);
        m_classes->focusList();
    } else {
        m_pages->setCurrentWidget(m_door);
        m_door->focusField();
    }
}

bool KioskWindow::mayLeave() const
{
    // Before the first login there is nothing to protect.
    return m_isAllowed || !m_client.wasOpen();
}

void KioskWindow::askToLeave()
{
    if (mayLeave()) {
        close();
        return;
    }
    m_pages->setCurrentWidget(m_leave);
    m_leave->begin();
}

void KioskWindow::closeEvent(QCloseEvent *event)
{
    if (mayLeave()) {
        event->accept();
        return;
    }
    event->ignore();
    askToLeave();
}

void KioskWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        askToLeave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chamada::student
