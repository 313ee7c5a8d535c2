// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/network/probeform.h"

#include "common/ui/tokens.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int MostQuestions = 10'000; ///< larger checks need chamada-netcheck
constexpr int Columns = 2; ///< columns of fields; two fit the student's window

} // namespace

ProbeForm::ProbeForm()
    : m_protocols(new QComboBox)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(token::Gap);
    for (int column = 0; column < Columns; ++column)
        grid->setColumnStretch(column, 1);
    const ProbePlan usual;
    m_count = addNumber(grid, tr("Questions"), 1, MostQuestions, usual.count);
    m_rate = addNumber(grid, tr("Questions a second"), 1, ProbePlan::MaxRate, usual.rate);
    m_size = addNumber(grid, tr("Bytes of a question"), ProbePlan::MinSize, ProbePlan::MaxSize, usual.size);
    m_protocols->addItem(tr("TCP and UDP"), QVariant::fromValue(ProbePlan::Protocols::Both));
    m_protocols->addItem(u"TCP"_s, QVariant::fromValue(ProbePlan::Protocols::Tcp));
    m_protocols->addItem(u"UDP"_s, QVariant::fromValue(ProbePlan::Protocols::Udp));
    addField(grid, tr("Over"), m_protocols);
}

ProbePlan ProbeForm::plan() const
{
    return {
        m_count->value(), m_size->value(), m_rate->value(), m_protocols->currentData().value<ProbePlan::Protocols>()};
}

QSpinBox *ProbeForm::addNumber(QGridLayout *grid, const QString &name, int least, int most, int value)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    box->setToolTip(tr("%1 to %2").arg(locale().toString(least), locale().toString(most)));
    box->findChild<QLineEdit *>()->setAccessibleName(name); // the inner field has no accessible name of its own
    addField(grid, name, box);
    return box;
}

void ProbeForm::addField(QGridLayout *grid, const QString &name, QWidget *field)
{
    const int place = grid->count() / 2; // each field has a label
    const int row = place / Columns * 2;
    auto *label = new QLabel(name);
    label->setBuddy(field);
    field->setAccessibleName(name);
    grid->addWidget(label, row, place % Columns);
    grid->addWidget(field, row + 1, place % Columns);
}

} // namespace chamada
