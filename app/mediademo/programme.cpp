// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "programme.h"

namespace DeviceSignIn {

Programme::Programme(MediaService *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_visit(std::make_unique<QObject>())
{}

Programme::~Programme() = default;

void Programme::setSession(Session *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    forgetList();
    m_session = session;
    if (session) {
        connect(session, &Session::signedOut, this, &Programme::forgetList);
        connect(session, &QObject::destroyed, this, &Programme::forgetList);
    }
    Q_EMIT sessionChanged();
}

void Programme::loadHome()
{
    if (m_home.state == Loading)
        return;
    begin(&m_home);
    m_service->shelves(this, [this](const auto &answer) {
        if (const auto *failure = std::get_if<MediaFailure>(&answer))
            fail(&m_home, *failure);
        else
            succeed(&m_home, std::get<QList<Shelf>>(answer));
    });
}

void Programme::loadList()
{
    if (m_list.state == Loading || !m_session)
        return;
    begin(&m_list);
    m_service->list(m_session, m_visit.get(), [this](const auto &answer) {
        if (const auto *failure = std::get_if<MediaFailure>(&answer)) {
            fail(&m_list, *failure);
            return;
        }
        QList<Shelf> shelves;
        const auto &titles = std::get<QList<Title>>(answer);
        if (!titles.isEmpty())
            shelves.append({tr("My list"), titles});
        succeed(&m_list, shelves);
    });
}

void Programme::begin(Part *part)
{
    part->state = Loading;
    part->problem.clear();
    Q_EMIT changed();
}

void Programme::succeed(Part *part, const QList<Shelf> &shelves)
{
    part->shelves.setShelves(shelves);
    part->state = Ready;
    Q_EMIT changed();
}

void Programme::fail(Part *part, MediaFailure failure)
{
    switch (failure) {
    case MediaFailure::NotReached:
        part->problem = tr("There is no connection to the service.");
        break;
    case MediaFailure::NotUnderstood:
        part->problem = tr("The service has sent something that makes no sense.");
        break;
    case MediaFailure::Refused:
        part->problem = tr("The service doesn’t accept your sign-in.");
        break;
    }
    part->state = Failed;
    Q_EMIT changed();
}

/*! Also what is still on its way: it belongs to somebody who has left. */
void Programme::forgetList()
{
    m_visit = std::make_unique<QObject>();
    m_list.shelves.setShelves({});
    m_list.state = Empty;
    m_list.problem.clear();
    Q_EMIT changed();
}

} // namespace DeviceSignIn
