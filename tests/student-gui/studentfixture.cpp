// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/student-gui/studentfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace student;

StudentFixture::StudentFixture()
    : known(folder.filePath(u"servers.json"_s))
    , settings(folder.filePath(u"student.ini"_s))
    , link(known)
    , search(link, known, ServerDiscovery::Reach::ThisComputer, network.port())
    , book(folder.filePath(u"presences.jsonl"_s))
    , client(link, settings, folder.filePath(u"outbox.json"_s))
{
    link.clock().setLocal(&ScriptedPeer::now);
    QObject::connect(&client, &StudentClient::registered, &book, &PresenceFile::keep);
    setCalls({call(101, u"Redes de Computadores"_s, u"Maria"_s), call(202, u"Banco de Dados"_s, u"João"_s, true)});
}

StudentFixture::~StudentFixture() = default;

OpenCall StudentFixture::call(int number, const QString &title, const QString &teacher, bool code)
{
    return {.classId = *ClassId::fromNumber(number),
        .started = *Timestamp::fromText(u"2026-11-22T08:00:00.000-03:00"_s),
        .teacher = teacher,
        .title = title,
        .code = code,
        .rosterOnly = false,
        .lateAfter = std::nullopt,
        .ends = std::nullopt};
}

void StudentFixture::setCalls(const QList<OpenCall> &calls)
{
    m_calls = calls;
    peer.setHandler([this](const QJsonObject &request) -> std::optional<QJsonObject> {
        if (request.value("op"_L1) == ListCallsRequest::op)
            return ListCallsReply{m_calls}.toJson();
        return std::nullopt;
    });
}

bool StudentFixture::connectClient()
{
    QSignalSpy calls(&client, &StudentClient::callsChanged);
    client.start(peer.address());
    return calls.count() > 0 || calls.wait();
}

void StudentFixture::accept(const QJsonObject &more)
{
    QJsonObject fields{{u"class"_s, 101}, {u"student"_s, u"2023001"_s}, {u"time"_s, u"2026-11-22T08:00:15.250-03:00"_s},
        {u"repeated"_s, false}, {u"flags"_s, QJsonArray()}, {u"receipt"_s, u"abc.def"_s}};
    for (auto field = more.begin(); field != more.end(); ++field)
        fields.insert(field.key(), field.value());
    peer.reply(u"checkin"_s, fields);
}

bool StudentFixture::waitFor(ServerLink::State state)
{
    return QTest::qWaitFor([&] { return link.state() == state; });
}

bool StudentFixture::attempt(const QString &code)
{
    client.checkIn({*ClassId::fromNumber(101), *StudentId::fromText(u"2023001"), code});
    return QTest::qWaitFor([this] { return client.state() != CheckInState::Sending; });
}

StudentWindow &StudentFixture::open(const WindowOptions &options)
{
    window = std::make_unique<StudentWindow>(client, search, known, book);
    window->fillIn(options, settings);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qWarning("The window did not become active.");
    return *window;
}

bool StudentFixture::openReady()
{
    open();
    return connectClient() && find<QLineEdit>(u"Student ID"_s);
}

QComboBox *StudentFixture::classBox() const
{
    auto *field = find<QLineEdit>(u"Class"_s);
    return field ? qobject_cast<QComboBox *>(field->parentWidget()) : nullptr;
}

bool StudentFixture::shows(const QString &text) const
{
    const auto labels = window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

QStringList StudentFixture::namesOfControls() const
{
    QStringList names;
    const std::function<void(QAccessibleInterface *)> visit = [&](QAccessibleInterface *item) {
        const bool control = item->role() == QAccessible::EditableText || item->role() == QAccessible::Button
            || item->role() == QAccessible::ComboBox || item->role() == QAccessible::List;
        if (control && !item->state().invisible)
            names.append(item->text(QAccessible::Name));
        for (int i = 0; i < item->childCount(); ++i)
            if (QAccessibleInterface *child = item->child(i))
                visit(child);
    };
    visit(QAccessible::queryAccessibleInterface(window.get()));
    return names;
}

void StudentFixture::type(const QString &field, const QString &text)
{
    auto *edit = find<QLineEdit>(field);
    QVERIFY2(edit, qPrintable(field));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
    QCOMPARE(edit->text(), text);
}

void StudentFixture::fill(const QString &classText, const QString &student)
{
    type(u"Class"_s, classText);
    type(u"Student ID"_s, student);
}

void StudentFixture::press(Qt::Key key)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key);
}

void StudentFixture::checkInRefused(const Failure &failure)
{
    peer.refuse(u"checkin"_s, failure);
    fill(u"101"_s, u"2023001"_s);
    press(Qt::Key_Return);
}

} // namespace chamada::test
