// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/exchange.h"

#include <QJsonArray>
#include <QJsonObject>

namespace DeviceSignIn {

/*!
    A small film service, such as an app signs in for: titles for everybody, a list of one's own for
    who has an access token, and a drawn poster of each title.

    \li GET /api/titles: {"rows": [{"name": …, "titles": [TITLE, …]}, …]}
    \li GET /api/list, with a token: {"titles": [TITLE, …]}
    \li A TITLE is {"id", "name", "genre", "about": texts, "year", "minutes": numbers, "poster": the
        address of an SVG picture of 1600 by 900 on this server}.
*/
class MediaLibrary
{
public:
    inline static const QString titlesPath = QStringLiteral("/api/titles");
    inline static const QString listPath = QStringLiteral("/api/list");
    inline static const QString posterPath = QStringLiteral("/api/posters/{id}.svg");

    MediaLibrary();

    Response titles() const;
    Response list() const;
    static Response poster(const Request &request);

private:
    QJsonArray described(const QJsonValue &ids) const;

    /*! As in resources/media/titles.json. */
    QJsonObject m_content;
};

} // namespace DeviceSignIn
