// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>

class QQmlEngine;

namespace DeviceSignIn {

/*!
    Registers Qt Quick's types when a screen reader is found. From then on Qt reports to it
    everything that changes its size, such as the empty window. At the first report, and only then,
    Qt looks up the type of the attached object Accessible. If the page were loaded later, which
    registers the type, nothing on it would have a name.
*/
class AccessibilityObserver : public QAccessible::ActivationObserver
{
public:
    /*! \a engine is not owned, and must outlive this object. */
    explicit AccessibilityObserver(QQmlEngine *engine);
    ~AccessibilityObserver() override;

    void accessibilityActiveChanged(bool active) override;

private:
    void registerTypes();

    QQmlEngine *m_engine;
};

} // namespace DeviceSignIn
