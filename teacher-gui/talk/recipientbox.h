// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

#include <optional>

namespace chamada {

class LiveCall;
class RecipientsModel;

/// To whom the teacher writes: the class, or one of those who are present. What was chosen stays chosen while others
/// come and go.
class RecipientBox : public QComboBox {
    Q_OBJECT

public:
    explicit RecipientBox(QWidget *parent = nullptr);

    /// Null: nobody.
    void setCall(const LiveCall *call);
    /// The matrícula; nothing: the whole class.
    std::optional<QString> recipient() const;
    void choose(const QString &student);

private:
    RecipientsModel *m_model;
    const LiveCall *m_call = nullptr;
    QString m_leaving; ///< the chosen one, while it is taken from the list
};

} // namespace chamada
