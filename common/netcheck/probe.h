// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/linkproblem.h"
#include "common/netcheck/probeplan.h"
#include "common/netcheck/probestatistics.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace chamada {

/// Sends numbered questions at an even pace and notes when their answers come, over a transport that its children
/// know. It judges nothing, and sends no question twice.
class Probe : public QObject {
    Q_OBJECT

public:
    const ProbeRecord &record() const { return m_record; }

signals:
    /// So many questions are out.
    void progressed(int sent);
    /// Everything has come, or nothing more is to be expected.
    void finished();
    /// Not one question could be asked.
    void failed(chamada::LinkProblem problem);

protected:
    /// `patience`: without anything heard, at the end; `linger`: for answers that come again, when all have come.
    Probe(const ProbePlan &plan, std::chrono::milliseconds patience, std::chrono::milliseconds linger, QObject *parent);

    /// There is a way to the server: the questions follow.
    void startAsking();
    bool isAsking() const { return m_pace.isActive(); }
    void noteAnswer(qint64 number);
    void finish();

    virtual void ask(int number) = 0;
    /// The transport has room for another one.
    virtual bool canAsk() const { return true; }

    const ProbePlan &plan() const { return m_plan; }

private:
    ProbeRecord::Time now() const { return ProbeRecord::Time(m_clock.nsecsElapsed()); }
    void onTick();
    void askWhatIsDue();
    bool isOver() const;

    ProbePlan m_plan;
    std::chrono::milliseconds m_patience;
    std::chrono::milliseconds m_linger;
    QTimer m_pace;
    QElapsedTimer m_clock;
    ProbeRecord m_record;
    QList<bool> m_answered; ///< by number
    int m_missing = 0; ///< asked and not answered
    ProbeRecord::Time m_longest{}; ///< round trip so far
    ProbeRecord::Time m_lastNews{}; ///< asked or heard
};

} // namespace chamada
