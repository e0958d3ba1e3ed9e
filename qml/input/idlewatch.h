// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/remotekeys.h"
#include "signin/signin.h"

#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>
#include <QVariant>

#include <memory>

namespace DeviceSignIn {

/*!
    Knows when the page over which it lies has been left alone, so that it can be dimmed and moved a
    little, which spares the panel: some sets do neither for what comes by cable.

    Any key, press or touch ends that, and does nothing else: nobody can see well what they would
    press.
*/
class IdleWatch : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    /*! Whose clock counts, if there is one. */
    Q_PROPERTY(DeviceSignIn::SignIn *signIn MEMBER m_signIn)
    /*! Else a Clock *, of which QML knows nothing, or undefined for the system's. */
    Q_PROPERTY(QVariant clock MEMBER m_given)
    /*! Whose keys these are. */
    Q_PROPERTY(DeviceSignIn::RemoteKeys *page MEMBER m_page REQUIRED)
    /*! Whether OK means what it says even then: where the page itself asks for it. */
    Q_PROPERTY(bool okActs MEMBER m_okActs NOTIFY okActsChanged)

    Q_PROPERTY(bool idle READ isIdle NOTIFY idleChanged)
    /*! Counts up every moveEvery, as long as the page is idle. */
    Q_PROPERTY(int moves READ moves NOTIFY movesChanged)

public:
    /*! Longer than it takes to fetch a phone and sign in with it. */
    static constexpr std::chrono::minutes idleAfter{5};
    static constexpr std::chrono::minutes moveEvery{3};

    explicit IdleWatch(QQuickItem *parent = nullptr);
    ~IdleWatch() override;

    bool isIdle() const { return m_idle; }
    int moves() const { return m_moves; }

    /*! Somebody is there, as can be seen by what they did elsewhere. */
    Q_INVOKABLE void touch();

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
    void ring();
    bool swallow(QEvent *event);
    bool swallowKey(const QKeyEvent &event);
    bool isOurs(const QPointF &position) const;

    SystemClock m_systemClock;
    SignIn *m_signIn = nullptr;
    QVariant m_given;
    RemoteKeys *m_page = nullptr;
    bool m_okActs = false;
    std::unique_ptr<Alarm> m_alarm;
    QPointer<QQuickWindow> m_watched;
    std::chrono::milliseconds m_touched{0};
    bool m_idle = false;
    /*! The key that ended it is still held. */
    bool m_waking = false;
    int m_moves = 0;
};

} // namespace DeviceSignIn
