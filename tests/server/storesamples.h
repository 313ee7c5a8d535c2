// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"
#include "tests/server/callsfixture.h"
#include "tests/support/accountnames.h"

#include <QTest>

namespace chamada::test {

/// Sample values for the store tests.
inline server::CallRecord callRecord(const CallId &id, int classNumber, const server::Owner &owner = u"ana"_account)
{
    return {id, classOf(classNumber), owner, {}, {classNumber * 1000LL}, QByteArray(32, 's')};
}

inline server::EntryRecord entryRecord(int student, qint64 sequence)
{
    return {{studentOf(student), {sequence * 10}, By::Student, {}, {}, {}, {}}, sequence, {}, false};
}

inline server::Change stored(const CallId &call, const server::EntryRecord &record)
{
    return server::EntryStored{call, classOf(1), record, 0};
}

/// Commits and returns the answer of the store; nullopt without an answer.
inline std::optional<bool> commitTo(server::Store &store, const std::vector<server::Change> &changes)
{
    std::optional<bool> answer;
    const auto connection = QObject::connect(&store, &server::Store::committed, &store,
        [&answer](bool ok, const QString &error) { answer = ok && error.isEmpty(); });
    store.commit(changes);
    if (store.isShared() && !QTest::qWaitFor([&answer] { return answer.has_value(); }))
        qCritical("the store does not answer");
    QObject::disconnect(connection);
    return answer;
}

} // namespace chamada::test
