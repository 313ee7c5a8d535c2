// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

#include <optional>

namespace chamada::teacher {

class LiveCall;
class RecipientsModel;

/// Chooses the recipient: the class, or one of the students present. The choice stays while other students come and go.
class RecipientBox : public QComboBox {
    Q_OBJECT

public:
    explicit RecipientBox(QWidget *parent = nullptr);

    /// Null means that there are no students.
    void setCall(const LiveCall *call);
    /// Returns the matrícula; nothing for the whole class.
    std::optional<QString> recipient() const;
    void choose(const QString &student);

private:
    RecipientsModel *m_model;
    const LiveCall *m_call = nullptr;
    QString m_leaving; ///< the chosen student, while removed from the list
};

} // namespace chamada::teacher
