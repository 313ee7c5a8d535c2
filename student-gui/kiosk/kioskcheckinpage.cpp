// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/kiosk/kioskcheckinpage.h"

#include "common/ui/sentences.h"
#include "student-gui/core/callline.h"
#include "student-gui/kiosk/kioskpanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace std::chrono_literals;

namespace chamada::student {

namespace {

constexpr int LongestInput = 128; // characters; card readers may add a frame, and too long a number is reported

void setPixels(QWidget *widget, int pixels)
{
    QFont font = digitsFont(token::Body, QFont::DemiBold);
    font.setPixelSize(std::max(1, pixels));
    widget->setFont(font);
}

} // namespace

KioskCheckInPage::KioskCheckInPage(KioskClient &client, std::chrono::milliseconds answerTime, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_class(new QLabel)
    , m_clock(new QLabel)
    , m_panel(new KioskPanel)
    , m_field(new QLineEdit)
{
    m_field->setAccessibleName(tr("Student ID"));
    m_field->setAlignment(Qt::AlignCenter);
    m_field->setMaxLength(LongestInput);
    m_field->setContextMenuPolicy(Qt::NoContextMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_panel, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(token::Margin, token::Gap, token::Margin, token::Margin);
    foot->addWidget(m_field);
    layout->addLayout(foot);
    m_answerTimer.setSingleShot(true);
    m_answerTimer.setInterval(answerTime);
    m_tick.start(1s);
    connect(&m_answerTimer, &QTimer::timeout, this, &KioskCheckInPage::refresh);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_clock->setText(timeText(m_client.link().serverNow())); });
    connect(m_field, &QLineEdit::textEdited, this, &KioskCheckInPage::rest);
    connect(m_field, &QLineEdit::returnPressed, this, &KioskCheckInPage::enter);
    connect(&client, &KioskClient::stateChanged, this, &KioskCheckInPage::refresh);
    connect(&client, &KioskClient::callsChanged, this, &KioskCheckInPage::refresh);
    connect(&client, &KioskClient::answered, this, [this](const Answer &answer) { showFor(messageOf(answer)); });
    refresh();
}

QWidget *KioskCheckInPage::makeHeader()
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(token::Margin, token::Gap, token::Margin, token::Gap);
    layout->addWidget(m_class, 1);
    layout->addWidget(m_clock);
    m_class->setTextFormat(Qt::PlainText);
    m_class->setMinimumWidth(1);
    return header;
}

void KioskCheckInPage::focusField()
{
    m_field->setFocus();
}

void KioskCheckInPage::enter()
{
    const QString typed = m_field->text();
    m_field->clear();
    const auto classId = m_client.classId();
    if (!classId || typed.trimmed().isEmpty())
        return;
    if (const auto student = StudentId::fromText(typed))
        m_client.checkIn(*classId, *student);
    else
        showFor(messageOf(Mistake::StudentBad));
}

void KioskCheckInPage::showFor(const KioskMessage &message)
{
    m_panel->setMessage(message);
    m_answerTimer.start();
}

void KioskCheckInPage::rest()
{
    // Input from now on belongs to the next student.
    m_answerTimer.stop();
    refresh();
}

void KioskCheckInPage::refresh()
{
    const auto classId = m_client.classId();
    const OpenCall *call = classId ? m_client.openCall(*classId) : nullptr;
    m_class->setText(call ? lineOf(*call) : classId ? classId->toText() : QString());
    m_clock->setText(timeText(m_client.link().serverNow()));
    if (!m_answerTimer.isActive())
        m_panel->setMessage(messageOf(m_client));
}

void KioskCheckInPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setPixels(m_class, static_cast<int>(height() * token::KioskHeader));
    setPixels(m_clock, static_cast<int>(height() * token::KioskHeader));
    setPixels(m_field, static_cast<int>(height() * token::KioskField));
}

} // namespace chamada::student
