// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/student-gui/scenes.h"
#include "tests/support/callids.h"

#include "common/receipt/receipt.h"
#include "student-gui/chat/studentchat.h"
#include "tests/student-gui/studentfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace student;

namespace {

const ClassId class101 = *ClassId::fromNumber(101);

bool waitFor(StudentFixture &fixture, CheckInState state)
{
    return QTest::qWaitFor([&] { return fixture.client.state() == state; });
}

bool connected(StudentFixture &fixture)
{
    fixture.settings.setStudent(*StudentId::fromText(u"2023001"));
    return fixture.connectClient();
}

bool disconnected(StudentFixture &fixture)
{
    if (!connected(fixture))
        return false;
    fixture.peer.stop();
    return fixture.waitFor(ServerLink::State::Waiting);
}

bool answered(StudentFixture &fixture, const QJsonObject &more)
{
    fixture.accept(more);
    return connected(fixture) && fixture.attempt();
}

bool refused(StudentFixture &fixture, const Failure &failure, const QString &code = {})
{
    fixture.peer.refuse(u"checkin"_s, failure);
    return connected(fixture) && fixture.attempt(code);
}

template <ErrorCode Code> bool refusedWith(StudentFixture &fixture)
{
    return refused(fixture, {.code = Code});
}

bool tooManyAttempts(StudentFixture &fixture)
{
    return refused(fixture, {.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 42}, u"123456"_s);
}

bool sending(StudentFixture &fixture)
{
    fixture.peer.ignore(u"checkin"_s);
    if (!connected(fixture))
        return false;
    fixture.client.checkIn({class101, *StudentId::fromText(u"2023001"), {}});
    return true;
}

bool codeChanged(StudentFixture &fixture)
{
    if (!disconnected(fixture))
        return false;
    fixture.client.checkIn({class101, *StudentId::fromText(u"2023001"), u"123456"_s});
    fixture.peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    return fixture.peer.resume() && waitFor(fixture, CheckInState::CodeChanged);
}

bool restarted(StudentFixture &fixture)
{
    if (!connected(fixture))
        return false;
    fixture.peer.push({{u"op"_s, u"bye"_s}, {u"reason"_s, u"shutting-down"_s}});
    if (!fixture.waitFor(ServerLink::State::Waiting))
        return false;
    fixture.client.retryNow();
    return waitFor(fixture, CheckInState::ServerRestarted);
}

bool looking(StudentFixture &fixture)
{
    fixture.peer.ignore(u"hello"_s);
    fixture.client.start(fixture.peer.address());
    return true;
}

bool certificateChanged(StudentFixture &fixture)
{
    if (!connected(fixture))
        return false;
    fixture.peer.setIdentity(secondIdentity());
    fixture.peer.dropConnections();
    return fixture.waitFor(ServerLink::State::Stopped);
}

bool ended(StudentFixture &fixture)
{
    if (!connected(fixture))
        return false;
    fixture.peer.stop();
    fixture.setCalls({});
    fixture.peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    fixture.client.checkIn({class101, *StudentId::fromText(u"2023001"), {}});
    return fixture.peer.resume() && waitFor(fixture, CheckInState::Ended);
}

bool searched(StudentFixture &fixture)
{
    fixture.search.begin();
    return QTest::qWaitFor([&] { return fixture.search.phase() == ServerSelection::Phase::Looked; });
}

bool severalServers(StudentFixture &fixture)
{
    fixture.known.remember({{u"192.168.10.5"_s}, u"Laboratório 3"_s, QByteArray(32, '3')});
    fixture.known.remember({{u"lab-antigo"_s, 5051}, u"Casa"_s, QByteArray(32, 'c')});
    fixture.network.announce({u"Laboratório 3"_s, 5050, 1, QByteArray(32, 'x')});
    fixture.network.announce({u"Laboratório 7"_s, 5050, 1, QByteArray(32, '7')});
    return searched(fixture);
}

ConfirmedPresence presence(const ReceiptKey &key, int number, const QString &title, const QString &time)
{
    ConfirmedPresence kept{*ClassId::fromNumber(number), title, *StudentId::fromText(u"2023001"),
        *Timestamp::fromText(u"2026-11-%1.250-03:00"_s.arg(time)), u"Laboratório 3"_s, QByteArray(32, 'f'), {}};
    kept.receipt = signReceipt({u"hV3kQx0b2fJz8LrT"_callId, kept.classId, kept.student, kept.time, kept.server}, key);
    return kept;
}

bool withPresences(StudentFixture &fixture)
{
    const ReceiptKey key = ReceiptKey::generate();
    fixture.known.remember({{u"lab3"_s}, u"Laboratório 3"_s, QByteArray(32, 'f'), key.publicKey});
    fixture.book.keep(presence(key, 101, u"Redes de Computadores"_s, u"22T08:00:15"_s));
    fixture.book.keep(presence(key, 101, u"Redes de Computadores"_s, u"20T08:00:09"_s));
    fixture.book.keep(presence(key, 101, u"Redes de Computadores"_s, u"15T08:01:44"_s));
    fixture.book.keep(presence(key, 202, u"Banco de Dados"_s, u"21T10:00:31"_s));
    fixture.book.keep(presence(key, 999999999, {}, u"19T19:30:02"_s));
    return connected(fixture);
}

bool admitted(StudentFixture &fixture)
{
    fixture.accept({{u"name"_s, u"Ana Souza"_s}});
    return fixture.attempt() && QTest::qWaitFor([&] {
        const auto state = fixture.window->findChild<StudentChat *>()->room().state();
        return state == ChatRoom::State::In || state == ChatRoom::State::Refused;
    });
}

void say(StudentFixture &fixture, const QString &user, const QString &subject, const QString &text)
{
    QJsonObject event = MessageEvent{user, user == u"Maria"_s, class101, subject, text, ScriptedPeer::now()}.toJson();
    event.insert(u"op"_s, MessageEvent::op);
    fixture.peer.push(event);
}

bool talked(StudentFixture &fixture)
{
    fixture.peer.reply(u"register"_s, RegisterReply{}.toJson());
    if (!admitted(fixture))
        return false;
    say(fixture, u"Maria"_s, u"Prova de quinta"_s,
        u"Capítulos 3 e 4 do livro.\nA lista está em https://example.org/redes/lista-3.pdf"_s);
    say(fixture, u"2023007"_s, {}, u"Pode consultar anotações?"_s);
    say(fixture, u"Maria"_s, {}, u"Pode, uma folha escrita à mão."_s);
    const ChatRoom &room = fixture.window->findChild<StudentChat *>()->room();
    return QTest::qWaitFor([&] { return room.messages().size() == 3; });
}

bool talkClosed(StudentFixture &fixture)
{
    fixture.peer.refuse(u"register"_s, {.code = ErrorCode::TalkClosed});
    return admitted(fixture);
}

bool talkLost(StudentFixture &fixture)
{
    if (!talked(fixture))
        return false;
    fixture.peer.stop();
    return fixture.waitFor(ServerLink::State::Waiting);
}

constexpr Scene::Button book{"chamada::CheckInPage", "My presences"};

} // namespace

const std::vector<Scene> &scenes()
{
    using enum CheckInState;
    static const std::vector<Scene> all{
        {"no-server", NoServer, [](StudentFixture &) { return true; }},
        {"servers", NoServer, &severalServers},
        {"servers-none", NoServer, &searched},
        {"looking", Looking, &looking},
        {"lost", Looking, &disconnected},
        {"certificate-changed", CertificateChanged, &certificateChanged},
        {"ready", Ready, &connected},
        {"server-restarted", ServerRestarted, &restarted},
        {"sending", Sending, &sending},
        {"code-wanted", CodeWanted, &refusedWith<ErrorCode::CodeRequired>},
        {"present", Present, [](StudentFixture &fixture) { return answered(fixture, {{u"name"_s, u"Ana Souza"_s}}); }},
        {"late", Late,
            [](StudentFixture &fixture) { return answered(fixture, {{u"flags"_s, QJsonArray{u"late"_s}}}); }},
        {"already-present", AlreadyPresent,
            [](StudentFixture &fixture) { return answered(fixture, {{u"repeated"_s, true}}); }},
        {"waiting", Waiting, [](StudentFixture &fixture) { return disconnected(fixture) && fixture.attempt(); }},
        {"refused", Refused, &refusedWith<ErrorCode::NoOpenCall>},
        {"not-on-roster", Refused, &refusedWith<ErrorCode::NotOnRoster>},
        {"ended", Ended, &ended},
        {"code-wrong", CodeWrong,
            [](StudentFixture &fixture) { return refused(fixture, {.code = ErrorCode::WrongCode}, u"123456"_s); }},
        {"code-changed", CodeChanged, &codeChanged},
        {"too-many-attempts", TooManyAttempts, &tooManyAttempts},
        {"presences", Ready, &withPresences, {book}},
        {"presences-none", Ready, &connected, {book}},
        {"presences-code", Ready, &withPresences, {book, {"chamada::PresencesPage", "QR code"}}},
        {"presences-genuine", Ready, &withPresences, {book, {"chamada::PresencesPage", "Verify"}}},
        {"network", Ready, &connected, {{"chamada::CheckInPage", "Test the network"}}},
        {"talk-new", Present, &connected, {}, &talked},
        {"talk", Present, &connected, {{"chamada::TalkBar", "Read"}}, &talked},
        {"talk-closed", Present, &connected, {{"chamada::TalkBar", "Open"}}, &talkClosed},
        {"talk-lost", Present, &connected, {{"chamada::TalkBar", "Read"}}, &talkLost},
    };
    return all;
}

} // namespace chamada::test
