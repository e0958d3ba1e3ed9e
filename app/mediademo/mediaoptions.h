// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/storechoice.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace DeviceSignIn {

/*! The options of the command line. */
struct MediaOptions
{
    /*! Shows the form that is made of QWidgets, instead of the one in QML. */
    bool widgets = false;
    bool windowed = false;
    /*! The program starts a server of its own, and sets issuer and service to its addresses. */
    bool demo = true;
    QString issuer;
    /*! The server that has the films. */
    QUrl service;
    QString clientId = QStringLiteral("lantern-tv");
    /*! In memory for a demo, whose server forgets the tokens when the program ends. */
    StoreKind store = StoreKind::Memory;
    QString deviceName;
};

/*! The text to print instead of starting: an error in the command line, or the help. */
struct MediaUsage
{
    QString text;
    bool isError = true;
};

/*! Reads \a arguments, which begin with the program's name, by a table of options. */
std::variant<MediaOptions, MediaUsage> readMediaOptions(const QStringList &arguments);

} // namespace DeviceSignIn
