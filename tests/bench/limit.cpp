// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures the limit of the machine: a server without a framework, rules, SQL, receipts or errors. It reads what has
// arrived, appends each new student to a journal, flushes it once for all clients (fdatasync), and then answers. Its
// messages are those of the real server, as far as the load generator needs them.

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace {

constexpr int EventsAtOnce = 4096;
constexpr size_t ReadAtOnce = 64 * 1024;

struct Client {
    int socket;
    std::string in;
    std::string out;
};

[[noreturn]] void fail(const char *what)
{
    std::perror(what);
    std::exit(1);
}

std::string_view after(std::string_view line, std::string_view key)
{
    const size_t at = line.find(key);
    return at == std::string_view::npos ? std::string_view() : line.substr(at + key.size());
}

std::string timeText()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    tm parts{};
    ::localtime_r(&now.tv_sec, &parts);
    std::array<char, 40> text{};
    const size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text.data() + size, text.size() - size, ".%03ld-00:00", now.tv_nsec / 1'000'000);
    return text.data();
}

class Limit {
public:
    explicit Limit(const char *journal);
    void run();

private:
    void gather();
    void flush();
    void accept();
    bool read(Client &client);
    void answer(Client &client, std::string_view line, const std::string &time);

    int m_epoll;
    int m_listener;
    int m_journal;
    std::vector<Client *> m_turn; ///< clients whose requests await an answer
    std::string m_unwritten;
    std::unordered_set<std::string> m_present; ///< class and student
};

Limit::Limit(const char *journal)
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    , m_journal(::open(journal, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    if (m_journal < 0 || ::bind(m_listener, any, size) != 0 || ::listen(m_listener, SOMAXCONN) != 0
        || ::getsockname(m_listener, any, &size) != 0)
        fail("cannot serve");
    epoll_event event{};
    event.events = EPOLLIN;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
    std::printf("listening on 127.0.0.1:%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
}

void Limit::accept()
{
    for (int made = 0; (made = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK)) >= 0;) {
        const int on = 1;
        ::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = std::make_unique<Client>(Client{made, {}, {}}).release();
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, made, &event);
    }
}

void Limit::answer(Client &client, std::string_view line, const std::string &time)
{
    const std::string_view student = after(line, R"("student":")");
    if (student.empty()) {
        client.out += "{\"ok\":true}\r\n";
        return;
    }
    const std::string_view classNumber = after(line, R"("class":)");
    const std::string number(classNumber.substr(0, classNumber.find_first_of(",}")));
    const std::string name(student.substr(0, student.find('"')));
    const bool isNew = m_present.insert(number + ' ' + name).second;
    if (isNew)
        m_unwritten += number + ' ' + name + ' ' + time + '\n';
    client.out += R"({"class":)" + number + R"(,"flags":[],"ok":true,"op":"checkin","repeated":)"
        + (isNew ? "false" : "true") + R"(,"student":")" + name + R"(","time":")" + time + "\"}\r\n";
}

bool Limit::read(Client &client)
{
    static std::array<char, ReadAtOnce> bytes;
    const ssize_t count = ::recv(client.socket, bytes.data(), bytes.size(), 0);
    if (count <= 0)
        return false;
    client.in.append(bytes.data(), static_cast<size_t>(count));
    return true;
}

/// Reads what has arrived and collects the clients that await an answer.
void Limit::gather()
{
    static std::array<epoll_event, EventsAtOnce> events;
    const int count = ::epoll_wait(m_epoll, events.data(), EventsAtOnce, -1);
    m_turn.clear();
    for (int i = 0; i < count; ++i) {
        auto *client = static_cast<Client *>(events[static_cast<size_t>(i)].data.ptr);
        if (!client) {
            accept();
        } else if (!read(*client)) {
            ::close(client->socket);
            const std::unique_ptr<Client> gone(client);
        } else {
            m_turn.push_back(client);
        }
    }
}

void Limit::flush()
{
    if (m_unwritten.empty())
        return;
    const ssize_t written = ::write(m_journal, m_unwritten.data(), m_unwritten.size());
    if (written != static_cast<ssize_t>(m_unwritten.size()) || ::fdatasync(m_journal) != 0)
        fail("cannot write the journal");
    m_unwritten.clear();
}

void Limit::run()
{
    for (;;) {
        gather();
        const std::string time = timeText();
        for (Client *client : m_turn) {
            size_t start = 0;
            for (size_t end = 0; (end = client->in.find('\n', start)) != std::string::npos; start = end + 1)
                answer(*client, std::string_view(client->in).substr(start, end - start), time);
            client->in.erase(0, start);
        }
        flush();
        for (Client *client : m_turn) {
            ::send(client->socket, client->out.data(), client->out.size(), MSG_NOSIGNAL);
            client->out.clear();
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fputs("bench_limit JOURNAL\n", stderr);
        return 2;
    }
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    Limit(argv[1]).run();
}
