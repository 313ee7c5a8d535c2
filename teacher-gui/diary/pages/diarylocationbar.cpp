// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/diarylocationbar.h"

#include "common/ui/busycursor.h"
#include "common/ui/iconview.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// Returns the path with an optional line break after each separator.
QString breakable(const QString &path)
{
    constexpr QChar zeroWidthSpace(0x200b);
    QString text = QDir::toNativeSeparators(path);
    return text.replace(QDir::separator(), QString(QDir::separator()) + zeroWidthSpace);
}

} // namespace

DiaryLocationBar::DiaryLocationBar(DiaryLocation &location, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
    , m_icon(new IconView(token::IconSize))
    , m_place(new QLabel)
    , m_strip(new StatusStrip)
{
    m_place->setWordWrap(true);
    m_place->setTextFormat(Qt::PlainText);
    auto *change = new QPushButton(icon(Icon::Folder, Meaning::Accent), tr("Change place…"));
    change->setToolTip(tr("Keeps the diary elsewhere, for example on a USB stick or in a network folder"));
    setLook(change, Look::Quiet);
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(m_icon);
    row->addWidget(m_place, 1);
    row->addWidget(change);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addLayout(row);
    layout->addWidget(m_strip);
    connect(change, &QPushButton::clicked, this, &DiaryLocationBar::choose);
    connect(m_strip, &StatusStrip::actionChosen, &location, &DiaryLocation::open);
    connect(&location, &DiaryLocation::changed, this, &DiaryLocationBar::refresh);
    refresh();
}

void DiaryLocationBar::tell(Telling telling)
{
    m_telling = telling;
    refresh();
}

void DiaryLocationBar::refresh()
{
    const QString place = breakable(m_location.path());
    switch (m_telling) {
    case Telling::Place:
        m_icon->setIcon(Icon::Book);
        m_place->setText(tr("Your diary is kept at %1").arg(place));
        break;
    case Telling::Saved:
        m_icon->setIcon(Icon::Present, Meaning::Present);
        m_place->setText(tr("Saved in your diary at %1").arg(place));
        break;
    case Telling::NotSaved:
        m_icon->setIcon(Icon::Warning, Meaning::Refused);
        m_place->setText(tr("Not saved in your diary yet. The report stays with the server until it is."));
        break;
    }
    warn();
}

void DiaryLocationBar::warn()
{
    if (m_location.error())
        m_strip->say(Icon::Warning, Meaning::Refused, explain(*m_location.error()), tr("Try again"));
    else if (m_location.isLostAtReboot())
        m_strip->say(Icon::Warning, Meaning::Warning,
            tr("What is kept there is lost when this computer restarts. Choose a USB stick or a network folder."));
    else
        m_strip->clear();
}

void DiaryLocationBar::choose()
{
    // An existing diary is merged, not overwritten, so there is nothing to confirm.
    const QString path = QFileDialog::getSaveFileName(this, tr("Where to keep the diary"), m_location.path(),
        tr("Diaries (*.sqlite)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        moveTo(path);
}

void DiaryLocationBar::moveTo(const QString &path)
{
    m_strip->sayBusy(tr("Taking the diary there…"));
    const BusyCursor busy;
    if (const auto failed = m_location.moveTo(path))
        m_strip->say(Icon::Warning, Meaning::Refused, explain(*failed));
    else
        warn();
}

} // namespace chamada::teacher
