// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionaccess.h"
#include "signin/signin.h"

#include <QPointer>

#include <utility>
#include <vector>

namespace DeviceSignIn {

namespace {

/*!
    Releases a sign-in from the event loop, because a page that still uses it is also deleted there.
    If its tokens are being refreshed, it is released when the new ones are stored, or revoked after
    a sign-out: the server may have ended the old refresh token already. A sign-out that is under
    way is carried out, too.
*/
class Released : public QObject
{
public:
    explicit Released(std::shared_ptr<SignIn> signIn)
        : m_signIn(std::move(signIn))
    {
        connect(m_signIn->session(), &Session::stateChanged, this, [this] { follow(); });
        follow();
    }

private:
    void follow()
    {
        m_refresh = {};
        if (m_signIn->session()->state() != Session::State::SigningOut)
            m_refresh = whenRefreshed(m_signIn->session(), [this] { deleteLater(); });
    }

    std::shared_ptr<SignIn> m_signIn;
    PendingCall m_refresh;
};

} // namespace

class SignInHostPrivate
{
public:
    std::shared_ptr<SignIn> signIn;
    /*! The sign-ins that were replaced, as long as they exist. They end with this object. */
    std::vector<QPointer<QObject>> released;

    SignInHostPrivate() = default;
    Q_DISABLE_COPY_MOVE(SignInHostPrivate)
    ~SignInHostPrivate()
    {
        for (const QPointer<QObject> &one : released)
            delete one;
    }

    void release(std::shared_ptr<SignIn> previous)
    {
        std::erase_if(released, [](const QPointer<QObject> &one) { return !one; });
        released.emplace_back(new Released(std::move(previous)));
    }
};

SignInHost::SignInHost(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SignInHostPrivate>())
{}

SignInHost::~SignInHost() = default;

SignIn *SignInHost::signIn() const
{
    return d->signIn.get();
}

void SignInHost::setSignIn(std::shared_ptr<SignIn> signIn)
{
    std::shared_ptr<SignIn> previous = std::exchange(d->signIn, std::move(signIn));
    Q_EMIT signInChanged();
    if (previous)
        d->release(std::move(previous));
}

void SignInHost::dropSignIn()
{
    std::shared_ptr<SignIn> previous = std::exchange(d->signIn, nullptr);
    if (!previous)
        return;
    previous->flow()->disconnect(this);
    previous->session()->disconnect(this);
    previous->flow()->cancel();
    Q_EMIT signInChanged();
    d->release(std::move(previous));
}

} // namespace DeviceSignIn
