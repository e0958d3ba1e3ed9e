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
};

} // namespace DeviceSignIn
