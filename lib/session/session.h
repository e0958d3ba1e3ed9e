// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"
#include "protocol/failure.h"
#include "protocol/pendingcall.h"
#include "storage/tokenstore.h"

#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <variant>

namespace DeviceSignIn {

class SessionPrivate;

/*!
    The tokens of one account. The session keeps them in a store, and refreshes them when an
    application requests a token and the old one has expired or is about to; signOut() revokes and
    deletes them.

    Each SignIn has a session, whose restore() is called by SignIn::begin(). A session begins in
    State::Restoring. Before signedIn() is emitted or an application receives a token, new tokens
    are written to the store and read back from it. If the store fails, the tokens stay in memory,
    the property \c persistent is false, and the next refresh stores them again. Tokens that are in
    the store are refreshed only while it can take new ones; otherwise \c storeStatus says why, and
    the access token is given for as long as it lives. A session ends with signOut(), in this or
    another process; with the server's \c invalid_grant; or when its access token expires and there
    is no refresh token. It does not end because the network is away.

    If the server refuses to renew an expired token with another error, and does so again after some
    seconds, the session ends with Reason::RefreshRefused: the person has to sign in. The tokens
    stay in the store until a new sign-in takes their place. Meanwhile they are tried again, at each
    restore(), at growing intervals from a minute to an hour, and when the network changes. If the
    server accepts them again, the state becomes SignedIn as after restore(). A session without a
    refresh token ends in the same way when an application reports that its access token was
    refused, but then there is nothing to try again.

    All calls and signals happen on the thread of this object.
*/
class DEVICESIGNIN_EXPORT Session : public QObject
{
    Q_OBJECT

    /*! Whether a person is signed in. */
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /*! Whether the tokens are in a store that outlives the program. */
    Q_PROPERTY(bool persistent READ isPersistent NOTIFY stateChanged)
    /*!
        The last result of the store; TokenStore::Status::Done also if the store contains nothing.
        If the store is locked, it may contain a session: restore() reads it again.
    */
    Q_PROPERTY(DeviceSignIn::TokenStore::Status storeStatus READ storeStatus NOTIFY stateChanged)
    /*!
        The last result of the store as one word for scripts and small print: \c keychain_locked, \c
        keychain_timeout, \c store_unavailable, \c disk_full, \c disk_read_only, \c
        wrong_permissions or \c no_lock. Empty with TokenStore::Status::Done.
    */
    Q_PROPERTY(QString storeError READ storeError NOTIFY stateChanged)
    /*! The name to greet the person with; may be empty. */
    Q_PROPERTY(QString accountName READ accountName NOTIFY stateChanged)
    /*!
        The address of the account in ASCII, such as an e-mail address, where people of the same
        accountName have to be told apart, or a machine has no letters for it. Empty if the server
        sent no name, or no address that differs from it.
    */
    Q_PROPERTY(QString accountAddress READ accountAddress NOTIFY stateChanged)
    /*! The granted scopes, as the server wrote them; may be empty. */
    Q_PROPERTY(QString scope READ scope NOTIFY stateChanged)
    /*!
        The result of the revocation of the last session's tokens, or of tokens that were refused:
        see endReason. Valid in State::SignedOut.
    */
    Q_PROPERTY(Revocation revocation READ revocation NOTIFY stateChanged)
    /*! Why the last session has ended or is about to end; see signedOut(). */
    Q_PROPERTY(DeviceSignIn::Reason endReason READ endReason NOTIFY stateChanged)
    /*! One line of detail about endReason for a technician; often empty. */
    Q_PROPERTY(QString endDetail READ endDetail NOTIFY stateChanged)
    /*! False if the store could not delete the tokens of the last session. */
    Q_PROPERTY(bool deleted READ isDeleted NOTIFY stateChanged)

public:
    /*! The states of a session. */
    enum class State {
        Restoring,  //!< the store is being read, or expired tokens that were found in it are being
                    //!< renewed
        SignedOut,  //!< no person is signed in
        Storing,    //!< new tokens have arrived: the person is being identified and the tokens are
                    //!< being stored
        SignedIn,   //!< a person is signed in
        SigningOut, //!< the tokens are being revoked and deleted
    };
    Q_ENUM(State)

    /*! The results of the revocation at the server. */
    enum class Revocation {
        NotTried,   //!< neither was signOut() called for the last session, nor were tokens refused;
                    //!< or all that was left was a session that the server had refused to renew
        Revoked,    //!< the server no longer accepts the tokens
        NotOffered, //!< the server can't revoke: the tokens expire, or the person ends them in the
                    //!< account's settings
        Refused,    //!< the server refused to revoke them; they end as with NotOffered
        NotReached, //!< the server did not respond in time, or was busy; they end as with
                    //!< NotOffered
    };
    Q_ENUM(Revocation)

    /*! The result of accessToken(): a token, or why there is none. */
    using AccessToken = std::variant<Secret, Failure>;
    /*! Receives the result of accessToken(). */
    using TokenDone = std::function<void(AccessToken)>;
    /*! The value of a DPoP header, or why there is none. */
    using Proof = std::variant<QByteArray, Failure>;
    /*! Receives the result of proof(). */
    using ProofDone = std::function<void(const Proof &)>;

    ~Session() override;

    /*! Getters of the properties of the same names. @{ */
    State state() const;
    bool isPersistent() const;
    TokenStore::Status storeStatus() const;
    QString storeError() const;
    QString accountName() const;
    QString accountAddress() const;
    /*! @} */
    /*! The \c sub of the id_token: the server's identifier of the person. May be empty. */
    QString subject() const;
    /*! Getter of the property of the same name. */
    QString scope() const;
    /*!
        The name under which the tokens are stored; see SignInFactory::createSignIn(). In a
        Household it changes if a person signs in who has another account there.
    */
    QString account() const;
    /*!
        Whether the tokens are bound to a key, so that a request also needs the header of proof().
    */
    bool isBound() const;
    /*! Getters of the properties of the same names. @{ */
    Revocation revocation() const;
    Reason endReason() const;
    QString endDetail() const;
    bool isDeleted() const;
    /*! @} */

    /*!
        Reads the tokens from the store. The state is Restoring until the store has responded, and
        then becomes SignedIn or SignedOut. If the access token has expired and there is a network,
        it is renewed first, for at most 5 seconds, since the server may have ended the session. If
        the store was locked before, the person is asked to unlock it: see TokenStore::unlock().
        Does nothing in states other than Restoring and SignedOut.
    */
    Q_INVOKABLE void restore();

    /*!
        Reads a store again that failed during restore(), such as a keychain that starts later than
        the application. The state stays SignedOut unless tokens are found; stateChanged() is
        emitted if storeStatus() has changed. Does nothing in states other than SignedOut.
    */
    void retryRestore();

    /*!
        Tries again to store tokens that are only in memory because the store has failed. Emits
        stateChanged() when that has ended: the properties persistent and storeStatus have the
        result. A store that was locked is unlocked first, as by restore(). Does nothing if no
        person is signed in, or if the tokens are stored or being refreshed.
    */
    Q_INVOKABLE void retryStoring();

    /*!
        Passes to \a done an access token that is valid for at least another minute, if the server
        issues such tokens. The token is refreshed first if necessary. Simultaneous callers share
        one refresh. If the refresh fails, they receive the old token unless it has expired, and
        otherwise the failure. \a done is called later, on the same thread.
    */
    PendingCall accessToken(TokenDone done);

    /*!
        Passes to \a done an access token other than \a refused, with which an application's request
        got the status 401. The session refreshes its token if that is \a refused; callers share a
        refresh, as with accessToken(). If \a refused is itself the replacement of a refused token,
        the call fails with Reason::ServerRefused, so that applications do not refresh in an endless
        loop. If there is no refresh token, the session ends with Reason::RefreshRefused, because
        only a new sign-in helps. \a done is called later, on the same thread.
    */
    PendingCall accessTokenAfterRefusal(const Secret &refused, TokenDone done);

    /*!
        Makes the value of the DPoP header for an application's own request with the access token
        (RFC 9449, section 7). \a method and \a url are those of the request. \a nonce is the last
        DPoP-Nonce of the server that receives it; empty if there is none. The result is empty if
        the tokens are not bound to a key. It is Reason::KeyUnusable if the hardware that holds the
        key is missing or refuses. \a done is called later, on the same thread.
    */
    PendingCall proof(const QByteArray &method, const QUrl &url, const QByteArray &nonce,
                      ProofDone done) const;

    /*!
        The member \a name of the token response, such as Salesforce's \c instance_url, if the
        provider's profile lists it among its \c extras; empty otherwise.
    */
    QString extra(const QString &name) const;

    /*!
        Revokes the account's tokens, in memory and in the store, if the server can do that (RFC
        7009), for at most 5 seconds, and then deletes them in any case. The properties revocation
        and deleted contain the results. In the state SignedOut it revokes and deletes the tokens
        that the store still contains, and deletes what can't be read.

        In the state Storing it gives up the new sign-in: its tokens are revoked, for at most 5
        seconds, and removed. An earlier session in the store stays.
    */
    Q_INVOKABLE void signOut();

Q_SIGNALS:
    /*! One or more properties may have changed. */
    void stateChanged();
    /*! A person is signed in, with new tokens or with those from the store. */
    void signedIn();
    /*!
        The session has ended. \a why is Reason::None after signOut(), in this or another process.
        Otherwise the session has ended without an action of the person, and only a new sign-in
        helps. With CodeRefused, the server has ended the session; with RefreshRefused, it does not
        renew the session, which may change, or an application's service refuses a token that can't
        be renewed; with NotSignedIn, the access token has expired and there is no refresh token;
        with WrongIdentity or UnverifiedIdentity, the tokens of a new sign-in were refused.
    */
    void signedOut(DeviceSignIn::Reason why);

private:
    friend class SessionPrivate;
    Session();

    std::unique_ptr<SessionPrivate> d;
};

/*! A request with an access token, or why there is no token for it. */
using AuthorizedRequest = std::variant<QNetworkRequest, Failure>;
/*! Receives the result of authorize(). */
using AuthorizedDone = std::function<void(AuthorizedRequest)>;

/*!
    Adds the session's access token to an application's own request (RFC 6750, section 2.1). The
    token is refreshed first if it is about to expire, and a DPoP proof is added if the token is
    bound to a key (RFC 9449, section 7). \a method is the HTTP method with which the request will
    be sent. \a session is not owned and must outlive the returned handle. \a done is called later,
    on the same thread.

    \code
    m_call = authorize(session, "GET", QNetworkRequest(url), [this](AuthorizedRequest request) {
        if (auto *ready = std::get_if<QNetworkRequest>(&request))
            m_manager.get(*ready);
    });
    \endcode

    The token is in the header that the provider's profile defines, which is usually Authorization.
    The address must use https, or http on loopback or on the host and port of the server at home
    that the configuration names; otherwise the result is Reason::NotConfigured. The name of such a
    server is looked up, and the request is refused with Reason::HostNotFound unless it leads to a
    private address. The request follows redirects only within the same origin, because the token is
    sent along.
*/
DEVICESIGNIN_EXPORT PendingCall authorize(Session *session, const QByteArray &method,
                                          const QNetworkRequest &request, AuthorizedDone done);

/*!
    Adds another access token to \a refused, a request that was made by authorize() and got a
    response with the status 401. If there is no other token, the result is a failure, so that an
    application that sends the returned request does not repeat it in an endless loop. \a session is
    not owned and must outlive the returned handle. \a done is called later, on the same thread.

    \a nonce is the DPoP-Nonce header of the response, if it has one. If the refused proof had no
    nonce, the same token is used with a new proof (RFC 9449, section 9).
*/
DEVICESIGNIN_EXPORT PendingCall authorizeAgain(Session *session, const QByteArray &method,
                                               const QNetworkRequest &refused,
                                               const QByteArray &nonce, AuthorizedDone done);

} // namespace DeviceSignIn
