// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The smallest Qt Quick program, for comparison: an empty window that fills the screen.

#include <QGuiApplication>
#include <QQuickView>
#include <QScreen>

int main(int argc, char *argv[])
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    const QGuiApplication application(argc, argv);
    QQuickView view;
    view.setColor(QColor(0x0e, 0x13, 0x1d));
    view.setSource(QUrl(QStringLiteral("data:,import QtQuick%0AItem {}")));
    view.setGeometry(view.screen()->geometry());
    view.showFullScreen();
    return QCoreApplication::exec();
}
