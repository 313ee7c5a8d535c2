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

/// A client's connection on an epoll set, plain or TLS: it never waits, and it never looks into what is said.
class Peer {
public:
    Peer(int epoll, std::uint16_t port, Wire wire);
    ~Peer();
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    /// Connected, and encrypted where it is to be.
    bool isReady() const { return m_isReady; }
    bool isGone() const { return m_isGone; }

    void send(std::string_view bytes);
    /// Something has happened to its descriptor: goes on with the handshake, reads and writes what it can.
    void onEvent();
    /// The next whole line without its ending; empty where there is none. It holds until the next event.
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
    size_t m_start = 0; ///< of the next line
    std::string m_out;
    size_t m_received = 0;
    std::uint32_t m_watchedFor = 0;
    bool m_isReady = false;
    bool m_isGone = false;
};

} // namespace chamada::bench
