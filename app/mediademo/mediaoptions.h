// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace MediaDemo {

/*! The options of the command line. */
struct MediaOptions
{
    /*! Whether to show the user interface that is made of QWidgets, instead of the one in QML. */
    bool usesWidgets = false;
    /*! Whether to show a window instead of filling the screen. */
    bool isWindowed = false;
    /*! Whether to start a sandbox and set issuer and service to its addresses. */
    bool isDemo = true;
    /*! The program to start as the sandbox. Empty: see findSandbox(). */
    QString sandbox;
    QString issuer;
    /*! The server that has the films. */
    QUrl service;
    QString clientId = QStringLiteral("lantern-tv");
    /*!
        Whether to keep tokens in the keychain instead of in memory. Not for a demo, because the
        sandbox forgets all tokens when it ends.
    */
    bool keepsTokens = false;
    QString deviceName;
};

/*! The text to print instead of starting: an error in the command line, or the help. */
struct MediaUsage
{
    QString text;
    bool isError = true;
};

/*! Reads \a arguments, of which the first is the name of the program. */
std::variant<MediaOptions, MediaUsage> readMediaOptions(const QStringList &arguments);

} // namespace MediaDemo
