// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/callheaderbar.h"

#include "common/protocol/taking.h"
#include "common/ui/iconview.h"
#include "common/ui/sentences.h"
#include "teacher-gui/live/core/absentstudentsmodel.h"
#include "teacher-gui/live/core/livecall.h"
#include "teacher-gui/live/view/arrivalschart.h"
#include "teacher-gui/live/view/progressring.h"
#include "teacher-gui/words/callwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// Returns how far to lift smaller text from the bottom of a row to the baseline of the large count.
int liftToCount(const QFont &font)
{
    return QFontMetrics(digitsFont(token::Count, QFont::Bold)).descent() - QFontMetrics(font).descent();
}

} // namespace

CallHeaderBar::CallHeaderBar(LiveCall &call, const AbsentStudentsModel &missing, QWidget *parent)
    : QWidget(parent)
    , m_call(call)
    , m_missing(missing)
    , m_title(new QLabel)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    m_title->setWordWrap(true);
    auto *started = new QLabel(tr("started %1").arg(timeText(call.started())));
    started->setToolTip(dateTimeText(call.started()));
    setTextQuiet(started);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(started, 0, Qt::AlignBaseline);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap / 2);
    layout->addLayout(first);
    layout->addLayout(makeNumbers());

    connect(&call, &LiveCall::titleChanged, this, &CallHeaderBar::showTitle);
    connect(&call, &LiveCall::countChanged, this, &CallHeaderBar::showCount);
    connect(&missing, &AbsentStudentsModel::countChanged, this, &CallHeaderBar::showCount);
    connect(&call, &LiveCall::codeChanged, this, &CallHeaderBar::tick);
    connect(&m_seconds, &QTimer::timeout, this, &CallHeaderBar::tick);
    m_seconds.start(SecondsTick);
    showTitle();
    showCount();
    tick();
}

QLayout *CallHeaderBar::makeNumbers()
{
    auto *chart = new QVBoxLayout;
    chart->setContentsMargins(0, 0, 0, token::Gap + token::Gap / 2); // aligns the chart with the baseline of the count
    chart->addStretch();
    m_chart = new ArrivalsChart(m_call);
    chart->addWidget(m_chart);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::GroupGap);
    layout->addWidget(makeCount(), 0, Qt::AlignBottom);
    layout->addWidget(makeElapsed(), 0, Qt::AlignBottom);
    layout->addLayout(chart, 1);
    layout->addWidget(makeCode(), 0, Qt::AlignBottom);
    return layout;
}

QWidget *CallHeaderBar::makeCount()
{
    m_countBox = new QWidget;
    m_ring = new ProgressRing;
    m_count = new QLabel;
    m_count->setFont(digitsFont(token::Count, QFont::Bold));
    setTextMeaning(m_count, Meaning::Accent);
    m_present = new QLabel;
    m_present->setFont(scaledFont(token::Heading));
    m_absent = new QLabel;
    setTextQuiet(m_absent);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->setContentsMargins(0, 0, 0, liftToCount(m_absent->font()));
    words->addStretch();
    words->addWidget(m_present);
    words->addWidget(m_absent);
    auto *layout = new QHBoxLayout(m_countBox);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_ring, 0, Qt::AlignVCenter);
    layout->addWidget(m_count, 0, Qt::AlignBottom);
    layout->addLayout(words);
    return m_countBox;
}

QWidget *CallHeaderBar::makeElapsed()
{
    m_elapsedBox = new QWidget;
    auto *clock = new IconView(token::IconSize);
    clock->setIcon(Icon::Timer);
    m_elapsed = new QLabel;
    m_elapsed->setFont(digitsFont(token::Heading));
    m_elapsed->setToolTip(tr("How long the roll call has been open"));
    auto *layout = new QHBoxLayout(m_elapsedBox);
    layout->setContentsMargins(0, 0, 0, liftToCount(m_elapsed->font()));
    layout->setSpacing(token::Gap);
    layout->addWidget(clock);
    layout->addWidget(m_elapsed);
    return m_elapsedBox;
}

QWidget *CallHeaderBar::makeCode()
{
    m_codeBox = new QWidget;
    auto *caption = new QLabel(tr("code"));
    setTextQuiet(caption);
    m_code = new QLabel;
    m_code->setFont(digitsFont(token::Title, QFont::Bold));
    m_codeLeft = new QProgressBar;
    m_codeLeft->setTextVisible(false);
    m_codeLeft->setFixedSize(withText(12 * token::Grid), token::Grid);
    m_codeLeft->setAccessibleName(tr("Time left for this code"));
    m_codeSeconds = new QLabel;
    m_codeSeconds->setFont(digitsFont(token::Body));
    auto *layout = new QGridLayout(m_codeBox);
    layout->setContentsMargins(0, 0, 0, token::Gap);
    layout->setHorizontalSpacing(token::Gap);
    layout->setVerticalSpacing(0);
    layout->addWidget(caption, 0, 0, Qt::AlignBaseline);
    layout->addWidget(m_code, 0, 1, 1, 2, Qt::AlignBaseline);
    layout->addWidget(m_codeLeft, 1, 0, 1, 2, Qt::AlignVCenter);
    layout->addWidget(m_codeSeconds, 1, 2, Qt::AlignRight);
    return m_codeBox;
}

void CallHeaderBar::showTitle()
{
    m_title->setText(longName(m_call.classId(), m_call.title()));
}

void CallHeaderBar::showCount()
{
    const int all = m_missing.rosterSize();
    const int onList = all - m_missing.rowCount();
    const int count = all > 0 ? onList : m_call.count(); // guests are counted separately
    m_count->setText(QString::number(count));
    m_count->setAccessibleName(countInWords(count));
    m_present->setText(all > 0 ? tr("of %1 present", "after the large count").arg(all)
                               : tr("present", "after the large count", count));
    m_absent->setVisible(all > 0);
    m_ring->setCount(onList, all);
    if (all > 0)
        showMissing(onList);
    fit();
}

void CallHeaderBar::showMissing(int onList)
{
    const int guests = m_call.count() - onList;
    const QString missing =
        m_missing.rowCount() == 0 ? tr("nobody is missing") : tr("%n missing", nullptr, m_missing.rowCount());
    m_absent->setText(guests > 0 ? QString(missing + u" · "_s + tr("%n not on the list", nullptr, guests)) : missing);
}

void CallHeaderBar::tick()
{
    m_elapsed->setText(durationText(m_call.elapsed()));
    if (m_codeBox->isHidden() != m_call.code().isEmpty()) {
        m_codeBox->setVisible(!m_call.code().isEmpty());
        fit();
    }
    if (m_call.code().isEmpty())
        return;
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_call.codeLeft());
    m_code->setText(groupedCode(m_call.code()));
    m_codeLeft->setMaximum(static_cast<int>(CodeEvent::Period.count()));
    m_codeLeft->setValue(static_cast<int>(left.count()));
    m_codeSeconds->setText(tr("%1 s", "seconds").arg(left.count()));
}

int CallHeaderBar::numbersWidth() const
{
    const int ring = m_ring->isHidden() ? 0 : m_ring->minimumWidth() + token::Gap;
    const int code = m_codeBox->isHidden() ? 0 : token::GroupGap + m_codeBox->minimumSizeHint().width();
    return m_countBox->minimumSizeHint().width() - ring + code;
}

void CallHeaderBar::fit()
{
    int needed = numbersWidth();
    const auto showWhereItFits = [&](QWidget *part, int gap) {
        needed += gap + std::max(part->minimumWidth(), part->minimumSizeHint().width());
        part->setVisible(needed <= width());
    };
    showWhereItFits(m_elapsedBox, token::GroupGap);
    if (m_missing.rosterSize() > 0)
        showWhereItFits(m_ring, token::Gap);
    else
        m_ring->hide();
    showWhereItFits(m_chart, token::GroupGap);
}

/// Ignores the widgets that `fit` hides: showing one must not widen the page, or the layout would oscillate.
QSize CallHeaderBar::minimumSizeHint() const
{
    return {numbersWidth(), QWidget::minimumSizeHint().height()};
}

void CallHeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace chamada::teacher
