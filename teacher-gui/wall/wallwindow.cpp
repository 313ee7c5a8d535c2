// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/wall/wallwindow.h"

#include "common/net/serverlink.h"
#include "common/ui/theme.h"
#include "teacher-gui/wall/fittedlabel.h"
#include "teacher-gui/wall/studentaddress.h"
#include "teacher-gui/wall/wallcode.h"
#include "teacher-gui/wall/wallnews.h"
#include "teacher-gui/wall/wallsizes.h"
#include "teacher-gui/widgets/shortcuts.h"
#include "teacher-gui/words/callwords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chamada {

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

WallWindow::WallWindow(WallNews *news, const ServerLink &link, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_news(*news)
    , m_link(link)
    , m_middle(new QHBoxLayout)
    , m_title(new FittedLabel(token::wall::Title, QFont::DemiBold))
    , m_sentence(new FittedLabel(token::wall::Over, QFont::DemiBold))
    , m_address(new FittedLabel(token::wall::Address, QFont::Bold))
    , m_server(new FittedLabel(token::wall::Smallest))
    , m_code(new WallCode(*news))
    , m_count(new FittedLabel(token::wall::Count, QFont::Bold))
    , m_present(new FittedLabel(token::wall::Smallest))
    , m_guests(new FittedLabel(token::wall::Smallest))
    , m_caption(new FittedLabel(token::wall::Smallest))
{
    news->setParent(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(Smallest);
    m_middle->addWidget(makeWay(), WayPart);
    m_middle->addWidget(makeCount(), CountPart);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addLayout(m_middle, 1);
    layout->addWidget(makeControls());
    connect(news, &WallNews::changed, this, &WallWindow::refresh);
    connect(&link, &ServerLink::stateChanged, this, &WallWindow::refresh);
    refresh();
}

QWidget *WallWindow::makeWay()
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

QWidget *WallWindow::makeCount()
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
    for (int i = 0; i < WallNews::MaxArrivals; ++i) {
        m_arrivals.append(new FittedLabel(token::wall::Smallest));
        layout->addWidget(m_arrivals.last());
    }
    setTextMeaning(m_arrivals.first(), Meaning::Accent);
    layout->addStretch();
    return box;
}

QWidget *WallWindow::makeControls()
{
    auto *controls = new QWidget;
    auto *mask = new QCheckBox(tr("Mask student IDs"));
    mask->setChecked(m_news.students() == WallNews::Students::Masked);
    setShortcut(mask, {Qt::Key_M}, tr("Shows part of the student ID alone, and no names"));
    connect(mask, &QCheckBox::toggled, &m_news, [this](bool isMasked) {
        m_news.setStudents(isMasked ? WallNews::Students::Masked : WallNews::Students::Named);
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

bool WallWindow::wantsCode() const
{
    return !m_news.code().isEmpty();
}

void WallWindow::refresh()
{
    const QString title = longName(m_news.classId(), m_news.title());
    setWindowTitle(title);
    m_title->setText(title);
    refreshCount();
    refreshWay();
}

void WallWindow::refreshCount()
{
    m_count->setText(QString::number(m_news.count()));
    m_count->setAccessibleName(countInWords(m_news.count()));
    m_present->setText(m_news.expected() > 0
            ? tr("of %1 present", "below the large count", m_news.count()).arg(m_news.expected())
            : tr("present", "below the large count", m_news.count()));
    m_guests->setVisible(m_news.guests() > 0);
    m_guests->setText(tr("%n not on the list", "below the large count", m_news.guests()));
    const QStringList arrivals = m_news.arrivals();
    m_caption->setHidden(arrivals.isEmpty());
    for (int i = 0; i < m_arrivals.size(); ++i)
        m_arrivals[i]->setText(arrivals.value(i));
}

void WallWindow::refreshWay()
{
    m_code->setVisible(wantsCode());
    m_sentence->setVisible(m_news.isOver() || !wantsCode());
    m_sentence->setText(m_news.isOver() ? tr("The roll call is over") : tr("Open Chamada"));
    m_address->setHidden(m_news.isOver());
    m_address->setPart(wantsCode() ? token::wall::Title : token::wall::Address);
    m_address->setText(addressForStudents(m_link.address(), ownAddresses()).toText());
    m_server->setHidden(m_news.isOver());
    m_server->setText(
        m_link.isReady() ? tr("Server: %1").arg(m_link.server().name) : tr("No connection now: wait a moment"));
}

void WallWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int margin = qRound(height() * token::wall::Margin);
    m_middle->setSpacing(margin);
    layout()->setContentsMargins(margin, margin, margin, token::Gap);
    m_code->setPictureHeight(height());
    for (FittedLabel *label : findChildren<FittedLabel *>())
        label->setPictureHeight(height());
}

void WallWindow::keyPressEvent(QKeyEvent *event)
{
    // F11 has opened the window; the button handles Escape.
    if (event->key() == Qt::Key_F11)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chamada
