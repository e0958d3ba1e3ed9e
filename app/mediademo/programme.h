// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mediaservice.h"
#include "session/session.h"
#include "shelfmodel.h"

#include <QPointer>

#include <memory>

namespace DeviceSignIn {

/*!
    What there is to see, for everybody and for who is signed in. Both forms of the app show this, and
    neither asks the service itself.
*/
class Programme : public QObject
{
    Q_OBJECT

    /*! Whose list it is. Not owned; may be null. */
    Q_PROPERTY(DeviceSignIn::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(DeviceSignIn::ShelfModel *home READ home CONSTANT)
    Q_PROPERTY(State homeState READ homeState NOTIFY changed)
    /*! The list of who is signed in, as one shelf. Empty where nobody is. */
    Q_PROPERTY(DeviceSignIn::ShelfModel *list READ list CONSTANT)
    Q_PROPERTY(State listState READ listState NOTIFY changed)
    /*! Why either has failed, in words for the screen; empty where it has not. */
    Q_PROPERTY(QString homeProblem READ homeProblem NOTIFY changed)
    Q_PROPERTY(QString listProblem READ listProblem NOTIFY changed)

public:
    enum State {
        Empty, //!< nobody has asked yet
        Loading,
        Ready,
        Failed,
    };
    Q_ENUM(State)

    /*! \a service is not owned, and must live longer. */
    explicit Programme(MediaService *service, QObject *parent = nullptr);
    ~Programme() override;

    Session *session() const { return m_session; }
    void setSession(Session *session);

    ShelfModel *home() { return &m_home.shelves; }
    State homeState() const { return m_home.state; }
    QString homeProblem() const { return m_home.problem; }
    ShelfModel *list() { return &m_list.shelves; }
    State listState() const { return m_list.state; }
    QString listProblem() const { return m_list.problem; }

    /*! Asks for what everybody may see. */
    Q_INVOKABLE void loadHome();
    /*! Asks for the list of who is signed in. What is there stays until there is something newer. */
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
    };

    void begin(Part *part);
    void succeed(Part *part, const QList<Shelf> &shelves);
    void fail(Part *part, MediaFailure failure);
    void forgetList();

    MediaService *m_service;
    QPointer<Session> m_session;
    Part m_home;
    Part m_list;
    /*! Goes when what was asked for is not wanted any more. */
    std::unique_ptr<QObject> m_visit;
};

} // namespace DeviceSignIn
