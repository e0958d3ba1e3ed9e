// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    The six keys of a remote control, under whichever of their many names they come, for everything
    inside this item.

    It is a focus scope: keys that the focused item has no use for arrive here.
*/
class RemoteKeys : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit RemoteKeys(QQuickItem *parent = nullptr);

Q_SIGNALS:
    void upPressed();
    void downPressed();
    void leftPressed();
    void rightPressed();
    /*! Once for each press, however long it is held; so is backPressed(). */
    void okPressed();
    void backPressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
};

} // namespace DeviceSignIn
