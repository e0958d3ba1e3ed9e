// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickWidget>

namespace DeviceSignIn {

/*!
    A QQuickWidget that the Tab key enters at its first item and leaves after its last one, as with
    other widgets. QQuickWidget itself returns from the last item to the first, so that Tab never
    leaves it.
*/
class PageView : public QQuickWidget
{
    Q_OBJECT

public:
    using QQuickWidget::QQuickWidget;

protected:
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /*! The first or the last item at which Tab stops. */
    QQuickItem *endOfChain(bool last) const;
};

} // namespace DeviceSignIn
