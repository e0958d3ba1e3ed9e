// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mediaservice.h"
#include "shelfmodel.h"

#include <QPointer>

#include <DeviceSignIn/session.h>

namespace MediaDemo {

/*!
    The films that the app shows: those for everybody, and the list of the person who is signed in.
    Both user interfaces show this, and neither makes requests itself.
*/
class Catalog : public QObject
{
    Q_OBJECT

    /*! The session of the person whose list it is. Not owned; may be null. */
    Q_PROPERTY(DeviceSignIn::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    /*! The text on the button of the account. */
    Q_PROPERTY(QString accountText READ accountText NOTIFY changed)
    /*! The shelves for everybody. */
    Q_PROPERTY(MediaDemo::ShelfModel *home READ home CONSTANT)
    Q_PROPERTY(State homeState READ homeState NOTIFY changed)
    /*! The person's list, as one shelf; no shelf if the list is empty or nobody is signed in. */
    Q_PROPERTY(MediaDemo::ShelfModel *list READ list CONSTANT)
    Q_PROPERTY(State listState READ listState NOTIFY changed)
    /*! Why loading has failed, in words for the screen; empty unless the state is Failed. @{ */
    Q_PROPERTY(QString homeProblem READ homeProblem NOTIFY changed)
    Q_PROPERTY(QString listProblem READ listProblem NOTIFY changed)
    /*! @} */

public:
    /*! The state of the shelves for everybody, or of the list. */
    enum State {
        Empty, //!< has not been loaded yet
        Loading,
        Ready,
        Failed,
    };
    Q_ENUM(State)

    /*! \a service is not owned, and must outlive this object. */
    explicit Catalog(MediaService *service, QObject *parent = nullptr);
    ~Catalog() override;

    DeviceSignIn::Session *session() const { return m_session; }
    void setSession(DeviceSignIn::Session *session);
    QString accountText() const;

    ShelfModel *home() { return &m_home.shelves; }
    State homeState() const { return m_home.state; }
    QString homeProblem() const { return m_home.problem; }
    ShelfModel *list() { return &m_list.shelves; }
    State listState() const { return m_list.state; }
    QString listProblem() const { return m_list.problem; }

    /*! Loads the shelves for everybody. Does nothing while they are being loaded. */
    Q_INVOKABLE void loadHome();
    /*!
        Loads the person's list; what was loaded before stays until the response is here. Does
        nothing without a session, or while the list is being loaded.
    */
    Q_INVOKABLE void loadList();

Q_SIGNALS:
    void changed();
    void sessionChanged();

private:
    struct Part
    {
        ShelfModel shelves;
        State state = Empty;
        QString problem;
        /*! The request for the shelves. */
        DeviceSignIn::PendingCall request;
    };

    void begin(Part *part);
    void succeed(Part *part, const QList<Shelf> &shelves);
    void fail(Part *part, MediaFailure failure);
    void forgetList();

    MediaService *m_service;
    QPointer<DeviceSignIn::Session> m_session;
    Part m_home;
    Part m_list;
};

} // namespace MediaDemo
