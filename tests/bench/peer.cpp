// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/peer.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace chamada::bench {

namespace {

constexpr size_t ReadAtOnce = 64 * 1024;
constexpr unsigned ConnectionsPerAddress = 20'000; // of the loopback network: each address has its own ports

SSL_CTX *context()
{
    static SSL_CTX *made = [] {
        SSL_CTX *fresh = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_session_cache_mode(fresh, SSL_SESS_CACHE_OFF);
        SSL_CTX_set_mode(fresh, SSL_MODE_RELEASE_BUFFERS);
        return fresh;
    }();
    return made;
}

int connectTo(std::uint16_t port)
{
    static unsigned count = 0;
    const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(made, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    sockaddr_in from{};
    from.sin_family = AF_INET;
    from.sin_addr.s_addr = htonl(INADDR_LOOPBACK + count++ / ConnectionsPerAddress);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // On loopback the connection succeeds at once or waits for room in the listener's accept queue.
    if (::bind(made, reinterpret_cast<sockaddr *>(&from), sizeof from) != 0
        || ::connect(made, reinterpret_cast<sockaddr *>(&to), sizeof to) != 0) {
        std::perror("cannot connect");
        std::exit(1);
    }
    ::fcntl(made, F_SETFL, O_NONBLOCK);
    return made;
}

} // namespace

Peer::Peer(int epoll, std::uint16_t port, Wire wire)
    : m_epoll(epoll)
    , m_socket(connectTo(port))
    , m_isReady(wire == Wire::Plain)
{
    if (wire == Wire::Tls) {
        m_tls.reset(SSL_new(context()));
        SSL_set_fd(m_tls.get(), m_socket);
        SSL_set_connect_state(m_tls.get());
    }
    epoll_event event{};
    event.events = m_watchedFor = EPOLLIN;
    event.data.ptr = this;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_socket, &event);
    goOn();
}

Peer::~Peer()
{
    ::close(m_socket);
}

void Peer::watchFor(std::uint32_t events)
{
    if (events == m_watchedFor)
        return;
    epoll_event event{};
    event.events = m_watchedFor = events;
    event.data.ptr = this;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, m_socket, &event);
}

void Peer::goOn()
{
    if (m_isReady)
        return;
    const int done = SSL_do_handshake(m_tls.get());
    if (done == 1) {
        m_isReady = true;
        flush();
        return;
    }
    const int why = SSL_get_error(m_tls.get(), done);
    m_isGone = why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE;
    watchFor(why == SSL_ERROR_WANT_WRITE ? EPOLLIN | EPOLLOUT : EPOLLIN);
}

void Peer::send(std::string_view bytes)
{
    m_out += bytes;
    if (m_isReady)
        flush();
}

/// Returns the number of bytes; 0 at the end of the stream, -1 if reading would block.
ssize_t Peer::readSome(char *bytes, size_t size)
{
    if (!m_tls) {
        const ssize_t count = ::recv(m_socket, bytes, size, MSG_DONTWAIT);
        return count < 0 && errno != EAGAIN ? 0 : count;
    }
    const int count = SSL_read(m_tls.get(), bytes, static_cast<int>(size));
    if (count > 0)
        return count;
    const int why = SSL_get_error(m_tls.get(), count);
    return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE ? -1 : 0;
}

ssize_t Peer::writeSome(std::string_view bytes)
{
    if (!m_tls)
        return ::send(m_socket, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    return SSL_write(m_tls.get(), bytes.data(), static_cast<int>(bytes.size()));
}

void Peer::flush()
{
    while (!m_out.empty()) {
        const ssize_t count = writeSome(m_out);
        if (count <= 0)
            break;
        m_out.erase(0, static_cast<size_t>(count));
    }
    watchFor(m_out.empty() ? EPOLLIN : EPOLLIN | EPOLLOUT);
}

void Peer::read()
{
    m_in.erase(0, m_start);
    m_start = 0;
    static std::array<char, ReadAtOnce> bytes;
    ssize_t count = 0;
    do {
        count = readSome(bytes.data(), bytes.size());
        if (count > 0) {
            m_in.append(bytes.data(), static_cast<size_t>(count));
            m_received += static_cast<size_t>(count);
        }
    } while (count > 0 && (m_tls || static_cast<size_t>(count) == bytes.size()));
    m_isGone = m_isGone || count == 0;
}

void Peer::onEvent()
{
    goOn();
    if (!m_isReady || m_isGone)
        return;
    if (!m_out.empty())
        flush();
    read();
}

std::string_view Peer::nextLine()
{
    const size_t end = m_in.find('\n', m_start);
    if (end == std::string::npos)
        return {};
    std::string_view line(m_in.data() + m_start, end - m_start);
    m_start = end + 1;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace chamada::bench
