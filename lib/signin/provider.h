// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/singlerequest.h"
#include "protocol/clientconfig.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

namespace DeviceSignIn {

/*!
    The authorization server that an operator chose: knows its addresses, or finds them out by
    discovery the first time they are needed, and then keeps them.
*/
class Provider : public QObject
{
    Q_OBJECT

public:
    /*! Why the addresses are not known. */
    struct Unresolved
    {
        Failure failure;
        std::optional<std::chrono::seconds> retryAfter;
    };
    using Lookup = std::variant<ServerMetadata, Unresolved>;
    using Done = std::function<void(const Lookup &)>;

    /*! \a transport must live longer than the provider. */
    Provider(ClientConfig config, Transport *transport, QObject *parent = nullptr);
    ~Provider() override;

    const ClientConfig &config() const { return m_config; }

    /*!
        Hands the addresses to \a done, later, unless \a context is gone by then. A failure is not
        kept: the next call asks again.
    */
    void resolve(QObject *context, Done done);

    /*!
        Takes note of what an answer tells of the server by the way: its calendar, and the nonce
        that it wants in the next proof. \a utc is the time by this machine's calendar.
    */
    void note(const HttpAnswer &answer, const QDateTime &utc);
    /*! The last DPoP-Nonce (RFC 9449, section 8.2), or empty. */
    QByteArray dpopNonce() const { return m_dpopNonce; }
    /*! The server's calendar when this machine's says \a utc: that may be off by years. */
    QDateTime serverTime(const QDateTime &utc) const { return utc.addMSecs(m_ahead.count()); }

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Done done;
    };

    void ask();
    void read(const HttpAnswer &answer);
    void settleLater(const Lookup &lookup);
    void settle(const Lookup &lookup);

    ClientConfig m_config;
    SingleRequest m_request;
    std::optional<ServerMetadata> m_known;
    /*! Where discovery has not looked yet. */
    QList<QUrl> m_left;
    QList<Waiting> m_waiting;
    QByteArray m_dpopNonce;
    /*! How far the server's calendar is ahead of this machine's. */
    std::chrono::milliseconds m_ahead{0};
};

} // namespace DeviceSignIn
