// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QTextStream>

#include <DeviceSignIn/signinfactory.h>

using namespace DeviceSignIn;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    ClientConfig client;
    client.setIssuer(application.arguments().value(1));
    client.setClientId(QStringLiteral("living-room-tv"));
    client.setScopes({QStringLiteral("openid"), QStringLiteral("profile")});

    QTextStream out(stdout);
    if (const QString problem = client.problem(); !problem.isEmpty()) {
        out << problem << Qt::endl;
        return 1;
    }
    // Nothing is kept, so that each run of this example signs in anew. Without a store of its own,
    // the factory uses the system's keychain.
    const SignInFactory factory(client, TokenStore::inMemory());
    const auto signIn = factory.createSignIn(QStringLiteral("default"));
    const DeviceFlow *flow = signIn->flow();

    QObject::connect(flow, &DeviceFlow::codeChanged, [&] {
        if (flow->hasCode())
            out << flow->verificationUriComplete() << Qt::endl;
    });
    QObject::connect(flow, &DeviceFlow::stateChanged, [&] {
        switch (flow->state()) {
        case DeviceFlow::State::Retrying:
            out << errorName(flow->failure()) << ", trying again" << Qt::endl;
            break;
        case DeviceFlow::State::Denied:
        case DeviceFlow::State::Expired:
            out << "Nobody has approved." << Qt::endl;
            QCoreApplication::exit(1);
            break;
        case DeviceFlow::State::Failed:
            out << errorName(flow->failure()) << Qt::endl;
            QCoreApplication::exit(1);
            break;
        default:
            break;
        }
    });
    QObject::connect(signIn->session(), &Session::signedIn, [&] {
        out << "Welcome, " << signIn->session()->accountName() << Qt::endl;
        QCoreApplication::quit();
    });
    signIn->begin();
    return QCoreApplication::exec();
}
