// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/usage.h"
#include "profiles/profiles.h"
#include "protocol/clientdata.h"
#include "signin/clientfiles.h"
#include "signin/kiosk.h"
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
    Page,     //!< show the page in a window, usually on the full screen
    Terminal, //!< sign in at the terminal
    Token,    //!< print an access token
    SignOut,
    Accounts,      //!< list the people who are signed in
    Providers,     //!< list the providers that are known by name
    ProviderCheck, //!< read a provider's profile, and try it
    Keys,          //!< show the codes that the keys of a remote control send
    Doctor,        //!< check everything that a sign-in needs
};

/*!
    The options of the command line. They are checked as far as that is possible without reading
    files or querying the machine.
*/
struct Options
{
    Command command = Command::Page;

    /*!
        The client, without the secrets that are in files, and in a demo without the addresses of
        the server.
    */
    ClientData client;
    ClientFiles files;
    /*! Whether tokens are bound to a key (RFC 9449) if the profile and the server support that. */
    bool bindsTokens = true;
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
    /*! For one of several providers: the name that the page shows, and a line about it. */
    QString name;
    QString detail;

    bool demo = false;
    /*! Whether the server of the demo can be reached from the local network. */
    bool lan = false;

    /*! A further file with a key map; usually empty. */
    QString keysFile;
    bool windowed = false;
    /*! Whether several people share the television, each with an account. */
    bool shared = false;
    /*! Whether the screen is in a public place where visitors take turns. */
    bool kiosk = false;
    /*! In a kiosk, the time of inactivity after which a person is signed out. */
    std::chrono::seconds signOutAfter = Kiosk::usualSignOutAfter;
    /*! In a kiosk, the time after which a visit ends in any case. */
    std::chrono::seconds visitLimit = Kiosk::usualVisit;
    /*! The name of a built-in theme, or the path of a file. */
    QString theme = QStringLiteral("dark");
    /*!
        Whether the theme comes from an option. Otherwise the desktop's preferences may change it.
    */
    bool themeIsChosen = false;
    /*!
        The language of the page as a tag of BCP 47. If it is empty, the language is the one that
        was chosen on the screen, or else the system's.
    */
    QString language;
    qreal textScale = 1;
    /*! The part of the picture that the television cuts off at each edge, as a fraction. */
    qreal overscan = 0.05;
    /*! The degrees by which the page is turned clockwise: 0, 90, 180 or 270. */
    int rotation = 0;
    /*! The name or the number of the screen on which the page is shown; empty for the first one. */
    QString screen;
    bool reduceMotion = false;
    bool countdown = true;
    bool speak = false;
    bool events = false;
    bool printToken = false;
    /*! Whether Command::Doctor prints its findings as JSON. */
    bool json = false;
    /*! The name on the page; if empty, DeviceSignIn. */
    QString brand;
    /*! The name of the device on the page; if empty, the machine's host name. */
    QString deviceName;

    /*! The profile that Command::ProviderCheck reads. */
    QString profileFile;
    /*! The server at which it runs a sign-in; empty for a sandbox. */
    QUrl against;
    /*! The dialect of that sandbox; empty for the one with the name of the profile. */
    QString dialect;
    /*!
        The address of the request for which Command::Token prints headers. If it is invalid, the
        command prints only the token.
    */
    QUrl request;
    QByteArray requestMethod = "GET";
    /*!
        Whether a server has refused the access token that Command::Token printed last, so that the
        command prints another one.
    */
    bool tokenWasRefused = false;
};

/*! The result of reading the command line. */
using ParsedArguments = std::variant<Options, Information, UsageError>;

/*! Reads \a arguments, which begin with the program's name, by the table of options. */
ParsedArguments readOptions(const QStringList &arguments, const Profiles &profiles);

} // namespace DeviceSignIn
