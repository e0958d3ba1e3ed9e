// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/inputtimes.h"

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    In QML: an item that remembers when something in its window came to be shown. A person who
    presses a key or taps twice, or at the moment when a page changes, means what was shown before.
*/
class ShownSince : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QQuickItem::QQuickItem;

    /*! Something else is shown from now on. */
    Q_INVOKABLE void restart();
    /*!
        Whether the press that is handled at present came too soon after that, and must have no
        effect: see DoubledInput.
    */
    Q_INVOKABLE bool isTooSoon() const;

private:
    /*! When restart() was called last; unknown before. */
    InputTimes::Time m_time;
};

} // namespace DeviceSignIn
