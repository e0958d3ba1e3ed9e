// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QTextStream>

#include <DeviceSignIn/authorizationserver.h>
#include <DeviceSignIn/clock.h>
#include <DeviceSignIn/httptransport.h>
#include <DeviceSignIn/memorystore.h>
#include <DeviceSignIn/signin.h>

using namespace DeviceSignIn;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    ClientConfig config;
    config.issuer = application.arguments().value(1);
    config.clientId = QStringLiteral("living-room-tv");
    config.scopes = {QStringLiteral("openid"), QStringLiteral("profile")};

    HttpTransport transport;
    SystemClock clock;
    MemoryStore store;
    AuthorizationServer server(std::move(config), &transport, &clock);
    SignIn signIn(QStringLiteral("default"), &server, &transport, &store, &clock);

    QTextStream out(stdout);
    QObject::connect(signIn.flow(), &DeviceFlow::codeChanged, [&] {
        if (signIn.flow()->hasCode())
            out << signIn.flow()->verificationUriComplete() << Qt::endl;
    });
    QObject::connect(signIn.flow(), &DeviceFlow::stateChanged, [&] {
        if (signIn.flow()->state() == DeviceFlow::State::Offline) {
            out << errorName(signIn.flow()->failure()) << ", trying again" << Qt::endl;
        } else if (signIn.flow()->state() == DeviceFlow::State::Failed) {
            out << errorName(signIn.flow()->failure()) << Qt::endl;
            QCoreApplication::exit(1);
        }
    });
    QObject::connect(signIn.session(), &Session::signedIn, [&] {
        out << "Welcome, " << signIn.session()->accountName() << Qt::endl;
        QCoreApplication::quit();
    });
    signIn.begin();
    return QCoreApplication::exec();
}
