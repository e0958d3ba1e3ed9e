// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

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
    Doctor,    //!< look whether all is well
};

/*! What the command line asks for, checked as far as it can be without looking at the machine. */
struct Options
{
    Command command = Command::Page;

    /*! Without what stands in files, and for the demo without the server. */
    ClientConfig client;
    ClientFiles files;
    /*! What stands in the last of them. */
    QList<QSslCertificate> authorities;
    /*! The person's place in the store. */
    QString account = QStringLiteral("default");
    StoreChoice store;

    /*! Several to choose from, in a file; usually empty. */
    QString providersFile;
    /*! The same for the demo, by their names. */
    QStringList demoProviders;
    /*! What stands there: of each of them that which says where to sign in. */
    std::vector<Options> providers;
    /*! Of one of several: what it is called, and a line about it. */
    QString name;
    QString detail;

    bool demo = false;
    /*! The demo can be reached from the network. */
    bool lan = false;

    /*! What its keys mean, besides what is known of them; usually empty. */
    QString keysFile;
    bool windowed = false;
    /*! A television of several people. */
    bool shared = false;
    /*! A screen to which anybody may come. */
    bool kiosk = false;
    /*! Of a kiosk: how long a person who is signed in may leave it untouched. */
    std::chrono::seconds signOutAfter = Kiosk::usual;
    /*! A theme that ships, or a file. */
    QString theme = QStringLiteral("dark");
    /*! By an option; else the system may have a say. */
    bool themeIsChosen = false;
    /*! Of the page, as BCP 47 writes it; empty: the one chosen on the screen, else the system's. */
    QString language;
    qreal textScale = 1;
    bool reduceMotion = false;
    bool countdown = true;
    bool speak = false;
    bool events = false;
    bool printToken = false;
    /*! Of Command::Doctor: what it finds is for a program to read. */
    bool json = false;
    /*! Empty: the program's own name. */
    QString brand;
    /*! Empty: the machine's name. */
    QString deviceName;

    /*! Of Command::Token: the request that it is for; not valid where the token alone is wanted. */
    QUrl request;
    QByteArray requestMethod = "GET";
};

/*! Something to print instead of doing anything: --help, --version. */
struct Information
{
    QString text;
};

/*! One line that says what is wrong with the command line. */
struct UsageError
{
    QString line;
};

using ParsedArguments = std::variant<Options, Information, UsageError>;

/*! \a arguments begin with the program's name. */
ParsedArguments readOptions(const QStringList &arguments, const Profiles &profiles);

} // namespace DeviceSignIn
