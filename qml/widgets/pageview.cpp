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

/*!
    Moves the focus to the next widget if the last item of the page has it, or to the previous
    widget if the first item has it. Otherwise it returns false: Qt then sends the key to the page,
    where it moves the focus from item to item.
*/
bool PageView::focusNextPrevChild(bool next)
{
    if (quickWindow()->activeFocusItem() != endOfChain(next))
        return false;
    // QQuickWidget's implementation is skipped, because it never moves the focus to another widget.
    return QWidget::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
}

QQuickItem *PageView::endOfChain(bool last) const
{
    return quickWindow()->contentItem()->nextItemInFocusChain(!last);
}

} // namespace DeviceSignIn
