// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace MediaDemo {

/*!
    A focus scope that emits a signal for each key of a remote control that the items inside it have
    not used.
*/
class RemoteControl : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit RemoteControl(QQuickItem *parent = nullptr);

Q_SIGNALS:
    void upPressed();
    void downPressed();
    void leftPressed();
    void rightPressed();
    void okPressed();
    void backPressed();
    void menuPressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace MediaDemo
