// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/projector/projectorwindow.h"

#include "common/net/serverlink.h"
#include "common/ui/theme.h"
#include "teacher-gui/projector/fittedlabel.h"
#include "teacher-gui/projector/projectedcall.h"
#include "teacher-gui/projector/projectedcode.h"
#include "teacher-gui/projector/projectorsizes.h"
#include "teacher-gui/projector/studentaddress.h"
#include "teacher-gui/widgets/shortcuts.h"
#include "teacher-gui/words/callwords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr QSize Smallest(640, 400); // a smaller window would be illegible
constexpr int WayPart = 6; // share of the width, beside the count
constexpr int CountPart = 5;

QVBoxLayout *column(QWidget *box)
{
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    return layout;
}

} // namespace

ProjectorWindow::ProjectorWindow(ProjectedCall *call, const ServerLink &link, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_call(*call)
    , m_link(link)
    , m_middle(new QHBoxLayout)
    , m_title(new FittedLabel(token::projector::Title, QFont::DemiBold))
    , m_sentence(new FittedLabel(token::projector::Over, QFont::DemiBold))
    , m_address(new FittedLabel(token::projector::Address, QFont::Bold))
    , m_server(new FittedLabel(token::projector::Smallest))
    , m_code(new ProjectedCode(*call))
    , m_count(new FittedLabel(token::projector::Count, QFont::Bold))
    , m_present(new FittedLabel(token::projector::Smallest))
    , m_guests(new FittedLabel(token::projector::Smallest))
    , m_caption(new FittedLabel(token::projector::Smallest))
{
    call->setParent(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(Smallest);
    m_middle->addWidget(makeWay(), WayPart);
    m_middle->addWidget(makeCount(), CountPart);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addLayout(m_middle, 1);
    layout->addWidget(makeControls());
    connect(call, &ProjectedCall::changed, this, &ProjectorWindow::refresh);
    connect(&link, &ServerLink::stateChanged, this, &ProjectorWindow::refresh);
    refresh();
}

QWidget *ProjectorWindow::makeWay()
{
    auto *way = new QWidget;
    setTextMeaning(m_address, Meaning::Accent);
    auto *layout = column(way);
    layout->addStretch();
    layout->addWidget(m_code);
    layout->addWidget(m_sentence);
    layout->addWidget(m_address);
    layout->addWidget(m_server);
    layout->addStretch();
    return way;
}

QWidget *ProjectorWindow::makeCount()
{
    auto *box = new QWidget;
    setTextQuiet(m_guests);
    setTextQuiet(m_caption);
    m_caption->setText(tr("Last to arrive"));
    auto *layout = column(box);
    layout->addStretch();
    layout->addWidget(m_count);
    layout->addWidget(m_present);
    layout->addWidget(m_guests);
    layout->addStretch();
    layout->addWidget(m_caption);
    for (int i = 0; i < ProjectedCall::MaxArrivals; ++i) {
        m_arrivals.append(new FittedLabel(token::projector::Smallest));
        layout->addWidget(m_arrivals.last());
    }
    setTextMeaning(m_arrivals.first(), Meaning::Accent);
    layout->addStretch();
    return box;
}

QWidget *ProjectorWindow::makeControls()
{
    auto *controls = new QWidget;
    auto *mask = new QCheckBox(tr("Mask student IDs"));
    mask->setChecked(m_call.students() == ProjectedCall::Students::Masked);
    setShortcut(mask, {Qt::Key_M}, tr("Shows part of the student ID alone, and no names"));
    connect(mask, &QCheckBox::toggled, &m_call, [this](bool isMasked) {
        m_call.setStudents(isMasked ? ProjectedCall::Students::Masked : ProjectedCall::Students::Named);
    });
    auto *close = new QPushButton(tr("Close"));
    setLook(close, Look::Quiet);
    setShortcut(close, {Qt::Key_Escape}, tr("Takes it off the wall"));
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto *layout = new QHBoxLayout(controls);
    layout->setContentsMargins({});
    layout->addStretch();
    layout->addWidget(mask);
    layout->addWidget(close);
    return controls;
}

bool ProjectorWindow::wantsCode() const
{
    return !m_call.code().isEmpty();
}

void ProjectorWindow::refresh()
{
    const QString title = longName(m_call.classId(), m_call.title());
    setWindowTitle(title);
    m_title->setText(title);
    refreshCount();
    refreshWay();
}

void ProjectorWindow::refreshCount()
{
    m_count->setText(QString::number(m_call.count()));
    m_count->setAccessibleName(countInWords(m_call.count()));
    m_present->setText(m_call.expected() > 0
            ? tr("of %1 present", "below the large count", m_call.count()).arg(m_call.expected())
            : tr("present", "below the large count", m_call.count()));
    m_guests->setVisible(m_call.guests() > 0);
    m_guests->setText(tr("%n not on the list", "below the large count", m_call.guests()));
    const QStringList arrivals = m_call.arrivals();
    m_caption->setHidden(arrivals.isEmpty());
    for (int i = 0; i < m_arrivals.size(); ++i)
        m_arrivals[i]->setText(arrivals.value(i));
}

void ProjectorWindow::refreshWay()
{
    m_code->setVisible(wantsCode());
    m_sentence->setVisible(m_call.isOver() || !wantsCode());
    m_sentence->setText(m_call.isOver() ? tr("The roll call is over") : tr("Open Chamada"));
    m_address->setHidden(m_call.isOver());
    m_address->setPart(wantsCode() ? token::projector::Title : token::projector::Address);
    m_address->setText(addressForStudents(m_link.address(), ownAddresses()).toText());
    m_server->setHidden(m_call.isOver());
    m_server->setText(
        m_link.isReady() ? tr("Server: %1").arg(m_link.server().name) : tr("No connection now: wait a moment"));
}

void ProjectorWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int margin = qRound(height() * token::projector::Margin);
    m_middle->setSpacing(margin);
    layout()->setContentsMargins(margin, margin, margin, token::Gap);
    m_code->setPictureHeight(height());
    for (FittedLabel *label : findChildren<FittedLabel *>())
        label->setPictureHeight(height());
}

void ProjectorWindow::keyPressEvent(QKeyEvent *event)
{
    // F11 has opened the window; the button handles Escape.
    if (event->key() == Qt::Key_F11)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chamada::teacher
