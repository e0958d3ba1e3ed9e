// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "title.h"

#include <QByteArray>

#include <optional>

namespace MediaDemo {

/*!
    Reads the service's response to /api/titles; empty if it is something else. The content is not
    trusted: texts are shortened to one line, and titles are left out that are incomplete or whose
    poster is not on the server at \a address.
*/
std::optional<QList<Shelf>> readShelves(const QByteArray &json, const QUrl &address);

/*!
    Reads the service's response to /api/list, a list of films; empty if it is something else. Texts
    and posters are checked as those of readShelves().
*/
std::optional<QList<Title>> readTitles(const QByteArray &json, const QUrl &address);

} // namespace MediaDemo
