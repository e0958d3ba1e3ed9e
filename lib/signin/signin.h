// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "flow/deviceflow.h"
#include "jose/export.h"
#include "session/session.h"

#include <QObject>

#include <functional>
#include <memory>

namespace DeviceSignIn {

class SignInHostPrivate;
class SignInPrivate;

/*!
    The sign-in of one account, for a page or a terminal. It combines a DeviceFlow, by which a
    person signs in, and a Session, which takes over the tokens of the flow or restores those in the
    store. A SignInFactory creates it. All calls and signals happen on the thread of this object. Do
    not delete it in a slot of a signal of its own, of its flow or of its session; call
    deleteLater() there.

    \code
    const auto signIn = factory.createSignIn(u"default"_s);
    connect(signIn->flow(), &DeviceFlow::codeChanged, …); // show the code
    connect(signIn->session(), &Session::signedIn, …);    // somebody is signed in
    signIn->begin();
    \endcode

    An application shows a page of this library for it, or one of its own: flow() has the code to
    show and the reason of a failure, session() has the person and the tokens. Errors are states;
    nothing throws. While this object exists, begin() and suspend() can be called any number of
    times. Destroying it has the effect of suspend(): a code stays in the store for the next start.
*/
class DEVICESIGNIN_EXPORT SignIn : public QObject
{
    Q_OBJECT

    /*! The flow by which a person signs in. */
    Q_PROPERTY(DeviceSignIn::DeviceFlow *flow READ flow CONSTANT)
    /*! The tokens of the person who is signed in. */
    Q_PROPERTY(DeviceSignIn::Session *session READ session CONSTANT)
    /*!
        The address at which a person can end a sign-in by hand if the server could not revoke it;
        often empty.
    */
    Q_PROPERTY(QString signOutPage READ signOutPage CONSTANT)

public:
    ~SignIn() override;

    /*! Owned by this object. */
    DeviceFlow *flow() const;
    /*! Owned by this object. */
    Session *session() const;

    /*! Getter of the property of the same name. */
    QString signOutPage() const;

    /*!
        Restores the session. If there is none, continues the sign-in that an earlier run of the
        program has left in the store, or starts a new one.

        If the store is locked, the sign-in starts too, because no person may be there to unlock it.
        Session::restore() asks for that and reads the store again; if it then contains a session,
        the sign-in stops. A store that fails in another way, such as a keychain that starts later
        than the application, is read again at growing intervals while the sign-in continues.

        If something other than the server responds before there is a code, or no safe connection
        can be made (Failure::Kind::UnexpectedResponse), the flow fails. After five minutes, and
        when the system reports another network, it goes on as DeviceFlow::State::Retrying, until
        suspend() is called: a router that is starting may respond to everything with a page of its
        own.

        Does nothing if a person is signed in or a sign-in is under way. During a sign-out the
        sign-in starts when that has ended.
    */
    Q_INVOKABLE void begin();
    /*!
        Stops the sign-in while its page can't be seen: neither a code nor tokens are requested
        after this. The code stays in the store, and begin() continues with it until it expires.
        Only a poll that is in flight is still awaited, for a minute at most; tokens in it are
        revoked, and the code is used up then.
    */
    Q_INVOKABLE void suspend();

    /*!
        Calls begin() for one of several pages that may show this sign-in. When one page replaces
        another, the new one often exists before the old one is destroyed. \a page may be any object
        and is not owned; destroying it has the same effect as suspendFor().
    */
    Q_INVOKABLE void beginFor(QObject *page);
    /*!
        Must be called when \a page can no longer be seen. Calls suspend() if it was the last page.
    */
    Q_INVOKABLE void suspendFor(QObject *page);

private:
    friend class SignInPrivate;
    SignIn();

    std::unique_ptr<SignInPrivate> d;
};

/*!
    A function that creates a sign-in, usually by SignInFactory::createSignIn(). The pointer must
    keep all objects alive that the sign-in needs; a std::shared_ptr can own one object and point to
    a part of it.
*/
using CreateSignIn = std::function<std::shared_ptr<SignIn>()>;

/*!
    Base class of objects that have at most one sign-in at a time: Kiosk, Household and
    ProviderMenu. Each sign-in is a new object. All calls and signals happen on the thread of this
    object.
*/
class DEVICESIGNIN_EXPORT SignInHost : public QObject
{
    Q_OBJECT

    /*! The current sign-in; null if there is none, for example while a choice is shown. */
    Q_PROPERTY(DeviceSignIn::SignIn *signIn READ signIn NOTIFY signInChanged)

public:
    /*! Creates a host without a sign-in. */
    explicit SignInHost(QObject *parent = nullptr);
    ~SignInHost() override;

    /*!
        The current sign-in, or null. The pointer is valid until signInChanged(), and in the slots
        that are called directly by that signal.
    */
    SignIn *signIn() const;

Q_SIGNALS:
    /*! signIn() has changed; it may be null. The previous sign-in may be destroyed after this. */
    void signInChanged();

protected:
    /*!
        Replaces the current sign-in. The previous one is destroyed after signInChanged() and before
        this function returns, unless another object shares it. Call it from the event loop where a
        slot of the current sign-in, of its flow or of its session wants to replace it.

        The pointer may also be one that owns nothing. Once the application has deleted such a
        sign-in, signIn() is null, without signInChanged().
    */
    void setSignIn(std::shared_ptr<SignIn> signIn);
    /*!
        Cancels the current sign-in and releases it. Its tokens stay in the store. Unless another
        object shares it, it is destroyed from the event loop, after a refresh or a sign-out that is
        under way has ended, or with this object. All that it uses, such as its SignInFactory, must
        exist until then, for example because the pointer owns it. setSignIn() with null destroys a
        sign-in at once, but a page that shows it is deleted only from the event loop.
    */
    void dropSignIn();

private:
    std::unique_ptr<SignInHostPrivate> d;
};

} // namespace DeviceSignIn
