// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QLabel>
#include <QStackedWidget>

#include <DeviceSignIn/clientconfig.h>
#include <DeviceSignIn/signinfactory.h>
#include <DeviceSignIn/signinwidget.h>

using namespace DeviceSignIn;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);

    ClientConfig client;
    client.setIssuer("https://id.example.com");
    client.setClientId("living-room-tv");
    const SignInFactory factory(client);
    const auto signIn = factory.createSignIn("default");

    QStackedWidget window;
    auto *page = new SignInWidget(signIn.get());
    auto *library = new QLabel("The app");
    window.addWidget(page);
    window.addWidget(library);
    QObject::connect(page, &SignInWidget::signedIn, &window,
                     [&] { window.setCurrentWidget(library); });
    QObject::connect(page, &SignInWidget::closeRequested, &window, &QWidget::close);
    window.showMaximized();
    return app.exec();
}
