// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/remotekeys.h"
#include "input/useractivity.h"
#include "signin/signin.h"

#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>
#include <QVariant>

#include <memory>

namespace DeviceSignIn {

/*!
    In QML: an item that covers a page and becomes \c idle when the page has not been used for
    idleAfter. IdleDimmer then dims the page and moves it a little at regular intervals, which
    protects the panel from burn-in: some televisions do not do that for pictures from an HDMI
    input.

    The key, mouse button or touch that ends the idle state has no other effect, because the person
    can hardly see what it would activate. Moving the mouse ends the idle state as well. What
    UserActivity does not take for use does not count.
*/
class IdleWatch : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    /*! The sign-in whose clock measures inactivity. Null on pages without a sign-in. Not owned. */
    Q_PROPERTY(DeviceSignIn::SignIn *signIn MEMBER m_signIn)
    /*!
        A Clock * that measures inactivity where \c signIn is null. It is a QVariant because QML
        does not know the type. If it is undefined, the system's clock is used. Not owned.
    */
    Q_PROPERTY(QVariant clock MEMBER m_givenClock)
    /*!
        The page that is watched. A key counts only while the page has the active focus. Not owned.
    */
    Q_PROPERTY(DeviceSignIn::RemoteKeys *page MEMBER m_page REQUIRED)
    /*! Whether OK acts on an idle page as well. True where the page asks the person to press OK. */
    Q_PROPERTY(bool okActs MEMBER m_okActs NOTIFY okActsChanged)

    Q_PROPERTY(bool idle READ isIdle NOTIFY idleChanged)
    /*! How many times moveEvery has passed since the page became idle; 0 while it is not idle. */
    Q_PROPERTY(int moves READ moves NOTIFY movesChanged)

public:
    /*!
        The time without use after which the page is idle: enough to fetch a phone and sign in with
        it.
    */
    static constexpr std::chrono::minutes idleAfter{5};
    /*! The time between two changes of \c moves. */
    static constexpr std::chrono::minutes moveEvery{3};

    explicit IdleWatch(QQuickItem *parent = nullptr);
    ~IdleWatch() override;

    bool isIdle() const { return m_idle; }
    int moves() const { return m_moves; }

    /*! Counts as use of the page: ends the idle state, and idleAfter begins anew. */
    Q_INVOKABLE void recordActivity();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void okActsChanged();
    void idleChanged();
    void movesChanged();

protected:
    void componentComplete() override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    Clock *clock();
    void watch(QQuickWindow *window);
    void handleAlarm();
    bool filterEvent(QEvent *event);
    bool filterKey(const QKeyEvent &event, bool isUse);
    bool isInside(const QPointF &scenePosition) const;

    SystemClock m_systemClock;
    SignIn *m_signIn = nullptr;
    QVariant m_givenClock;
    RemoteKeys *m_page = nullptr;
    bool m_okActs = false;
    std::unique_ptr<Alarm> m_alarm;
    QPointer<QQuickWindow> m_watched;
    UserActivity m_activity;
    /*! When the page was used last, by clock(). */
    std::chrono::milliseconds m_lastUse{0};
    bool m_idle = false;
    /*! Whether the key that ended the idle state is still held. */
    bool m_wakeKeyHeld = false;
    int m_moves = 0;
};

} // namespace DeviceSignIn
