// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/text/answerline.h"

#include "common/protocol/calljson.h"
#include "student-gui/core/answertext.h"

using namespace Qt::StringLiterals;

namespace chamada {

QString lineOf(const Answer &answer, int secondsLeft)
{
    Answer shown = answer;
    // The window just asks for the code; at a terminal there may be no user to ask.
    if (shown.state == StudentState::CodeWanted)
        shown.state = StudentState::Refused;
    QStringList facts{classLine(shown), timeLine(shown), studentLine(shown)};
    facts.removeAll(QString());
    return wordOf(shown.state) + u": "_s + facts.join(u", "_s) + u". "_s + sentenceOf(shown, secondsLeft);
}

QJsonObject toJson(const Answer &answer)
{
    const bool isPresent = isRegistered(answer.state);
    QJsonObject json{
        {u"ok"_s, isPresent}, {u"student"_s, answer.attempt.student.text()}, {u"time"_s, answer.time.toText()}};
    if (!isPresent) {
        json.insert("class"_L1, 0);
        json.insert("error"_L1, toText(answer.failure.code));
        if (answer.failure.retryAfter)
            json.insert("retry_after"_L1, *answer.failure.retryAfter);
        json.insert("message"_L1, sentenceOf(answer, answer.failure.retryAfter.value_or(0)));
        return json;
    }
    json.insert("class"_L1, answer.attempt.classId.number());
    json.insert("repeated"_L1, answer.state == StudentState::AlreadyPresent);
    json.insert("flags"_L1, toJson(answer.flags));
    if (!answer.title.isEmpty())
        json.insert("title"_L1, answer.title);
    if (!answer.name.isEmpty())
        json.insert("name"_L1, answer.name);
    return json;
}

} // namespace chamada
