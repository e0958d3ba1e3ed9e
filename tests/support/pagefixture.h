// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"
#include "protocol/http.h"
#include "signin/household.h"
#include "signin/kiosk.h"
#include "signin/providermenu.h"
#include "signin/signin.h"

#include <QObject>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>

namespace DeviceSignIn {

class ManualClock;
class FixtureHost;
struct SignInEnvironment;

/*!
    Brings a SignIn into any of its states by the responses of a scripted server, for tests and
    pictures of the pages. Network, clock and store are scripted; everything else is the code of the
    product.

    Every show() creates a new SignIn. The functions below act on the last one that was created.
*/
class PageFixture : public QObject
{
    Q_OBJECT

    Q_PROPERTY(DeviceSignIn::SignIn *signIn READ signIn NOTIFY signInChanged)
    /*! A host whose sign-in is that of the last show(). */
    Q_PROPERTY(DeviceSignIn::SignInHost *host READ host CONSTANT)
    /*! Null unless openKiosk() was called after the last show(). */
    Q_PROPERTY(DeviceSignIn::Kiosk *kiosk READ kiosk NOTIFY signInChanged)
    /*! Null unless openHousehold() was called after the last show(). */
    Q_PROPERTY(DeviceSignIn::Household *household READ household NOTIFY signInChanged)
    /*! Null unless openMenu() was called after the last show(). */
    Q_PROPERTY(DeviceSignIn::ProviderMenu *menu READ menu NOTIFY signInChanged)
    /*! The Clock * of all sign-ins, which pass() advances. */
    Q_PROPERTY(QVariant clock READ clock CONSTANT)
    /*! The address in the QR code of the present sign-in. */
    Q_PROPERTY(QString qrText READ qrText NOTIFY signInChanged)

public:
    explicit PageFixture(QObject *parent = nullptr);
    ~PageFixture() override;

    /*! The names of all states. */
    Q_INVOKABLE QStringList states() const;
    /*!
        Creates a sign-in and brings it into the state \a name. Returns false if there is no such
        state.
    */
    Q_INVOKABLE bool show(const QString &name);
    /*!
        Like show("waiting"), with \a code in place of the usual one; in the QR code, too, if
        \a complete is true.
    */
    Q_INVOKABLE void showCode(const QString &code, bool complete = true);

    SignIn *signIn() const;
    SignInHost *host() const;
    Kiosk *kiosk() const { return m_kiosk.get(); }
    QVariant clock() const;
    QString qrText() const;

    Household *household() const { return m_household.get(); }
    /*!
        Creates a household with people of these names, which may have an address behind them, as in
        "Ada <ada@home.example>". Their identifiers are "1", "2" and so on. The server's responses
        are for the person who is chosen.
    */
    Q_INVOKABLE void openHousehold(const QStringList &names);
    ProviderMenu *menu() const { return m_menu.get(); }
    /*!
        Creates a menu of providers with these names. The responses come from the one that is
        chosen.
    */
    Q_INVOKABLE void openMenu(const QStringList &names);
    /*!
        The accounts of the people in the household, and the account that is chosen, as one string.
        The page does not always tell which ones they are. Empty if there is no household.
    */
    Q_INVOKABLE QString people() const;
    /*! Locks the keychain. */
    Q_INVOKABLE void lock();
    /*!
        Creates a kiosk that signs out after \a signOutAfter seconds. The responses are for the
        present visitor.
    */
    Q_INVOKABLE void openKiosk(int signOutAfter = 180);

    /*!
        Advances the clock by \a count seconds. Every request meanwhile gets the response
        \c authorization_pending, or the failure that breakConnection() or a state has begun.
    */
    Q_INVOKABLE void pass(int count);
    /*! From now on every request fails because the server is unreachable. */
    Q_INVOKABLE void breakConnection();
    /*! Ends the failure that breakConnection() or a no-code state has begun. */
    Q_INVOKABLE void endFailure();
    // Advances the clock to the next poll, and gives the server's response to it.
    Q_INVOKABLE void pending();
    Q_INVOKABLE void slowDown();
    Q_INVOKABLE void loseConnection();
    Q_INVOKABLE void deny();
    Q_INVOKABLE void approve();
    /*! Responds to the pending request for a code. */
    Q_INVOKABLE void giveCode();
    /*! Advances the clock until a code is requested, for at most two minutes, and responds. */
    Q_INVOKABLE void giveCodeWhenAsked();
    /*!
        Responds to the pending userinfo request with the name of the person, and the address of the
        account if there is one. \a subject is the identifier of the person; without one it is
        somebody who has not signed in before.
    */
    Q_INVOKABLE void giveName(const QString &name, const QString &address = {},
                              const QString &subject = {});
    /*! Responds to all pending revocation requests. */
    Q_INVOKABLE void revoke();
    /*! Unlocks the keychain, and lets writes to the store work again. */
    Q_INVOKABLE void unlock();
    /*! Processes all events that are due. */
    Q_INVOKABLE void settle();
    /*! The number of requests that the present sign-in has sent. */
    Q_INVOKABLE int sent() const;

Q_SIGNALS:
    void signInChanged();

private:
    using Answer = std::function<HttpResponse()>;
    struct State
    {
        QString name;
        std::function<void()> enter;
    };

    void showNew(const std::function<void()> &enter);
    void addStates();
    void addStatesWithoutCode();
    void addLockedStates();
    void addEnds();
    void addFailures();
    void begin();
    void beginWithCode(const QByteArray &code);
    void failOnCode(const Answer &answer);
    void failEveryRequest(const Answer &answer);
    void failOnPoll(const Answer &answer);
    void beginDiscovery(const QByteArray &metadata);
    void answerPoll(const Answer &answer);
    void signInAs(const QByteArray &name);
    void changeConfig(const std::function<void(ClientData *config)> &change);
    void signOut(const Answer &answer);
    void answerSignOut(const Answer &answer);
    void useExpiredToken();

    QList<State> m_states;
    std::shared_ptr<ManualClock> m_clock;
    /*! Shared with the hosts: it must exist as long as its sign-in. */
    std::shared_ptr<SignInEnvironment> m_environment;
    std::unique_ptr<FixtureHost> m_host;
    std::unique_ptr<Kiosk> m_kiosk;
    std::unique_ptr<Household> m_household;
    /*! The number of people whom giveName() has made up. */
    int m_newcomers = 0;
    std::unique_ptr<ProviderMenu> m_menu;
};

} // namespace DeviceSignIn
