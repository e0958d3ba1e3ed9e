// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "takepicture.h"

#include <QDir>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <vector>

namespace DeviceSignIn {

/*! The name of a picture's file. The script in index.html composes the same names. */
QString fileName(const Picture &picture, const PictureLook &look, const QString &language,
                 const QSize &size);

/*! Writes index.html, which shows the pictures in \a folder. Returns false if that fails. */
bool writeIndex(const QDir &folder, const QList<Picture> &all,
                const std::vector<PictureLook> &looks, const QStringList &languages,
                const QList<QSize> &sizes);

} // namespace DeviceSignIn
