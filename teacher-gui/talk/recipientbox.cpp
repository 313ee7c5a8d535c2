// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/talk/recipientbox.h"

#include "common/ui/accessible.h"
#include "common/ui/tokens.h"
#include "teacher-gui/live/livecall.h"

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int RowsShown = 12;

/// The number first: it is what one types to find somebody.
QString lineOf(const Entry &entry)
{
    const QString number = entry.student.text();
    return entry.name.isEmpty() ? number : QString(number + u" · "_s + entry.name);
}

} // namespace

RecipientBox::RecipientBox(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("To"));
    setMaxVisibleItems(RowsShown);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_refill.setSingleShot(true);
    m_refill.setInterval(100ms);
    connect(&m_refill, &QTimer::timeout, this, &RecipientBox::refill);
    refill();
}

void RecipientBox::setCall(const LiveCall *call)
{
    if (call == m_call)
        return;
    if (m_call)
        disconnect(m_call, nullptr, &m_refill, nullptr);
    m_call = call;
    setCurrentIndex(0);
    if (m_call)
        connect(m_call, &LiveCall::countChanged, &m_refill, [this] {
            if (!m_refill.isActive())
                m_refill.start();
        });
    refill();
}

std::optional<QString> RecipientBox::recipient() const
{
    const QString student = currentData().toString();
    return student.isEmpty() ? std::nullopt : std::optional(student);
}

void RecipientBox::choose(const QString &student)
{
    if (findData(student) < 0)
        addItem(student, student);
    setCurrentIndex(findData(student));
}

void RecipientBox::refill()
{
    const QString chosen = currentData().toString();
    clear();
    addItem(tr("The whole class"), QString());
    for (int row = 0; m_call && row < m_call->count(); ++row) {
        const Entry &entry = m_call->students().entry(row);
        addItem(lineOf(entry), entry.student.text());
    }
    if (!chosen.isEmpty())
        choose(chosen);
}

} // namespace chamada
