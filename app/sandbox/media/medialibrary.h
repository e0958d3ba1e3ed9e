// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"

#include <QJsonArray>
#include <QJsonObject>

namespace DeviceSignIn {

/*!
    A small film service for apps to sign in to: titles that anyone can read, a list that needs an
    access token, and a poster for each title.

    \li GET /api/titles: {"rows": [{"name": …, "titles": [TITLE, …]}, …]}
    \li GET /api/list, with an access token: {"titles": [TITLE, …]}
    \li A TITLE has the texts "id", "name", "genre" and "about", the numbers "year" and "minutes",
        and "poster", the path on this server of an SVG picture of 1600 by 900.
*/
class MediaLibrary
{
public:
    inline static const QString titlesPath = QStringLiteral("/api/titles");
    inline static const QString listPath = QStringLiteral("/api/list");
    inline static const QString posterPath = QStringLiteral("/api/posters/{id}.svg");

    MediaLibrary();

    /*! Whether the program contains the list of films. */
    bool isComplete() const { return !m_content.isEmpty(); }

    Response titles() const;
    /*! Returns the list. The caller must have checked the access token. */
    Response list() const;
    static Response poster(const Request &request);

private:
    QJsonArray titlesById(const QJsonValue &ids) const;

    /*! The content of resources/media/titles.json. */
    QJsonObject m_content;
};

} // namespace DeviceSignIn
