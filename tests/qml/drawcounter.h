// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    In QML tests: a transparent item that counts how often the place where it lies is drawn. It only
    works with Qt Quick's software renderer, which draws nothing but what has changed, and draws it
    in the thread of the items. It has its size from the start.
*/
class DrawCounter : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    /*! How often the place has been drawn. */
    Q_PROPERTY(int count MEMBER m_count)

public:
    explicit DrawCounter(QQuickItem *parent = nullptr);

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;

private:
    int m_count = 0;
};

} // namespace DeviceSignIn
