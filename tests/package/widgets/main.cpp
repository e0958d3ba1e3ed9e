// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QMainWindow>
#include <QTextStream>

#include <DeviceSignIn/signinfactory.h>
#include <DeviceSignIn/signinwidget.h>

using namespace DeviceSignIn;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    ClientConfig client;
    client.setIssuer(QApplication::arguments().value(1));
    client.setClientId(QStringLiteral("living-room-tv"));
    client.setScopes({QStringLiteral("openid"), QStringLiteral("profile")});
    const SignInFactory factory(client, TokenStore::inMemory());
    const auto signIn = factory.createSignIn(QStringLiteral("default"));

    QMainWindow window;
    auto *page = new SignInWidget(signIn.get());
    QObject::connect(page, &SignInWidget::signedIn, [&] {
        QTextStream(stdout) << "Welcome, " << signIn->session()->accountName() << Qt::endl;
    });
    QObject::connect(page, &SignInWidget::closeRequested, &window, &QWidget::close);
    window.setCentralWidget(page);
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}
