// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

struct ErrorRow {
    ErrorCode code;
    const char *text;
};

constexpr std::array errors{
    ErrorRow{ErrorCode::BadJson,
        QT_TRANSLATE_NOOP(
            "Sentences", "The server did not understand this program. Update it, or tell who looks after the server.")},
    ErrorRow{ErrorCode::BadRequest,
        QT_TRANSLATE_NOOP("Sentences", "The server did not accept what was typed. Check it and try again.")},
    ErrorRow{ErrorCode::UnknownOp,
        QT_TRANSLATE_NOOP("Sentences",
            "This server is older than this program and cannot do that. Ask for the server to be updated.")},
    ErrorRow{ErrorCode::TooLarge, QT_TRANSLATE_NOOP("Sentences", "That is too much at once. Send less at a time.")},
    ErrorRow{ErrorCode::NoOpenCall,
        QT_TRANSLATE_NOOP("Sentences", "The class has no open roll call. Check the number of the class.")},
    ErrorRow{ErrorCode::CallOpen,
        QT_TRANSLATE_NOOP("Sentences",
            "Another teacher has this class's roll call open. Ask them to end it, or choose another class.")},
    ErrorRow{ErrorCode::NotYours,
        QT_TRANSLATE_NOOP("Sentences", "This roll call belongs to another teacher, and only they can do that.")},
    ErrorRow{ErrorCode::LoginRequired, QT_TRANSLATE_NOOP("Sentences", "Log in first.")},
    ErrorRow{ErrorCode::BadLogin,
        QT_TRANSLATE_NOOP("Sentences", "The user name or the password is wrong. Check them and try again.")},
    ErrorRow{ErrorCode::TlsRequired,
        QT_TRANSLATE_NOOP("Sentences", "The server wants an encrypted connection for this. Connect again.")},
    ErrorRow{ErrorCode::SetupDone,
        QT_TRANSLATE_NOOP("Sentences", "This server already has its first account. Log in, or ask for an invitation.")},
    ErrorRow{ErrorCode::CodeRequired,
        QT_TRANSLATE_NOOP(
            "Sentences", "This roll call wants the code that the teacher is showing. Type it and send again.")},
    ErrorRow{ErrorCode::WrongCode,
        QT_TRANSLATE_NOOP(
            "Sentences", "That is not the code that the teacher is showing now. Look again and type it.")},
    ErrorRow{ErrorCode::NotOnRoster,
        QT_TRANSLATE_NOOP(
            "Sentences", "This student ID is not on the list of the class. Check it, or talk to the teacher.")},
    ErrorRow{ErrorCode::NotRegistered, QT_TRANSLATE_NOOP("Sentences", "Enter the room first.")},
    ErrorRow{ErrorCode::NameTaken,
        QT_TRANSLATE_NOOP("Sentences", "Someone in the room already has this name. Choose another.")},
    ErrorRow{ErrorCode::TalkClosed, QT_TRANSLATE_NOOP("Sentences", "The teacher has closed the conversation for now.")},
    ErrorRow{
        ErrorCode::TooManyAttempts, QT_TRANSLATE_NOOP("Sentences", "Too many attempts. Wait a moment and try again.")},
    ErrorRow{ErrorCode::TooManyRequests,
        QT_TRANSLATE_NOOP("Sentences", "The server has too much to do right now. Wait a moment and try again.")},
    ErrorRow{ErrorCode::StorageUnavailable,
        QT_TRANSLATE_NOOP("Sentences", "The server could not store it. Try again; sending it twice does no harm.")},
    ErrorRow{ErrorCode::ConnectionLost,
        QT_TRANSLATE_NOOP("Sentences", "The connection was lost before the answer came. Try again when it is back.")},
};

struct ProblemRow {
    LinkProblem problem;
    const char *text;
};

constexpr std::array problems{
    ProblemRow{LinkProblem::None, ""},
    ProblemRow{LinkProblem::HostNotFound,
        QT_TRANSLATE_NOOP("Sentences", "There is no computer called “%1” on this network. Check the address.")},
    ProblemRow{LinkProblem::Refused,
        QT_TRANSLATE_NOOP("Sentences",
            "The computer %1 answers, but no Chamada server is running there. Start it, or check the port.")},
    ProblemRow{LinkProblem::NoRoute,
        QT_TRANSLATE_NOOP("Sentences", "This computer has no way to %1. Check the network cable or Wi-Fi.")},
    ProblemRow{LinkProblem::TimedOut,
        QT_TRANSLATE_NOOP("Sentences", "%1 does not answer. Check the address, and that a firewall lets it through.")},
    ProblemRow{LinkProblem::NotChamada,
        QT_TRANSLATE_NOOP("Sentences", "Something answers at %1, but it is not a Chamada server. Check the port.")},
    ProblemRow{LinkProblem::VersionTooOld,
        QT_TRANSLATE_NOOP(
            "Sentences", "The server at %1 and this program are of different versions. Update the older one.")},
    ProblemRow{LinkProblem::CertificateChanged,
        QT_TRANSLATE_NOOP("Sentences", "The server at %1 does not identify itself as it did before.")},
    ProblemRow{LinkProblem::Lost, QT_TRANSLATE_NOOP("Sentences", "The connection to %1 was lost. Connecting again…")},
    ProblemRow{LinkProblem::ShuttingDown,
        QT_TRANSLATE_NOOP("Sentences", "The server at %1 was shut down. This window connects again when it is back.")},
    ProblemRow{LinkProblem::AccountRemoved,
        QT_TRANSLATE_NOOP("Sentences", "Your account on %1 was removed. Talk to who looks after the server.")},
};

} // namespace

QString explain(const Failure &failure)
{
    if (failure.code == ErrorCode::TooManyAttempts && failure.retryAfter)
        return QCoreApplication::translate(
            "Sentences", "Too many attempts. Try again in %n second(s).", nullptr, *failure.retryAfter);
    const auto row =
        std::find_if(errors.begin(), errors.end(), [&](const ErrorRow &r) { return r.code == failure.code; });
    return QCoreApplication::translate("Sentences", row->text);
}

QString explain(LinkProblem problem, const ServerAddress &address)
{
    if (problem == LinkProblem::None)
        return {};
    const auto row =
        std::find_if(problems.begin(), problems.end(), [&](const ProblemRow &r) { return r.problem == problem; });
    return QCoreApplication::translate("Sentences", row->text).arg(address.toText());
}

QString dateText(Timestamp time)
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return QLocale().toString(time.toLocal().date(), format);
}

QString timeText(Timestamp time)
{
    return time.toLocal().toString(u"HH:mm:ss"_s);
}

QString dateTimeText(Timestamp time)
{
    return QCoreApplication::translate("Sentences", "%1 at %2", "date, time").arg(dateText(time), timeText(time));
}

} // namespace chamada
