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

    /*! Returns the TLS configuration of a server that uses this certificate and key. */
    QSslConfiguration serverConfiguration() const;
};

/*! A certificate authority for one test. Clients trust it only if the test configures them to. */
class TestAuthority
{
public:
    TestAuthority();

    /*! The certificate that a client has to trust. */
    QSslCertificate certificate() const { return m_identity.certificate; }

    /*! Issues a certificate for the server at the IP address \a address, valid in this period. */
    TestIdentity issue(const QDateTime &from, const QDateTime &until,
                       const QByteArray &address = "127.0.0.1") const;

    /*! Makes a certificate like issue(), but signed by its own key instead of an authority. */
    static TestIdentity selfSigned(const QDateTime &from, const QDateTime &until,
                                   const QByteArray &address = "127.0.0.1");

private:
    TestIdentity m_identity;
};

} // namespace DeviceSignIn
