// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "titlereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <DeviceSignIn/failure.h>

namespace MediaDemo {

namespace {

// These limits keep a response from using up the memory of a small device.
constexpr qsizetype maximumShelves = 20;
constexpr qsizetype maximumTitles = 60;

QString text(const QJsonValue &value, qsizetype maximum)
{
    return DeviceSignIn::oneLine(value.toString(), maximum).trimmed();
}

/*! The address of the poster; empty if it is on another server than \a address. */
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
    const bool isComplete = !title.id.isEmpty() && !title.name.isEmpty() && !title.poster.isEmpty()
                            && title.year > 0 && title.minutes > 0;
    return isComplete ? std::optional(std::move(title)) : std::nullopt;
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

/*! The array of that name in the response; empty if it is something else. */
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
        // An empty shelf could not have the focus.
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

} // namespace MediaDemo
