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
    /*! Keeps the current sign-in alive, unless the application owns it in another way. */
    std::shared_ptr<SignIn> owner;
    /*! The current sign-in; null also if the application has deleted it. */
    QPointer<SignIn> signIn;
    /*! The sign-ins that were dropped, as long as they exist. They end with this object. */
    std::vector<QPointer<QObject>> released;

    SignInHostPrivate() = default;
    Q_DISABLE_COPY_MOVE(SignInHostPrivate)
    ~SignInHostPrivate()
    {
        for (const QPointer<QObject> &one : released)
            delete one;
    }

    std::shared_ptr<SignIn> replace(std::shared_ptr<SignIn> next)
    {
        signIn = next.get();
        return std::exchange(owner, std::move(next));
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
    return d->signIn;
}

void SignInHost::setSignIn(std::shared_ptr<SignIn> signIn)
{
    // Not kept any longer: the application may destroy what it uses as soon as this returns.
    const std::shared_ptr<SignIn> previous = d->replace(std::move(signIn));
    Q_EMIT signInChanged();
}

void SignInHost::dropSignIn()
{
    const QPointer<SignIn> dropped = d->signIn;
    std::shared_ptr<SignIn> previous = d->replace(nullptr);
    if (!previous)
        return;
    if (dropped) {
        dropped->flow()->disconnect(this);
        dropped->session()->disconnect(this);
        dropped->flow()->cancel();
    }
    Q_EMIT signInChanged();
    if (dropped)
        d->release(std::move(previous));
}

} // namespace DeviceSignIn
