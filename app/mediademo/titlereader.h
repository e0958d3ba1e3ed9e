// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "title.h"

#include <QByteArray>

#include <optional>

namespace DeviceSignIn {

/*!
    The service's answer to /api/titles; none if it is anything else. What it says is not trusted:
    texts are made fit for a line, a title that lacks something is left out, and posters come from
    the server that was asked, at \a address.
*/
std::optional<QList<Shelf>> readShelves(const QByteArray &json, const QUrl &address);

/*! The same for /api/list. */
std::optional<QList<Title>> readTitles(const QByteArray &json, const QUrl &address);

} // namespace DeviceSignIn
