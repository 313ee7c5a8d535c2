// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QComboBox>

namespace chamada {

/// The student's class: an open one from the list, or any number typed. News of the list never touch what was typed.
class ClassBox : public QComboBox {
    Q_OBJECT

public:
    explicit ClassBox(QWidget *parent = nullptr);

    void setCalls(const QList<OpenCall> &calls);
    /// The line that offers a call: "101 · Redes de Computadores — Maria".
    static QString lineOf(const OpenCall &call);

    void hidePopup() override;

private:
    void fill();

    QList<OpenCall> m_calls;
};

/// "Redes de Computadores — Maria", or what there is of it.
QString titleAndTeacher(const OpenCall &call);

} // namespace chamada
