// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientconfig.h"
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
class StageHost;
struct Scene;

/*!
    Brings a real sign-in into any of its states, the way a server would: by answers. Only network,
    clock and store are a test's own.

    Every show() begins with a new SignIn; what comes after it goes on with that one.
*/
class Stage : public QObject
{
    Q_OBJECT

    Q_PROPERTY(DeviceSignIn::SignIn *signIn READ signIn NOTIFY signInChanged)
    /*! Has the sign-in of the present scene, for pages that want a host. */
    Q_PROPERTY(DeviceSignIn::SignInHost *host READ host CONSTANT)
    /*! Null but after openKiosk(). */
    Q_PROPERTY(DeviceSignIn::Kiosk *kiosk READ kiosk NOTIFY signInChanged)
    /*! Null but after openHousehold(). */
    Q_PROPERTY(DeviceSignIn::Household *household READ household NOTIFY signInChanged)
    /*! Null but after openMenu(). */
    Q_PROPERTY(DeviceSignIn::ProviderMenu *menu READ menu NOTIFY signInChanged)
    /*! The time of all scenes, which pass() moves. */
    Q_PROPERTY(QVariant clock READ clock CONSTANT)
    /*! What the server sent for the QR code of the present scene. */
    Q_PROPERTY(QString qrText READ qrText NOTIFY signInChanged)

public:
    explicit Stage(QObject *parent = nullptr);
    ~Stage() override;

    /*! The names that show() knows. */
    Q_INVOKABLE QStringList states() const;
    Q_INVOKABLE bool show(const QString &name);
    /*! The state "waiting", with this code of ASCII letters instead of the usual one. */
    void showCode(const QString &code);

    SignIn *signIn() const;
    SignInHost *host() const;
    Kiosk *kiosk() const { return m_kiosk.get(); }
    QVariant clock() const;
    QString qrText() const;

    Household *household() const { return m_household.get(); }
    /*! A household of people with these names; what the server answers is for the one who is chosen. */
    Q_INVOKABLE void openHousehold(const QStringList &names);
    ProviderMenu *menu() const { return m_menu.get(); }
    /*! Providers of these names; what the server answers comes from the one that is chosen. */
    Q_INVOKABLE void openMenu(const QStringList &names);
    /*! The person locks the keychain. */
    Q_INVOKABLE void lock();
    /*! A kiosk whose every visit is a new scene; what the server answers is its visitor's. */
    Q_INVOKABLE void openKiosk(int signOutAfter = 180);

    /*!
        Lets the clock run for \a count seconds. Every request on the way is answered: a poll with
        "pending", and while something holds up the scene, each with that.
    */
    Q_INVOKABLE void pass(int count);
    /*! From now on no request gets through. */
    Q_INVOKABLE void breakConnection();
    /*! What has held up the scene is over. */
    Q_INVOKABLE void mend();
    // The server's answer to the next poll, whose time is waited for.
    Q_INVOKABLE void pending();
    Q_INVOKABLE void slowDown();
    Q_INVOKABLE void loseConnection();
    Q_INVOKABLE void deny();
    Q_INVOKABLE void approve();
    /*! The server's answer to the request for a code. */
    Q_INVOKABLE void giveCode();
    /*! The same when the next request for one comes, within two minutes. */
    Q_INVOKABLE void giveCodeWhenAsked();
    /*! The server tells the name of the person who has approved. */
    Q_INVOKABLE void tellName(const QString &name);
    /*! The server's answer to everything that it is told about a sign-out. */
    Q_INVOKABLE void revoke();
    /*! The person opens the keychain. */
    Q_INVOKABLE void unlock();
    /*! Lets everything happen that waits for the event loop only. */
    Q_INVOKABLE void settle();
    /*! Everything that the server was sent in this scene. */
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
    void addHeldUpStates();
    void addLockedStates();
    void addEnds();
    void addFailures();
    void begin();
    void beginWithCode(const QByteArray &code);
    void failOnCode(const Answer &answer);
    void holdUp(const Answer &answer);
    void failOnPoll(const Answer &answer);
    void beginDiscovery(const QByteArray &metadata);
    void answerPoll(const Answer &answer);
    void signInAs(const QByteArray &name);
    void dealWith(const std::function<void(ClientConfig *config)> &change);
    void signOut(const Answer &answer);
    void answerSignOut(const Answer &answer);
    void useTokenTooLate();

    QList<State> m_states;
    std::unique_ptr<ManualClock> m_clock;
    /*! Goes on as long as one of its sign-ins. */
    std::shared_ptr<Scene> m_scene;
    std::unique_ptr<StageHost> m_host;
    std::unique_ptr<Kiosk> m_kiosk;
    std::unique_ptr<Household> m_household;
    std::unique_ptr<ProviderMenu> m_menu;
};

} // namespace DeviceSignIn
