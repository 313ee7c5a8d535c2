// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QWidget>

class QCheckBox;

namespace chamada::teacher {

class MinutesBox;

/// Edits the options of a call, except its title.
class StartOptions : public QWidget {
    Q_OBJECT

public:
    explicit StartOptions(QWidget *parent = nullptr);

    void set(const CallOptions &options);
    /// Returns the options chosen here, with `title`.
    CallOptions options(const QString &title) const;
    /// Returns the first box with an invalid value; null if all are valid.
    MinutesBox *wrongBox() const;

signals:
    /// Emitted when the user edits an option.
    void edited();

private:
    QCheckBox *m_code;
    QCheckBox *m_rosterOnly;
    MinutesBox *m_lateAfter;
    MinutesBox *m_endsAfter;
};

} // namespace chamada::teacher
