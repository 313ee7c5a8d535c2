// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/serverlabel.h"

#include "common/net/fingerprint.h"
#include "common/ui/iconview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace chamada {

namespace {

/// A label that elides a long name with "…" instead of widening the window. Screen readers get the whole name.
class NameLabel : public QLabel {
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override
    {
        return {std::min(QLabel::minimumSizeHint().width(), token::Margin), QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
        QPainter painter(this);
        style()->drawItemText(
            &painter, rect(), Qt::AlignVCenter | Qt::AlignLeft, palette(), isEnabled(), shown, foregroundRole());
    }
};

} // namespace

ServerLabel::ServerLabel(const ServerLink &link, QWidget *parent)
    : QWidget(parent)
    , m_link(link)
    , m_icon(new IconView(token::IconSize, this))
    , m_name(new NameLabel(this))
{
    m_name->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_name, 1);
    connect(&link, &ServerLink::stateChanged, this, &ServerLabel::refresh);
    refresh();
}

void ServerLabel::refresh()
{
    const bool ready = m_link.isReady();
    const QString &name = m_link.server().name;
    if (!name.isEmpty())
        m_name->setText(name);
    else
        m_name->setText(m_link.state() == ServerLink::State::Closed ? tr("No server yet") : m_link.address().toText());
    m_icon->setIcon(Icon::Server, ready ? Meaning::Present : Meaning::Neutral);
    const QString detail = ready ? tr("Connected to %1\nFingerprint of its certificate: %2")
                                       .arg(m_link.address().toText(), readableFingerprint(m_link.shownFingerprint()))
                                 : tr("Not connected");
    setToolTip(detail);
    m_name->setAccessibleDescription(detail);
}

} // namespace chamada
