// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/pages/checkinpage.h"

#include "common/ui/reveal.h"
#include "common/ui/sentences.h"
#include "common/ui/serverlabel.h"
#include "common/ui/statusstrip.h"
#include "student-gui/core/callline.h"
#include "student-gui/pages/classbox.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chamada::student {

namespace {

CheckInPage::Field fieldOf(Mistake mistake)
{
    switch (mistake) {
    case Mistake::ClassMissing:
    case Mistake::ClassBad:
        return CheckInPage::Field::Class;
    case Mistake::StudentMissing:
    case Mistake::StudentBad:
        return CheckInPage::Field::Student;
    default:
        return CheckInPage::Field::Code;
    }
}

} // namespace

CheckInPage::CheckInPage(StudentClient &client, const ServerSelection &search, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_search(search)
    , m_link(search.link())
    , m_connection(new StatusStrip)
    , m_class(new ClassBox)
    , m_aboutClass(new QLabel)
    , m_codeRow(new QWidget)
    , m_button(new QPushButton(tr("Check in")))
    , m_hint(new StatusStrip)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Margin);
    layout->setSpacing(token::Gap);
    layout->addWidget(makeHeader());
    layout->addSpacing(token::Gap);
    addFields(layout);
    layout->addSpacing(token::Gap * 2);
    layout->addWidget(m_button);
    layout->addWidget(m_hint);
    layout->addStretch();
    layout->addLayout(makeFoot());
    // At the foot, the strip appears and disappears without moving other widgets.
    layout->addWidget(m_connection);
    setLook(m_button, Look::Primary);
    setLook(m_button, Look::Large);
    m_button->setAccessibleName(tr("Check in"));
    connect(m_button, &QPushButton::clicked, this, &CheckInPage::submit);
    connect(m_connection, &StatusStrip::actionChosen, this, &CheckInPage::changeServerWanted);
    connect(&search, &ServerSelection::changed, this, &CheckInPage::refreshConnection);
    connect(m_class, &QComboBox::editTextChanged, this, &CheckInPage::refreshClass);
    connect(m_class->lineEdit(), &QLineEdit::textEdited, this, [this] { m_classTouched = true; });
    connect(m_class, &QComboBox::activated, this, [this] { m_classTouched = true; });
    connect(&client, &StudentClient::callsChanged, this, &CheckInPage::onCallsChanged);
    connect(&client, &StudentClient::stateChanged, this, &CheckInPage::onStateChanged);
    onCallsChanged();
    onStateChanged();
}

QWidget *CheckInPage::makeHeader()
{
    auto *header = new QWidget;
    auto *change = new QPushButton(tr("Change", "the server"));
    change->setAccessibleName(tr("Change server"));
    setLook(change, Look::Quiet);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins({});
    layout->addWidget(new ServerLabel(m_link), 1);
    layout->addWidget(change);
    connect(change, &QPushButton::clicked, this, &CheckInPage::changeServerWanted);
    return header;
}

QLayout *CheckInPage::makeFoot()
{
    auto *presences = new QPushButton(icon(Icon::Book, Meaning::Accent), tr("My presences"));
    auto *network = new QPushButton(icon(Icon::Chart, Meaning::Accent), tr("Test the network"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins({});
    foot->addStretch();
    for (QPushButton *button : {presences, network}) {
        setLook(button, Look::Quiet);
        foot->addWidget(button);
    }
    foot->addStretch();
    connect(presences, &QPushButton::clicked, this, &CheckInPage::presencesWanted);
    connect(network, &QPushButton::clicked, this, &CheckInPage::networkTestWanted);
    return foot;
}

void CheckInPage::addFields(QVBoxLayout *layout)
{
    auto *classLabel = new QLabel(tr("Class"));
    classLabel->setBuddy(m_class);
    layout->addWidget(classLabel);
    layout->addWidget(m_class);
    m_aboutClass->setWordWrap(true);
    m_aboutClass->setTextFormat(Qt::PlainText);
    m_aboutClass->setFont(scaledFont(token::Caption));
    setTextQuiet(m_aboutClass);
    layout->addWidget(m_aboutClass);
    layout->addSpacing(token::Gap);
    m_student = addField(layout, tr("Student ID"));
    auto *codeLayout = new QVBoxLayout(m_codeRow);
    codeLayout->setContentsMargins(0, token::Gap, 0, 0);
    codeLayout->setSpacing(token::Gap);
    m_code = addField(codeLayout, tr("Code"));
    layout->addWidget(m_codeRow);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_code->setPlaceholderText(tr("6 digits"));
}

QLineEdit *CheckInPage::addField(QVBoxLayout *layout, const QString &name)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(name);
    setLook(field, Look::Large);
    auto *label = new QLabel(name);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    return field;
}

void CheckInPage::setClass(ClassId classId)
{
    m_classTouched = true;
    m_class->setEditText(classId.toText());
}

void CheckInPage::setStudent(const StudentId &student)
{
    m_student->setText(student.text());
}

void CheckInPage::clearClass()
{
    m_classTouched = true;
    m_class->setEditText(QString());
    m_code->clear();
}

void CheckInPage::focusField(Field field)
{
    if (field == Field::FirstEmpty)
        field = m_class->currentText().isEmpty() ? Field::Class : Field::Student;
    QLineEdit *edit = field == Field::Class              ? m_class->lineEdit()
        : field == Field::Code && !m_codeRow->isHidden() ? m_code
                                                         : m_student;
    edit->setFocus();
    edit->selectAll();
}

void CheckInPage::note(Icon which, Meaning meaning, const QString &text)
{
    m_hint->say(which, meaning, text);
}

void CheckInPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->isAutoRepeat()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    else
        submit();
}

FormInput CheckInPage::input() const
{
    return {m_class->currentText(), m_student->text(), m_code->text(),
        m_codeRow->isHidden() ? FormInput::Code::NotWanted : FormInput::Code::Wanted};
}

void CheckInPage::submit()
{
    const auto checked = checkForm(input());
    if (const auto *mistake = std::get_if<Mistake>(&checked)) {
        refuse(*mistake);
        return;
    }
    m_hint->clear();
    m_classTouched = true;
    m_client.checkIn(std::get<CheckInAttempt>(checked));
}

void CheckInPage::refuse(Mistake mistake)
{
    m_hint->say(Icon::Warning, Meaning::Refused, explain(mistake));
    wantField(fieldOf(mistake));
}

void CheckInPage::wantField(Field field)
{
    focusField(field);
    reveal(focusWidget(), m_hint);
}

void CheckInPage::onCallsChanged()
{
    const QList<OpenCall> &calls = m_client.calls();
    m_class->setCalls(calls);
    if (!m_classTouched && m_class->currentText().isEmpty() && calls.size() == 1) {
        m_class->setEditText(lineOf(calls.first()));
        m_class->lineEdit()->setCursorPosition(0);
        if (m_class->hasFocus())
            focusField(Field::Student);
    }
    refreshClass();
}

void CheckInPage::onStateChanged()
{
    const CheckInState state = m_client.state();
    m_button->setText(state == CheckInState::Sending ? wordOf(state) : tr("Check in"));
    refreshConnection();
    refreshClass();
    if (state == CheckInState::CodeWanted) {
        m_hint->say(lookOf(state).icon, lookOf(state).meaning, wordOf(state));
        m_client.dismiss();
        wantField(Field::Code);
    }
}

void CheckInPage::refreshClass()
{
    const auto classId = classFromText(m_class->currentText());
    const bool wanted = classId && m_client.wantsCode(*classId);
    m_codeRow->setHidden(!wanted);
    m_aboutClass->setText(aboutClass());
}

QString CheckInPage::aboutClass() const
{
    const QString text = m_class->currentText();
    const auto classId = classFromText(text);
    const OpenCall *call = classId ? m_client.openCall(*classId) : nullptr;
    if (call) {
        const QString since = tr("open since %1").arg(timeText(call->started));
        // Without a title, the call's line would only repeat the field.
        const bool said = call->title.isEmpty() && text == lineOf(*call);
        const QString about = said ? QString() : titleAndTeacher(*call);
        return about.isEmpty() ? since : QString(about + u" · "_s + since);
    }
    if (!m_link.isReady())
        return u" "_s;
    if (classId && m_client.hasEnded(*classId))
        return tr("The roll call of this class has ended. Talk to the teacher if you were there.");
    if (classId)
        return tr("No roll call is open for this class yet.");
    if (m_client.calls().isEmpty())
        return tr("No roll call is open right now.");
    return tr("%n roll call(s) open: choose yours.", nullptr, static_cast<int>(m_client.calls().size()));
}

void CheckInPage::refreshConnection()
{
    const CheckInState state = m_client.state();
    // Offers new servers; never connects to one unasked.
    const QString other = m_search.hasOffers() ? tr("Others found") : QString();
    if (state == CheckInState::ServerRestarted)
        m_connection->say(lookOf(state).icon, lookOf(state).meaning, wordOf(state));
    else if (m_link.isReady())
        m_connection->clear();
    else if (m_link.problem() != LinkProblem::None)
        m_connection->say(Icon::Warning, Meaning::Warning, explain(m_link.problem(), m_link.address()), other);
    else
        m_connection->say(lookOf(CheckInState::Looking).icon, Meaning::Accent, wordOf(CheckInState::Looking), other);
}

} // namespace chamada::student
