// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "widgets/pageview.h"

#include <QFocusEvent>
#include <QQuickItem>
#include <QQuickWindow>

namespace DeviceSignIn {

void PageView::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        endOfChain(event->reason() == Qt::BacktabFocusReason)->forceActiveFocus(event->reason());
    QQuickWidget::focusInEvent(event);
}

/*! False: the key is for the item that has the focus, and leads to the next one in here. */
bool PageView::focusNextPrevChild(bool next)
{
    if (quickWindow()->activeFocusItem() != endOfChain(next))
        return false;
    // Past QQuickWidget, which would let nobody out.
    return QWidget::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
}

QQuickItem *PageView::endOfChain(bool last) const
{
    return quickWindow()->contentItem()->nextItemInFocusChain(!last);
}

} // namespace DeviceSignIn
