// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/requesttime.h"
#include "sandbox/http/serveraddress.h"
#include "sandbox/tables/account.h"
#include "sandbox/tables/devicegrants.h"
#include "sandbox/tables/issuedtokens.h"

#include <QObject>

#include <map>
#include <optional>

namespace DeviceSignIn {

/*! One pairing in a dialect that does not speak OAuth. */
struct Pairing
{
    /*! A number by which the device can name the pairing. */
    QByteArray id;
    QString userCode;
    /*! A long random text, which only the device knows. */
    Secret deviceCode;
    QString clientId;
    /*! The data that the device has sent about itself, such as its identifier. */
    QByteArray device;
    /*! The tokens, after the first redeem(). */
    std::optional<NewTokens> tokens = {};
    /*! The identifier of the client that belongs to the person who has approved; may be empty. */
    QByteArray personalClient = {};
};

/*!
    The pairings of a dialect that does not speak OAuth. Its endpoints issue codes, ask for the
    person's decision and issue tokens by the functions of this class. A pairing is remembered as
    long as its code.
*/
class Pairings : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        Account account;
        std::chrono::seconds codeLifetime{600};
        std::chrono::seconds interval{5};
        std::chrono::seconds tokenLifetime{3600};
    };

    /*! \a grants and \a tokens are not owned, and must outlive this object. */
    Pairings(Settings settings, DeviceGrants *grants, IssuedTokens *tokens,
             QObject *parent = nullptr);

    void setServerAddress(const ServerAddress &address) { m_serverAddress = address; }
    const ServerAddress &serverAddress() const { return m_serverAddress; }
    const Settings &settings() const { return m_settings; }

    /*! Issues a code. Returns null if there are too many. */
    Pairing *begin(const DeviceRequest &request, const QByteArray &device, const RequestTime &time);
    /*! Find a pairing; null if there is none. @{ */
    Pairing *findById(const QByteArray &id);
    Pairing *findByUserCode(const QString &userCode);
    Pairing *findByDeviceCode(const QByteArray &deviceCode);
    /*! @} */
    /*! The state of the code of \a pairing: Approved also after its tokens were issued. */
    CodeState stateOf(const Pairing &pairing, const RequestTime &time) const;
    /*! Whether the device polls sooner than the interval allows. */
    bool isTooSoon(Pairing *pairing, const RequestTime &time);
    /*!
        Returns the tokens of an approved pairing, which are issued once; null if it is not
        approved.
    */
    const NewTokens *redeem(Pairing *pairing, const RequestTime &time);
    /*! Removes \a pairing: its code was exchanged, or is over. */
    void forget(const Pairing &pairing);

    /*! Whether \a token is an access token that is valid. */
    bool isValid(const Secret &token, const RequestTime &time) const;
    /*! Ends the sign-in of \a token. Returns false if there is none. */
    bool signOut(const Secret &token, const RequestTime &time);
    /*! Returns new tokens for a refresh token; nothing if it is not valid. */
    std::optional<NewTokens> refresh(const Secret &refreshToken, const QString &clientId,
                                     const RequestTime &time);

    /*! A client that a device has registered. */
    struct Client
    {
        QByteArray id;
        QByteArray secret;
        qint64 expiry = 0;
        /*! The client whose tokens it may refresh, if it belongs to one person. */
        QString grantedTo = {};
    };
    Client registerClient(const RequestTime &time);
    /*! Returns the client that belongs to the person who has approved \a pairing. */
    Client personalClient(Pairing *pairing, const RequestTime &time);
    /*! Returns the client with this secret; null if there is none, or it has expired. */
    const Client *findClient(const QByteArray &id, const QByteArray &secret,
                             const RequestTime &time) const;

    /*! Forgets all pairings and clients. */
    void clear();

Q_SIGNALS:
    void codeIssued(const QString &userCode);
    void tokensIssued(const QString &userCode);

private:
    void limitMemory(const RequestTime &time);

    Settings m_settings;
    DeviceGrants *m_grants;
    IssuedTokens *m_tokens;
    ServerAddress m_serverAddress;
    std::map<QByteArray, Pairing> m_pairings;
    std::map<QByteArray, std::chrono::milliseconds> m_lastPolls;
    std::map<QByteArray, Client> m_clients;
};

} // namespace DeviceSignIn
