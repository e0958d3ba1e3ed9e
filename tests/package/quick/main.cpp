// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QGuiApplication>
#include <QQmlApplicationEngine>

#include <DeviceSignIn/clock.h>
#include <DeviceSignIn/httptransport.h>
#include <DeviceSignIn/memorystore.h>
#include <DeviceSignIn/provider.h>
#include <DeviceSignIn/signin.h>

using namespace DeviceSignIn;

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    ClientConfig config;
    config.issuer = QGuiApplication::arguments().value(1);
    config.clientId = QStringLiteral("living-room-tv");
    config.scopes = {QStringLiteral("openid"), QStringLiteral("profile")};

    HttpTransport transport;
    SystemClock clock;
    MemoryStore store;
    Provider provider(std::move(config), &transport);
    SignIn signIn(QStringLiteral("default"), &provider, &transport, &store, &clock);
    signIn.begin();

    QQmlApplicationEngine engine;
    QObject::connect(
        &engine, &QQmlApplicationEngine::objectCreationFailed, &application,
        [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
    engine.setInitialProperties({{QStringLiteral("signIn"), QVariant::fromValue(&signIn)}});
    engine.load(QUrl(QStringLiteral("qrc:/Main.qml")));
    return QGuiApplication::exec();
}
