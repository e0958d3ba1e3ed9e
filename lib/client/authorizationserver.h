// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/clientconfig.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace DeviceSignIn {

class AuthorizationServerPrivate;
class Transport;
struct HttpResponse;

/*!
    The authorization server that an operator chose: knows its addresses, or finds them out by
    discovery the first time they are needed, and then keeps them.
*/
class DEVICESIGNIN_EXPORT AuthorizationServer : public QObject
{
    Q_OBJECT

public:
    /*! Why the addresses are not known. */
    struct Unresolved
    {
        /*! What went wrong. */
        Failure failure;
        /*! How long the server wants to be left alone; none where it did not say. */
        std::optional<std::chrono::seconds> retryAfter;
    };
    /*! What a lookup comes to. */
    using Lookup = std::variant<ServerMetadata, Unresolved>;
    /*! Told once. */
    using Done = std::function<void(const Lookup &)>;

    /*! \a transport must live longer than the provider. */
    AuthorizationServer(ClientConfig config, Transport *transport, QObject *parent = nullptr);
    ~AuthorizationServer() override;

    /*! As it was given. */
    const ClientConfig &config() const;

    /*!
        Hands the addresses to \a done, later, unless \a context is gone by then. A failure is not
        kept: the next call asks again.
    */
    void resolve(QObject *context, Done done);

    /*!
        Takes note of what an answer tells of the server by the way: its calendar, and the nonce
        that it wants in the next proof. \a utc is the time by this machine's calendar.
    */
    void note(const HttpResponse &answer, const QDateTime &utc);
    /*! The last DPoP-Nonce (RFC 9449, section 8.2), or empty. */
    QByteArray dpopNonce() const;
    /*! The server's calendar when this machine's says \a utc: that may be off by years. */
    QDateTime serverTime(const QDateTime &utc) const;

private:
    std::unique_ptr<AuthorizationServerPrivate> d;
};

} // namespace DeviceSignIn
