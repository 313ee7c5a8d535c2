// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/startform.h"

#include "common/domain/text.h"
#include "common/ui/accessible.h"
#include "common/ui/reveal.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/live/view/minutesbox.h"
#include "teacher-gui/live/view/startoptions.h"
#include "teacher-gui/roster/core/recentclasses.h"
#include "teacher-gui/widgets/shortcuts.h"
#include "teacher-gui/words/callwords.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace chamada::teacher {

StartForm::StartForm(const RecentClasses &recent, QWidget *parent)
    : QWidget(parent)
    , m_recent(recent)
    , m_class(new QComboBox)
    , m_title(new QLineEdit)
    , m_start(new QPushButton(iconOnAccent(Icon::Start), tr("Start")))
    , m_toggle(new QToolButton)
    , m_summary(new QLabel)
    , m_options(new StartOptions)
    , m_strip(new StatusStrip)
{
    makeClass();
    makeStart();
    makeOptions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_class);
    layout->addWidget(m_title);
    layout->addWidget(m_start);
    layout->addWidget(m_strip);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_summary);
    layout->addWidget(m_options);
}

void StartForm::makeOptions()
{
    m_toggle->setText(tr("Options"));
    m_toggle->setIcon(icon(Icon::Down));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setCheckable(true);
    m_toggle->setToolTip(tr("A code, latecomers, an end by itself"));
    setLook(m_toggle, Look::Quiet);
    m_summary->setFont(scaledFont(token::Caption));
    m_summary->setWordWrap(true);
    setTextQuiet(m_summary);
    m_summary->hide();
    m_options->hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_options->setVisible(open);
        refreshSummary();
        if (open)
            reveal(m_toggle, m_options);
    });
    connect(m_options, &StartOptions::edited, this, [this] {
        m_optionsChosen = true;
        refreshSummary();
    });
}

void StartForm::refreshSummary()
{
    const QString words = inWords(m_options->options({}));
    m_summary->setText(words);
    m_summary->setVisible(!words.isEmpty() && !m_toggle->isChecked());
}

void StartForm::makeClass()
{
    m_class->setEditable(true);
    m_class->setInsertPolicy(QComboBox::NoInsert);
    m_class->setCompleter(nullptr); // it would complete a number with a title
    m_class->setMinimumContentsLength(6);
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_class->lineEdit()->setPlaceholderText(tr("Class number"));
    chamada::setAccessibleName(m_class, tr("Class number"));
    setFocusShortcut(m_class, QKeySequence::New, tr("The number of the class; Enter starts its roll call"));
    m_title->setPlaceholderText(tr("Title (optional)"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setToolTip(tr("Students see it beside the number of the class"));
    offerRecent();
    connect(&m_recent, &RecentClasses::changed, this, &StartForm::offerRecent);
    connect(m_class, &QComboBox::activated, this,
        [this](int row) { m_class->setEditText(m_class->itemData(row).toString()); });
    connect(m_class, &QComboBox::editTextChanged, this, &StartForm::propose);
}

void StartForm::makeStart()
{
    setLook(m_start, Look::Primary);
    m_start->setToolTip(tr("Starts the roll call of the class (Enter)"));
    connect(m_start, &QPushButton::clicked, this, &StartForm::submit);
}

void StartForm::offerRecent()
{
    const QSignalBlocker blocker(m_class);
    const QString typed = m_class->currentText();
    m_class->clear();
    for (const RecentClasses::Item &item : m_recent.items())
        m_class->addItem(shortName(item.classId, item.options.title), item.classId.toText());
    m_class->setCurrentIndex(-1);
    m_class->setEditText(typed);
}

void StartForm::propose()
{
    m_strip->clear();
    const auto classId = ClassId::fromText(m_class->currentText());
    if (classId && !m_title->isModified())
        m_title->setText(m_recent.titleOf(*classId));
    if (!m_optionsChosen) {
        m_options->set(classId ? m_recent.optionsOf(*classId) : CallOptions());
        refreshSummary();
    }
}

void StartForm::setClass(ClassId classId)
{
    m_class->setEditText(classId.toText());
}

void StartForm::focusClass()
{
    m_class->setFocus();
    m_class->lineEdit()->selectAll();
}

void StartForm::startAgain(ClassId classId)
{
    if (!m_start->isEnabled())
        return;
    startOver();
    setClass(classId);
    submit();
}

void StartForm::showProblem(const QString &sentence)
{
    m_start->setEnabled(true);
    complain(sentence, m_class);
    m_class->lineEdit()->selectAll();
}

void StartForm::complain(const QString &sentence, QWidget *about)
{
    m_strip->say(Icon::Warning, Meaning::Refused, sentence);
    about->setFocus();
    reveal(about, m_strip);
}

void StartForm::startOver()
{
    m_start->setEnabled(true);
    m_strip->clear();
    m_title->clear();
    m_title->setModified(false);
    m_optionsChosen = false;
    m_class->clearEditText();
    propose();
    offerRecent();
}

void StartForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
    else
        QWidget::keyPressEvent(event);
}

void StartForm::submit()
{
    if (!m_start->isEnabled())
        return;
    const auto number = readClassNumber(m_class->currentText());
    if (const auto *problem = std::get_if<QString>(&number)) {
        showProblem(*problem);
        return;
    }
    if (!isValid(m_title->text().trimmed(), textrule::title)) {
        complain(tr("The title is too long. It has at most 128 letters."), m_title);
        return;
    }
    if (MinutesBox *box = m_options->wrongBox()) {
        m_toggle->setChecked(true);
        complain(box->rule(), box);
        return;
    }
    m_strip->clear();
    // A disabled button would pass the focus to the next widget.
    if (m_start->hasFocus())
        m_class->setFocus();
    m_start->setEnabled(false);
    emit startRequested(std::get<ClassId>(number), m_options->options(m_title->text().trimmed()));
}

} // namespace chamada::teacher
