// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QWidget>

class QCheckBox;

namespace chamada {

class MinutesBox;

/// How a call is asked for, but for its title.
class StartOptions : public QWidget {
    Q_OBJECT

public:
    explicit StartOptions(QWidget *parent = nullptr);

    void set(const CallOptions &options);
    /// `title` and what is chosen here.
    CallOptions options(const QString &title) const;
    /// The first one that holds no minutes that it takes; null where all do.
    MinutesBox *wrongBox() const;

signals:
    /// By a person.
    void edited();

private:
    QCheckBox *m_code;
    QCheckBox *m_rosterOnly;
    MinutesBox *m_lateAfter;
    MinutesBox *m_endsAfter;
};

} // namespace chamada
