// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/chat/recipientbox.h"

#include "common/ui/accessible.h"
#include "common/ui/tokens.h"
#include "teacher-gui/chat/recipientsmodel.h"
#include "teacher-gui/live/core/livecall.h"

namespace chamada::teacher {

namespace {

constexpr int RowsShown = 12;

} // namespace

RecipientBox::RecipientBox(QWidget *parent)
    : QComboBox(parent)
    , m_model(new RecipientsModel(this))
{
    setAccessibleName(tr("To"));
    setMaxVisibleItems(RowsShown);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (currentIndex() >= first && currentIndex() <= last)
            m_leaving = recipient().value_or(QString());
    });
    setModel(m_model);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (const QString student = std::exchange(m_leaving, QString()); !student.isEmpty())
            choose(student);
    });
    setCurrentIndex(0);
}

void RecipientBox::setCall(const LiveCall *call)
{
    if (call == m_call)
        return;
    m_call = call;
    m_model->setStudents(call ? &call->students() : nullptr);
    setCurrentIndex(0);
}

std::optional<QString> RecipientBox::recipient() const
{
    const QString student = currentData(RecipientsModel::StudentRole).toString();
    return student.isEmpty() ? std::nullopt : std::optional(student);
}

void RecipientBox::choose(const QString &student)
{
    setCurrentIndex(m_model->rowFor(student));
}

} // namespace chamada::teacher
