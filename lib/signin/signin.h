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
    What a page or a terminal drives: one account that is signed in already, or gets there by a
    device flow, whose tokens go straight into the session.

    \code
    HttpTransport transport;
    SystemClock clock;
    KeychainStore store(u"com.example.player"_s);
    AuthorizationServer provider(std::move(config), &transport);
    SignIn signIn(u"default"_s, &provider, &transport, &store, &clock);
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
    /*! Where a person ends a sign-in by hand that the server did not revoke; often empty. */
    Q_PROPERTY(QString signOutPage READ signOutPage CONSTANT)

public:
    /*! None of the pointers is owned; all must live longer than this. */
    SignIn(const QString &account, AuthorizationServer *provider, Transport *transport,
           TokenStore *store, Clock *clock, QObject *parent = nullptr);
    ~SignIn() override;

    /*! Owned by this object. */
    DeviceFlow *flow() const;
    /*! Owned by this object. */
    Session *session() const;

    /*! The property of this name. */
    QString signOutPage() const;
    /*! The one that everything here goes by. */
    Clock *clock() const;

    /*!
        Restores the session; where there is none, goes on with the sign-in that a program before
        this one left unfinished, or else starts a new one.

        Where the store is locked the sign-in begins, too: nobody may be there to open it.
        Session::restore() tries again, and if somebody was signed in all along, the sign-in stops.
        A store that fails in another way, such as a keychain that starts later than the app, is
        asked again from time to time for as long as the sign-in goes on.

        Does nothing where somebody is signed in, or is getting there.
    */
    Q_INVOKABLE void begin();
    /*!
        For a page that nobody can see any more: asks nothing from now on. The code stays in the
        store, and begin() goes on with it as long as it lives.
    */
    Q_INVOKABLE void suspend();

    /*!
        begin() for one of several pages that may show this sign-in: where one takes the place of
        another, the new one is often there before the old one has gone. \a page may be any object, and
        is not owned; its end is the same as suspendFor().
    */
    Q_INVOKABLE void beginFor(QObject *page);
    /*! \a page can't be seen any more: suspend() if it was the last one for which it began. */
    Q_INVOKABLE void suspendFor(QObject *page);

private:
    std::unique_ptr<SignInPrivate> d;
};

} // namespace DeviceSignIn
