// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "flow/deviceflow.h"
#include "jose/export.h"
#include "session/session.h"

#include <QObject>

#include <memory>

namespace DeviceSignIn {

class SignInPrivate;

/*!
    The sign-in of one account, as a page or a terminal drives it: a Session that is signed in
    already, or a DeviceFlow that gets there and whose tokens the session takes over.

    \code
    HttpTransport transport;
    SystemClock clock;
    KeychainStore store(u"com.example.player"_s);
    AuthorizationServer server(std::move(config), &transport, &clock);
    SignIn signIn(u"default"_s, &server, &transport, &store, &clock);
    connect(signIn.session(), &Session::signedIn, …);
    signIn.begin();
    \endcode
*/
class DEVICESIGNIN_EXPORT SignIn : public QObject
{
    Q_OBJECT

    /*! How the person gets signed in. */
    Q_PROPERTY(DeviceSignIn::DeviceFlow *flow READ flow CONSTANT)
    /*! Who is signed in, and the tokens. */
    Q_PROPERTY(DeviceSignIn::Session *session READ session CONSTANT)
    /*! The address where a person ends a sign-in that the server could not revoke; often empty. */
    Q_PROPERTY(QString signOutPage READ signOutPage CONSTANT)

public:
    /*!
        \a account is the name under which everything is stored: see isAccountName(). None of the
        pointers is owned; all must outlive this object.
    */
    SignIn(const QString &account, AuthorizationServer *server, Transport *transport,
           TokenStore *store, Clock *clock, QObject *parent = nullptr);
    ~SignIn() override;

    /*! Owned by this object. */
    DeviceFlow *flow() const;
    /*! Owned by this object. */
    Session *session() const;

    /*! The property of this name. */
    QString signOutPage() const;
    /*! The clock that was given to the constructor. */
    Clock *clock() const;

    /*!
        Restores the session. If there is none, goes on with the sign-in that an earlier run of the
        program left unfinished, or else starts a new one.

        If the store is locked, the sign-in begins too, because nobody may be there to unlock it.
        Session::restore() tries again; if it then finds a session, the sign-in stops.
        A store that fails in another way, such as a keychain that starts later than the application,
        is read again from time to time while the sign-in goes on.

        Does nothing if somebody is signed in or signing in already.
    */
    Q_INVOKABLE void begin();
    /*!
        For a page that can no longer be seen: sends nothing from now on. The code stays in the store,
        and begin() goes on with it until it expires.
    */
    Q_INVOKABLE void suspend();

    /*!
        The same as begin() for one of several pages that may show this sign-in: when one replaces
        another, the new one often exists before the old one is gone. \a page may be any object, and is
        not owned; its destruction has the same effect as suspendFor().
    */
    Q_INVOKABLE void beginFor(QObject *page);
    /*! Says that \a page can no longer be seen. Calls suspend() if it was the last page. */
    Q_INVOKABLE void suspendFor(QObject *page);

private:
    std::unique_ptr<SignInPrivate> d;
};

} // namespace DeviceSignIn
