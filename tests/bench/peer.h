// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <openssl/ssl.h>
#include <sys/types.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace chamada::bench {

enum class Wire { Plain, Tls };

/// A client connection on an epoll set, plain or TLS. It never blocks and never parses the messages.
class Peer {
public:
    Peer(int epoll, std::uint16_t port, Wire wire);
    ~Peer();
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    /// Returns whether it is connected and, with TLS, the handshake is done.
    bool isReady() const { return m_isReady; }
    bool isGone() const { return m_isGone; }

    void send(std::string_view bytes);
    /// Handles an event on the descriptor: continues the handshake, reads and writes as much as possible.
    void onEvent();
    /// Returns the next complete line without its ending; empty if there is none. It is valid until the next event.
    std::string_view nextLine();
    size_t received() const { return m_received; }

private:
    void goOn();
    void flush();
    void read();
    ssize_t readSome(char *bytes, size_t size);
    ssize_t writeSome(std::string_view bytes);
    void watchFor(std::uint32_t events);

    int m_epoll;
    int m_socket;
    std::unique_ptr<SSL, void (*)(SSL *)> m_tls{nullptr, SSL_free};
    std::string m_in;
    size_t m_start = 0; ///< start of the next line
    std::string m_out;
    size_t m_received = 0;
    std::uint32_t m_watchedFor = 0;
    bool m_isReady = false;
    bool m_isGone = false;
};

} // namespace chamada::bench
