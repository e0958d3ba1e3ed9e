// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "accessibilityobserver.h"

#include <QQmlComponent>
#include <QUrl>

namespace DeviceSignIn {

AccessibilityObserver::AccessibilityObserver(QQmlEngine *engine)
    : m_engine(engine)
{
    QAccessible::installActivationObserver(this);
    if (QAccessible::isActive())
        registerTypes();
}

AccessibilityObserver::~AccessibilityObserver()
{
    QAccessible::removeActivationObserver(this);
}

void AccessibilityObserver::accessibilityActiveChanged(bool active)
{
    if (active)
        registerTypes();
}

void AccessibilityObserver::registerTypes()
{
    QQmlComponent(m_engine).setData("import QtQuick\nItem {}", QUrl());
}

} // namespace DeviceSignIn
