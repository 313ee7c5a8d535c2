// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testcertificates.h"

namespace chamada::test {

namespace {

// Self-signed EC P-256 pairs that protect nothing: for these tests only, valid for a hundred years.
constexpr char firstKey[] = R"(-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIDCvDjBjURQ8zl6QFeQy5j3w6r4HvD6jpW+0AJulqzPVoAoGCCqGSM49
AwEHoUQDQgAEpg+Mq2/udnhql2LBr2pq5usY5idq6QTuZnZAa5VAUQCO/jWIjuHO
MMZ3L+eJ7RE+0aN1BWloMDeqZpQXXI3R9g==
-----END EC PRIVATE KEY-----
)";
constexpr char firstCertificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBGjCBwAIBATAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1UZXN0IHNlcnZlciAx
MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYDVQQDDA1U
ZXN0IHNlcnZlciAxMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEpg+Mq2/udnhq
l2LBr2pq5usY5idq6QTuZnZAa5VAUQCO/jWIjuHOMMZ3L+eJ7RE+0aN1BWloMDeq
ZpQXXI3R9jAKBggqhkjOPQQDAgNJADBGAiEA/HlmPnvgbmoW+p28tW3tId9WWSUw
tNCMv/ebiuaOlH4CIQD9JFhH+tT6LUeT+Gc9b1wpxLRMoGDYXFQaf+IDVcDrag==
-----END CERTIFICATE-----
)";

constexpr char secondKey[] = R"(-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIF2TSjmuB6kCQVkFwzvjNSD/Eb/MgY1TbkYpSZ0WRB9foAoGCCqGSM49
AwEHoUQDQgAEOObhEMrLAf3BiQYtCUCFkxWAhp2Ey2VyiCsWZmaWbdOhSuzEIe/+
jzcZGTvV16ihhcEbl6FDgkwXsicsiyTc/A==
-----END EC PRIVATE KEY-----
)";
constexpr char secondCertificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBGjCBwAIBAjAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1UZXN0IHNlcnZlciAy
MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYDVQQDDA1U
ZXN0IHNlcnZlciAyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEOObhEMrLAf3B
iQYtCUCFkxWAhp2Ey2VyiCsWZmaWbdOhSuzEIe/+jzcZGTvV16ihhcEbl6FDgkwX
sicsiyTc/DAKBggqhkjOPQQDAgNJADBGAiEAi3C05hri8i+eu2b2IFf6BbC9i0MT
3Vrywqgm2q9gw1MCIQCURqwLX0hNm110GLmrrDhfipHMYMBOfF0UaaBzcEC/Jw==
-----END CERTIFICATE-----
)";

TestIdentity identity(const char *key, const char *certificate)
{
    return {QSslKey(QByteArray(key), QSsl::Ec), QSslCertificate(QByteArray(certificate))};
}

} // namespace

const TestIdentity &firstIdentity()
{
    static const TestIdentity first = identity(firstKey, firstCertificate);
    return first;
}

const TestIdentity &secondIdentity()
{
    static const TestIdentity second = identity(secondKey, secondCertificate);
    return second;
}

} // namespace chamada::test
