// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace chamada::test {

/// The key and certificate of a TLS server. The pairs are constants, so a test knows the fingerprint beforehand.
struct TestIdentity {
    QSslKey key;
    QSslCertificate certificate;
};

const TestIdentity &firstIdentity();
const TestIdentity &secondIdentity();

} // namespace chamada::test
