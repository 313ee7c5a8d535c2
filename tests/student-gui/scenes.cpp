// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/student-gui/scenes.h"

#include "common/receipt/receipt.h"
#include "student-gui/chat/studentchat.h"
#include "tests/student-gui/studentfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

const ClassId class101 = *ClassId::fromNumber(101);

bool waitFor(StudentBench &bench, StudentState state)
{
    return QTest::qWaitFor([&] { return bench.client.state() == state; });
}

bool connected(StudentBench &bench)
{
    bench.settings.setStudent(*StudentId::fromText(u"2023001"));
    return bench.connectClient();
}

bool disconnected(StudentBench &bench)
{
    if (!connected(bench))
        return false;
    bench.peer.stop();
    return bench.waitFor(ServerLink::State::Waiting);
}

bool answered(StudentBench &bench, const QJsonObject &more)
{
    bench.accept(more);
    return connected(bench) && bench.attempt();
}

bool refused(StudentBench &bench, const Failure &failure, const QString &code = {})
{
    bench.peer.refuse(u"checkin"_s, failure);
    return connected(bench) && bench.attempt(code);
}

bool sending(StudentBench &bench)
{
    bench.peer.ignore(u"checkin"_s);
    if (!connected(bench))
        return false;
    bench.client.checkIn({class101, *StudentId::fromText(u"2023001"), {}});
    return true;
}

bool codeChanged(StudentBench &bench)
{
    if (!disconnected(bench))
        return false;
    bench.client.checkIn({class101, *StudentId::fromText(u"2023001"), u"123456"_s});
    bench.peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    return bench.peer.resume() && waitFor(bench, StudentState::CodeChanged);
}

bool restarted(StudentBench &bench)
{
    if (!connected(bench))
        return false;
    bench.peer.push({{u"op"_s, u"bye"_s}, {u"reason"_s, u"shutting-down"_s}});
    if (!bench.waitFor(ServerLink::State::Waiting))
        return false;
    bench.client.retryNow();
    return waitFor(bench, StudentState::ServerRestarted);
}

bool looking(StudentBench &bench)
{
    bench.peer.ignore(u"hello"_s);
    bench.client.start(bench.peer.address());
    return true;
}

bool certificateChanged(StudentBench &bench)
{
    if (!connected(bench))
        return false;
    bench.peer.setIdentity(secondIdentity());
    bench.peer.dropConnections();
    return bench.waitFor(ServerLink::State::Stopped);
}

bool ended(StudentBench &bench)
{
    if (!connected(bench))
        return false;
    bench.peer.stop();
    bench.setCalls({});
    bench.peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    bench.client.checkIn({class101, *StudentId::fromText(u"2023001"), {}});
    return bench.peer.resume() && waitFor(bench, StudentState::Ended);
}

bool searched(StudentBench &bench)
{
    bench.search.begin();
    return QTest::qWaitFor([&] { return bench.search.phase() == ServerSearch::Phase::Looked; });
}

bool severalServers(StudentBench &bench)
{
    bench.known.remember({{u"192.168.10.5"_s}, u"Laboratório 3"_s, QByteArray(32, '3')});
    bench.known.remember({{u"lab-antigo"_s, 5051}, u"Casa"_s, QByteArray(32, 'c')});
    bench.network.announce({u"Laboratório 3"_s, 5050, 1, QByteArray(32, 'x')});
    bench.network.announce({u"Laboratório 7"_s, 5050, 1, QByteArray(32, '7')});
    return searched(bench);
}

Presence presence(const ReceiptKey &key, int number, const QString &title, const QString &time)
{
    Presence kept{*ClassId::fromNumber(number), title, *StudentId::fromText(u"2023001"),
        *Timestamp::fromText(u"2026-11-%1.250-03:00"_s.arg(time)), u"Laboratório 3"_s, QByteArray(32, 'f'), {}};
    kept.receipt = signReceipt({u"hV3kQx0b2fJz8LrT"_s, kept.classId, kept.student, kept.time, kept.server}, key);
    return kept;
}

bool withPresences(StudentBench &bench)
{
    const ReceiptKey key = ReceiptKey::generate();
    bench.known.remember({{u"lab3"_s}, u"Laboratório 3"_s, QByteArray(32, 'f'), key.publicKey});
    bench.book.keep(presence(key, 101, u"Redes de Computadores"_s, u"22T08:00:15"_s));
    bench.book.keep(presence(key, 101, u"Redes de Computadores"_s, u"20T08:00:09"_s));
    bench.book.keep(presence(key, 101, u"Redes de Computadores"_s, u"15T08:01:44"_s));
    bench.book.keep(presence(key, 202, u"Banco de Dados"_s, u"21T10:00:31"_s));
    bench.book.keep(presence(key, 999999999, {}, u"19T19:30:02"_s));
    return connected(bench);
}

bool admitted(StudentBench &bench)
{
    bench.accept({{u"name"_s, u"Ana Souza"_s}});
    return bench.attempt() && QTest::qWaitFor([&] {
        const auto state = bench.window->findChild<StudentTalk *>()->room().state();
        return state == TalkRoom::State::In || state == TalkRoom::State::Refused;
    });
}

void say(StudentBench &bench, const QString &user, const QString &subject, const QString &text)
{
    QJsonObject event = MessageEvent{user, user == u"Maria"_s, class101, subject, text, ScriptedPeer::now()}.toJson();
    event.insert(u"op"_s, MessageEvent::op);
    bench.peer.push(event);
}

bool talked(StudentBench &bench)
{
    bench.peer.reply(u"register"_s, RegisterReply{}.toJson());
    if (!admitted(bench))
        return false;
    say(bench, u"Maria"_s, u"Prova de quinta"_s,
        u"Capítulos 3 e 4 do livro.\nA lista está em https://example.org/redes/lista-3.pdf"_s);
    say(bench, u"2023007"_s, {}, u"Pode consultar anotações?"_s);
    say(bench, u"Maria"_s, {}, u"Pode, uma folha escrita à mão."_s);
    const TalkRoom &room = bench.window->findChild<StudentTalk *>()->room();
    return QTest::qWaitFor([&] { return room.messages().size() == 3; });
}

bool talkClosed(StudentBench &bench)
{
    bench.peer.refuse(u"register"_s, {.code = ErrorCode::TalkClosed});
    return admitted(bench);
}

bool talkLost(StudentBench &bench)
{
    if (!talked(bench))
        return false;
    bench.peer.stop();
    return bench.waitFor(ServerLink::State::Waiting);
}

constexpr Scene::Button book{"chamada::CheckInPage", "My presences"};

} // namespace

const std::vector<Scene> &scenes()
{
    using enum StudentState;
    static const std::vector<Scene> all{
        {"no-server", NoServer, [](StudentBench &) { return true; }},
        {"servers", NoServer, &severalServers},
        {"servers-none", NoServer, &searched},
        {"looking", Looking, &looking},
        {"lost", Looking, &disconnected},
        {"certificate-changed", CertificateChanged, &certificateChanged},
        {"ready", Ready, &connected},
        {"server-restarted", ServerRestarted, &restarted},
        {"sending", Sending, &sending},
        {"code-wanted", CodeWanted,
            [](StudentBench &bench) { return refused(bench, {.code = ErrorCode::CodeRequired}); }},
        {"present", Present, [](StudentBench &bench) { return answered(bench, {{u"name"_s, u"Ana Souza"_s}}); }},
        {"late", Late, [](StudentBench &bench) { return answered(bench, {{u"flags"_s, QJsonArray{u"late"_s}}}); }},
        {"already-present", AlreadyPresent,
            [](StudentBench &bench) { return answered(bench, {{u"repeated"_s, true}}); }},
        {"waiting", Waiting, [](StudentBench &bench) { return disconnected(bench) && bench.attempt(); }},
        {"refused", Refused, [](StudentBench &bench) { return refused(bench, {.code = ErrorCode::NoOpenCall}); }},
        {"not-on-roster", Refused,
            [](StudentBench &bench) { return refused(bench, {.code = ErrorCode::NotOnRoster}); }},
        {"ended", Ended, &ended},
        {"code-wrong", CodeWrong,
            [](StudentBench &bench) { return refused(bench, {.code = ErrorCode::WrongCode}, u"123456"_s); }},
        {"code-changed", CodeChanged, &codeChanged},
        {"too-many-attempts", TooManyAttempts,
            [](StudentBench &bench) {
                return refused(bench, {.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 42}, u"123456"_s);
            }},
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
