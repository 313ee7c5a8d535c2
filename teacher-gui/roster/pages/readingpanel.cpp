// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/readingpanel.h"

#include "common/ui/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace std::chrono_literals;

namespace chamada::teacher {

ReadingPanel::ReadingPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    m_title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_progress->setAccessibleName(tr("Share of the file that was read"));
    m_cancel->setShortcut(Qt::Key_Escape);
    m_cancel->setToolTip(tr("Takes nothing (Esc)"));
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap * 2);
    layout->addWidget(m_title);
    layout->addLayout(row);
    layout->addStretch();
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, &ReadingPanel::showRequested);
    connect(&m_reader, &RosterFileReader::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_reader, &RosterFileReader::finished, this, [this](const RosterImport &import) {
        m_patience.stop();
        emit finished(import, m_from);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        cancel();
        emit cancelled();
    });
}

void ReadingPanel::read(const QString &path)
{
    m_from = QFileInfo(path).fileName();
    m_title->setText(tr("Reading %1…").arg(m_from));
    m_progress->setValue(0);
    m_reader.read(path);
    m_patience.start();
}

void ReadingPanel::cancel()
{
    m_patience.stop();
    m_reader.cancel();
}

} // namespace chamada::teacher
