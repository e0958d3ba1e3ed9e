// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/storechoice.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace DeviceSignIn {

/*! What the words behind the program's name ask for. */
struct MediaOptions
{
    /*! Made of QWidgets instead of QML. */
    bool widgets = false;
    bool windowed = false;
    /*! With a server of its own; then the next two are that one's. */
    bool demo = true;
    QString issuer;
    /*! Where the films are. */
    QUrl service;
    QString clientId = QStringLiteral("lantern-tv");
    /*! A demo's tokens end with it, and are worth nothing the next time. */
    StoreKind store = StoreKind::Memory;
    QString deviceName;
};

/*! A command line that can't be carried out, and why; or what just has to be printed. */
struct MediaUsage
{
    QString text;
    bool isError = true;
};

/*! \a arguments begin with the program's name. */
std::variant<MediaOptions, MediaUsage> readMediaOptions(const QStringList &arguments);

} // namespace DeviceSignIn
