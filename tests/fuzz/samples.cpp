// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/common/messagesamples.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace chamada;
using namespace chamada::test;

namespace {

bool write(const QString &name, QByteArray line)
{
    line.chop(2);
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(line) == line.size();
}

template <class M> bool writeEvents(const QDir &folder)
{
    const QByteArray line = encodeEvent(samplesOf(std::type_identity<M>()).messages.last());
    return write(folder.filePath(QString(u"event-"_s + M::op)), line);
}

template <class R> bool writeRequests(const QDir &requests, const QDir &replies)
{
    const R request = samplesOf(std::type_identity<R>()).messages.last();
    const QJsonObject reply = samplesOf(std::type_identity<typename R::Reply>()).messages.last().toJson();
    return write(requests.filePath(R::op), encodeRequest(request, 7))
        && write(replies.filePath(R::op), encodeReply(R::op, 7, reply, {1'795'345'200'123}));
}

template <class... Rs> bool writeRequests(const QDir &requests, const QDir &replies, std::variant<Rs...> *)
{
    return (writeRequests<Rs>(requests, replies) && ...);
}

template <class... Es> bool writeEvents(const QDir &folder, std::variant<Es...> *)
{
    return (writeEvents<Es>(folder) && ...);
}

} // namespace

/// Writes a sample of every message into the corpus folders of the line fuzzers, so that each new message is fuzzed at
/// once: `fuzz-samples FOLDER`.
int main(int argc, char *argv[])
{
    const QDir folder(QFile::decodeName(argc == 2 ? argv[1] : ""));
    const QDir requests(folder.filePath(u"request"_s));
    const QDir replies(folder.filePath(u"serverline"_s));
    const bool written = requests.mkpath(u"."_s) && replies.mkpath(u"."_s)
        && writeRequests(requests, replies, static_cast<Request *>(nullptr))
        && writeEvents(replies, static_cast<Event *>(nullptr));
    return written ? EXIT_SUCCESS : EXIT_FAILURE;
}
