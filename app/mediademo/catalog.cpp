// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "catalog.h"

namespace MediaDemo {

using DeviceSignIn::Reason;
using DeviceSignIn::Session;

Catalog::Catalog(MediaService *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{}

Catalog::~Catalog() = default;

void Catalog::setSession(Session *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    forgetList();
    if (session) {
        connect(session, &Session::signedOut, this, &Catalog::forgetList);
        connect(session, &Session::stateChanged, this, &Catalog::changed);
        connect(session, &QObject::destroyed, this, &Catalog::forgetList);
    }
    Q_EMIT sessionChanged();
}

QString Catalog::accountText() const
{
    if (!m_session)
        return tr("Sign in");
    const QString name = m_session->accountName();
    if (m_session->state() == Session::State::SignedIn)
        return name.isEmpty() ? tr("Signed in") : name;
    if (m_session->state() == Session::State::SigningOut)
        return tr("Signing out…");
    // If the server has ended the session, people can read here why their list is gone.
    return m_session->endReason() == Reason::None ? tr("Sign in") : tr("Sign in again");
}

void Catalog::loadHome()
{
    if (m_home.state == Loading)
        return;
    begin(&m_home);
    m_home.request = m_service->shelves([this](const auto &response) {
        if (const auto *failure = std::get_if<MediaFailure>(&response))
            fail(&m_home, *failure);
        else
            succeed(&m_home, std::get<QList<Shelf>>(response));
    });
}

void Catalog::loadList()
{
    if (m_list.state == Loading || !m_session)
        return;
    begin(&m_list);
    m_list.request = m_service->list(m_session, [this](const auto &response) {
        if (const auto *failure = std::get_if<MediaFailure>(&response)) {
            fail(&m_list, *failure);
            return;
        }
        QList<Shelf> shelves;
        const auto &titles = std::get<QList<Title>>(response);
        if (!titles.isEmpty())
            shelves.append({tr("My list"), titles});
        succeed(&m_list, shelves);
    });
}

void Catalog::begin(Part *part)
{
    part->state = Loading;
    part->problem.clear();
    Q_EMIT changed();
}

void Catalog::succeed(Part *part, const QList<Shelf> &shelves)
{
    part->shelves.setShelves(shelves);
    part->state = Ready;
    Q_EMIT changed();
}

void Catalog::fail(Part *part, MediaFailure failure)
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

/*!
    Cancels a request for the list as well, because its response belongs to the person who has left.
*/
void Catalog::forgetList()
{
    m_list.request = {};
    m_list.shelves.setShelves({});
    m_list.state = Empty;
    m_list.problem.clear();
    Q_EMIT changed();
}

} // namespace MediaDemo
