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

/*! Returns false where the key has to move the focus to another item in here: the item handles it then. */
bool PageView::focusNextPrevChild(bool next)
{
    if (quickWindow()->activeFocusItem() != endOfChain(next))
        return false;
    // Not QQuickWidget's implementation, which never moves the focus to another widget.
    return QWidget::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
}

QQuickItem *PageView::endOfChain(bool last) const
{
    return quickWindow()->contentItem()->nextItemInFocusChain(!last);
}

} // namespace DeviceSignIn
