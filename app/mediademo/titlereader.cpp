// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "titlereader.h"

#include "protocol/failure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

namespace {

// More than anybody looks through, and few enough for any box.
constexpr qsizetype maximumShelves = 20;
constexpr qsizetype maximumTitles = 60;

QString text(const QJsonValue &value, qsizetype maximum)
{
    return oneLine(value.toString(), maximum).trimmed();
}

/*! Where the poster is; an empty address where it is on another server than \a address. */
QUrl posterUrl(const QJsonValue &value, const QUrl &address)
{
    const QUrl url = address.resolved(QUrl(value.toString(), QUrl::StrictMode));
    const bool isSameServer =
        url.isValid() && url.scheme() == address.scheme() && url.authority() == address.authority();
    return isSameServer ? url : QUrl();
}

std::optional<Title> readTitle(const QJsonValue &value, const QUrl &address)
{
    Title title{text(value[u"id"], 60),
                text(value[u"name"], 80),
                text(value[u"genre"], 40),
                text(value[u"about"], 300),
                value[u"year"].toInt(),
                value[u"minutes"].toInt(),
                posterUrl(value[u"poster"], address)};
    const bool isWhole = !title.id.isEmpty() && !title.name.isEmpty() && !title.poster.isEmpty()
                         && title.year > 0 && title.minutes > 0;
    return isWhole ? std::optional(std::move(title)) : std::nullopt;
}

QList<Title> readArray(const QJsonArray &values, const QUrl &address)
{
    QList<Title> titles;
    for (const auto &value : values) {
        auto title = readTitle(value, address);
        if (title && titles.size() < maximumTitles)
            titles.append(std::move(*title));
    }
    return titles;
}

/*! The array of that name in the answer, if it is one. */
std::optional<QJsonArray> arrayOf(const QByteArray &json, QLatin1String name)
{
    const QJsonValue value = QJsonDocument::fromJson(json).object().value(name);
    return value.isArray() ? std::optional(value.toArray()) : std::nullopt;
}

} // namespace

std::optional<QList<Shelf>> readShelves(const QByteArray &json, const QUrl &address)
{
    const auto rows = arrayOf(json, QLatin1String("rows"));
    if (!rows)
        return std::nullopt;
    QList<Shelf> shelves;
    for (const auto &row : *rows) {
        Shelf shelf{text(row[u"name"], 80), readArray(row[u"titles"].toArray(), address)};
        // An empty shelf would be a place where the focus is lost.
        if (!shelf.titles.isEmpty() && shelves.size() < maximumShelves)
            shelves.append(std::move(shelf));
    }
    return shelves;
}

std::optional<QList<Title>> readTitles(const QByteArray &json, const QUrl &address)
{
    const auto values = arrayOf(json, QLatin1String("titles"));
    return values ? std::optional(readArray(*values, address)) : std::nullopt;
}

} // namespace DeviceSignIn
