// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/certificatechoice.h"

#include "common/net/fingerprint.h"
#include "common/ui/iconview.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chamada {

namespace {

QLabel *addFingerprint(QVBoxLayout *layout, const QString &title)
{
    auto *caption = new QLabel(title);
    setTextQuiet(caption);
    auto *value = new QLabel;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(value->font().pointSizeF());
    value->setFont(fixed);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleDescription(title);
    layout->addWidget(caption);
    layout->addWidget(value);
    return value;
}

} // namespace

CertificateChoice::CertificateChoice(QWidget *parent)
    : QWidget(parent)
    , m_explanation(new QLabel)
    , m_decline(new QPushButton(tr("Do not connect")))
{
    auto *title = new QLabel(tr("Is this still the same server?"));
    title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    title->setWordWrap(true);
    auto *icon = new IconView(2 * token::Margin);
    icon->setIcon(Icon::Shield, Meaning::Refused);
    m_explanation->setWordWrap(true);
    auto *trust = new QPushButton(tr("The fingerprint is right: trust it"));
    setLook(m_decline, Look::Primary);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(icon);
    layout->addWidget(title);
    layout->addWidget(m_explanation);
    m_known = addFingerprint(layout, tr("Before"));
    m_shown = addFingerprint(layout, tr("Now"));
    layout->addSpacing(token::Gap);
    layout->addWidget(m_decline);
    layout->addWidget(trust);
    connect(m_decline, &QPushButton::clicked, this, &CertificateChoice::declined);
    connect(trust, &QPushButton::clicked, this, &CertificateChoice::trusted);
}

void CertificateChoice::ask(const QString &serverName, const QByteArray &known, const QByteArray &shown)
{
    m_explanation->setText(tr(
        "%1 identifies itself with another certificate than before. Either it was installed again, or another "
        "computer pretends to be it. Ask who looks after the server to read out its fingerprint, and trust it only if "
        "it is the one below under “Now”.")
            .arg(serverName));
    m_known->setText(readableFingerprint(known));
    m_shown->setText(readableFingerprint(shown));
    show();
    m_decline->setFocus();
}

} // namespace chamada
