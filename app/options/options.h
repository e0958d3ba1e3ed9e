// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/usage.h"
#include "protocol/clientconfig.h"
#include "signin/clientfiles.h"
#include "signin/kiosk.h"
#include "signin/profiles.h"
#include "storage/storechoice.h"

#include <QSslCertificate>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <variant>
#include <vector>

namespace DeviceSignIn {

enum class Command {
    Page,     //!< sign in on the full screen
    Terminal, //!< sign in in the terminal
    Token,    //!< print an access token
    SignOut,
    Accounts,  //!< list who is signed in
    Providers, //!< list the providers that are known by name
    Keys,      //!< show what the keys of a remote control send
    Doctor,    //!< check that everything that a sign-in needs is there
};

/*!
    The options of the command line, checked as far as that is possible without reading files or asking the
    machine.
*/
struct Options
{
    Command command = Command::Page;

    /*! Without the secrets that are in files, and for a demo without the addresses of its server. */
    ClientConfig client;
    ClientFiles files;
    /*! The certificates in the file of --ca-file. */
    QList<QSslCertificate> authorities;
    /*! The name of the account in the store. */
    QString account = QStringLiteral("default");
    StoreChoice store;

    /*! The file with several providers to choose from; usually empty. */
    QString providersFile;
    /*! The names of several providers to choose from in a demo; usually empty. */
    QStringList demoProviders;
    /*! The options of each of several providers, with name and detail. */
    std::vector<Options> providers;
    /*! What the page shows for one of several providers: its name, and a line about it. */
    QString name;
    QString detail;

    bool demo = false;
    /*! The server of the demo can be reached from the local network. */
    bool lan = false;

    /*! A further file with a key map; usually empty. */
    QString keysFile;
    bool windowed = false;
    /*! Several people share the television. */
    bool shared = false;
    /*! Anybody may come to the screen, one after the other. */
    bool kiosk = false;
    /*! In a kiosk, the time of inactivity after which a person is signed out. */
    std::chrono::seconds signOutAfter = Kiosk::usual;
    /*! The name of a built-in theme, or the path of a file. */
    QString theme = QStringLiteral("dark");
    /*! The theme comes from an option. Otherwise the desktop's preferences may change it. */
    bool themeIsChosen = false;
    /*! The language of the page as a tag of BCP 47. If empty: the one chosen on the screen, else the system's. */
    QString language;
    qreal textScale = 1;
    bool reduceMotion = false;
    bool countdown = true;
    bool speak = false;
    bool events = false;
    bool printToken = false;
    /*! Command::Doctor prints its findings as JSON. */
    bool json = false;
    /*! If empty, the program's name. */
    QString brand;
    /*! If empty, the machine's name. */
    QString deviceName;

    /*! The request for which Command::Token prints headers; if invalid, it prints the token alone. */
    QUrl request;
    QByteArray requestMethod = "GET";
};

/*! The result of reading the command line. */
using ParsedArguments = std::variant<Options, Information, UsageError>;

/*! Reads \a arguments, which begin with the program's name, by the table of options. */
ParsedArguments readOptions(const QStringList &arguments, const Profiles &profiles);

} // namespace DeviceSignIn
