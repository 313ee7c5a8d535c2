// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/presences/presencespage.h"

#include "common/files/savewhole.h"
#include "common/ui/statusstrip.h"
#include "student-gui/presences/presencemodel.h"
#include "student-gui/presences/qrcodewidget.h"
#include "student-gui/presences/verdict.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::student {

namespace {

// The views in the order in which they are added.
constexpr int ListIndex = 0;
constexpr int CodeIndex = 1;

struct VerdictLook {
    Icon icon;
    Meaning meaning;
};

constexpr std::array verdictLooks{
    VerdictLook{Icon::Shield, Meaning::Present},
    VerdictLook{Icon::Refused, Meaning::Refused},
    VerdictLook{Icon::Info, Meaning::Warning},
};

QLabel *plainLabel(double scale)
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(scaledFont(scale));
    return label;
}

} // namespace

PresencesPage::PresencesPage(const PresenceFile &book, const KnownServers &known, QWidget *parent)
    : QWidget(parent)
    , m_known(known)
    , m_model(new PresenceModel(book, this))
    , m_views(new QStackedWidget)
    , m_strip(new StatusStrip)
{
    auto *back = new QPushButton(icon(Icon::Back, Meaning::Accent), tr("Back"));
    setLook(back, Look::Quiet);
    auto *title = new QLabel(tr("My presences"));
    title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    m_views->addWidget(makeList());
    m_views->addWidget(makeCode());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Margin);
    layout->setSpacing(token::Gap);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(title);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_strip);
    layout->addLayout(makeButtons());
    connect(back, &QPushButton::clicked, this, &PresencesPage::goBack);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PresencesPage::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, m_strip, &StatusStrip::clear);
    refresh();
}

QWidget *PresencesPage::makeList()
{
    auto *view = new QWidget;
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("My presences"));
    m_list->setIconSize({token::IconSize, token::IconSize});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setResizeMode(QListView::Adjust);
    m_empty = plainLabel(token::Lead);
    m_empty->setText(tr("None yet. Each presence that the server confirms is kept here, on this computer, with the "
                        "receipt that proves it."));
    m_empty->setAlignment(Qt::AlignCenter);
    setTextQuiet(m_empty);
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    return view;
}

QWidget *PresencesPage::makeCode()
{
    auto *view = new QWidget;
    m_code = new QrCodeWidget;
    m_caption = plainLabel(token::Body);
    m_caption->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_code, 1);
    layout->addWidget(m_caption);
    return view;
}

QLayout *PresencesPage::makeButtons()
{
    auto *grid = new QGridLayout;
    grid->setSpacing(token::Gap);
    grid->addWidget(addButton(tr("QR code"), &PresencesPage::showCode), 0, 0);
    grid->addWidget(addButton(tr("Verify"), &PresencesPage::verify), 0, 1);
    grid->addWidget(addButton(tr("Copy"), &PresencesPage::copy), 1, 0);
    grid->addWidget(addButton(tr("Save…"), &PresencesPage::save), 1, 1);
    m_buttons[1]->setIcon(icon(Icon::Shield));
    m_buttons[2]->setIcon(icon(Icon::Copy));
    m_buttons[3]->setIcon(icon(Icon::Export));
    return grid;
}

QPushButton *PresencesPage::addButton(const QString &text, void (PresencesPage::*action)(const ConfirmedPresence &))
{
    auto *button = new QPushButton(text);
    connect(button, &QPushButton::clicked, this, [this, action] {
        if (const ConfirmedPresence *presence = chosen())
            (this->*action)(*presence);
    });
    m_buttons.append(button);
    return button;
}

void PresencesPage::begin(const QString &receipt)
{
    m_views->setCurrentIndex(ListIndex);
    m_strip->clear();
    const int row = m_model->rowOf(receipt);
    m_list->setCurrentIndex(m_model->index(std::max(row, 0)));
    m_list->setFocus();
}

void PresencesPage::refresh()
{
    const bool empty = m_model->rowCount() == 0;
    m_list->setHidden(empty);
    m_empty->setHidden(!empty);
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(!empty);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
}

void PresencesPage::goBack()
{
    if (m_views->currentIndex() == ListIndex) {
        emit left();
        return;
    }
    m_views->setCurrentIndex(ListIndex);
    m_list->setFocus();
}

void PresencesPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (event->key() == Qt::Key_Escape)
        goBack();
    else if (enter && button)
        button->click();
    else
        QWidget::keyPressEvent(event);
}

const ConfirmedPresence *PresencesPage::chosen() const
{
    return m_model->at(m_list->currentIndex().row());
}

void PresencesPage::copy(const ConfirmedPresence &presence)
{
    QGuiApplication::clipboard()->setText(presence.receipt);
    m_strip->say(Icon::Copy, Meaning::Accent, tr("The receipt was copied."));
}

void PresencesPage::save(const ConfirmedPresence &presence)
{
    auto *dialog = new QFileDialog(this, tr("Save the receipt"), {}, tr("Texts (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName(presence));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, receipt = presence.receipt](const QString &path) { write(path, receipt); });
    dialog->open();
}

void PresencesPage::write(const QString &path, const QString &receipt)
{
    QSaveFile file(path);
    const bool done = saveWhole(file, receipt.toLatin1() + '\n');
    if (done)
        m_strip->say(Icon::Export, Meaning::Accent, tr("The receipt was saved in %1.").arg(path));
    else
        m_strip->say(Icon::Warning, Meaning::Refused,
            tr("The receipt could not be saved in %1. Choose another folder.").arg(path));
}

void PresencesPage::showCode(const ConfirmedPresence &presence)
{
    if (!m_code->setText(presence.receipt)) {
        m_strip->say(Icon::Warning, Meaning::Warning, tr("This receipt is too long for a QR code. Copy or save it."));
        return;
    }
    m_strip->clear();
    m_caption->setText(classLine(presence) + u'\n' + whenAndWho(presence));
    m_code->setAccessibleName(tr("QR code of the receipt: %1").arg(classLine(presence)));
    m_views->setCurrentIndex(CodeIndex);
}

void PresencesPage::verify(const ConfirmedPresence &presence)
{
    const Verdict verdict = verdictOn(presence, m_known);
    const VerdictLook look = verdictLooks[static_cast<size_t>(verdict)];
    m_strip->say(look.icon, look.meaning, explain(verdict, presence));
}

} // namespace chamada::student
