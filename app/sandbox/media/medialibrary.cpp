// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/media/medialibrary.h"

#include "sandbox/http/responses.h"
#include "sandbox/http/router.h"

#include <QFile>
#include <QJsonDocument>

namespace DeviceSignIn {

namespace {

/*! Returns the content of titles.json; empty if the program does not contain it. */
QJsonObject readContent()
{
    QFile file(QStringLiteral(":/devicesignin/media/titles.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

MediaLibrary::MediaLibrary()
    : m_content(readContent())
{}

Response MediaLibrary::titles() const
{
    QJsonArray rows;
    const QJsonArray content = m_content.value(u"rows").toArray();
    for (const auto &row : content) {
        rows.append(QJsonObject{{QStringLiteral("name"), row[u"name"]},
                                {QStringLiteral("titles"), titlesById(row[u"titles"])}});
    }
    return jsonResponse({{QStringLiteral("rows"), rows}});
}

Response MediaLibrary::list() const
{
    return jsonResponse({{QStringLiteral("titles"), titlesById(m_content.value(u"list"))}});
}

QJsonArray MediaLibrary::titlesById(const QJsonValue &ids) const
{
    QJsonArray titles;
    const QJsonArray array = ids.toArray();
    for (const auto &value : array) {
        const QString id = value.toString();
        QJsonObject title = m_content.value(u"titles").toObject().value(id).toObject();
        title.insert(QStringLiteral("id"), id);
        title.insert(QStringLiteral("poster"),
                     expandPath(posterPath, {{QStringLiteral("id"), id}}));
        titles.append(title);
    }
    return titles;
}

Response MediaLibrary::poster(const Request &request)
{
    const QString id = request.pathVariables.value(QStringLiteral("id"));
    QFile file(QStringLiteral(":/devicesignin/media/posters/%1.svg").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return plainResponse(404, "There is no such poster.\n");
    return {
        200, "image/svg+xml", Secret(file.readAll()), {{"Cache-Control", "public, max-age=86400"}}};
}

} // namespace DeviceSignIn
