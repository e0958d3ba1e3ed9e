// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace DeviceSignIn {

/*! A certificate and the key that belongs to it. */
struct TestIdentity
{
    QSslCertificate certificate;
    QSslKey key;

    /*! What a server is configured with to be this. */
    QSslConfiguration serverConfiguration() const;
};

/*! A certification authority that a test makes up, and that nobody else trusts. */
class TestAuthority
{
public:
    TestAuthority();

    QSslCertificate certificate() const { return m_identity.certificate; }

    /*! For the server at \a address, valid in that time. */
    TestIdentity issue(const QDateTime &from, const QDateTime &until,
                       const QByteArray &address = "127.0.0.1") const;

    /*! The same without any authority. */
    static TestIdentity selfSigned(const QDateTime &from, const QDateTime &until,
                                   const QByteArray &address = "127.0.0.1");

private:
    TestIdentity m_identity;
};

} // namespace DeviceSignIn
