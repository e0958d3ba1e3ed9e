// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>

namespace {

bool loads(QQmlEngine *engine, const QString &name)
{
    const QQmlComponent component(engine, QUrl("qrc:/App/" + name + ".qml"));
    if (!component.isReady())
        qWarning().noquote() << component.errorString();
    return component.isReady();
}

} // namespace

// Ends with 0 if everything can be loaded without a warning. Pages that would use the network and
// the keychain are compiled only.
int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    QQmlEngine engine;
    int warnings = 0;
    QObject::connect(&engine, &QQmlEngine::warnings, [&] { ++warnings; });
    const bool documented =
        loads(&engine, "Main") && loads(&engine, "LibraryPage") && loads(&engine, "QualifiedPage");

    QQmlComponent component(&engine, QUrl("qrc:/App/Player.qml"));
    const std::unique_ptr<QObject> player(component.create());
    if (!player)
        qWarning().noquote() << component.errorString();
    QCoreApplication::processEvents();
    const bool own = player && player->property("hasOwnNames").toBool();
    return documented && own && warnings == 0 ? 0 : 1;
}
