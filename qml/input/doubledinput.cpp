// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/doubledinput.h"

#include "input/remotekeys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QQuickWindow>
#include <QTouchEvent>

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

namespace {

using std::chrono::milliseconds;

/*! Whether \a time is less than \a limit from \a earlier. Two devices may report their events out of order. */
bool isWithin(milliseconds limit, quint64 time, quint64 earlier)
{
    if (time == 0 || earlier == 0)
        return false;
    return milliseconds(time > earlier ? time - earlier : earlier - time) < limit;
}

DoubledInput *existingFilter(const QQuickWindow *window)
{
    return window->findChild<DoubledInput *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

DoubledInput::DoubledInput(QQuickWindow *window)
    : QObject(window)
    , m_window(window)
{}

void DoubledInput::watch(QQuickWindow *window, RemoteKeys *page)
{
    DoubledInput *filter = existingFilter(window);
    if (!filter)
        filter = new DoubledInput(window);
    filter->m_pages.removeAll(nullptr);
    if (!filter->m_pages.contains(page))
        filter->m_pages.append(page);
    moveToFront(window);
}

void DoubledInput::moveToFront(QQuickWindow *window)
{
    // The filter that was installed last sees an event first, also if it was installed before.
    if (DoubledInput *filter = existingFilter(window))
        QCoreApplication::instance()->installEventFilter(filter);
}

bool DoubledInput::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window)
        return false;
    switch (event->type()) {
    case QEvent::KeyPress:
        return filterKeyPress(static_cast<QKeyEvent *>(event));
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        recordTouch(*static_cast<QTouchEvent *>(event));
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return filterMouse(*static_cast<QMouseEvent *>(event));
    default:
        return false;
    }
}

bool DoubledInput::filterKeyPress(QKeyEvent *press)
{
    const RemoteKeys *page = press->isAutoRepeat() ? nullptr : pageInFocus();
    const RemoteKey meaning = page ? page->keyFor(*press) : RemoteKey::None;
    if (meaning == RemoteKey::None)
        return false;
    if (!isSecond(*press, meaning)) {
        m_pressed = meaning;
        m_pressTime = press->timestamp();
        return false;
    }
    QKeyEvent repeat(QEvent::KeyPress, press->key(), press->modifiers(), press->nativeScanCode(),
                     press->nativeVirtualKey(), press->nativeModifiers(), press->text(), true);
    repeat.setTimestamp(press->timestamp());
    QCoreApplication::sendEvent(m_window, &repeat);
    press->setAccepted(repeat.isAccepted());
    return true;
}

bool DoubledInput::isSecond(const QKeyEvent &press, RemoteKey meaning) const
{
    const quint64 time = press.timestamp();
    return (meaning == m_pressed && isWithin(onePress, time, m_pressTime))
           || (meaning == RemoteKey::Ok && isWithin(onePress, time, m_touchTime));
}

void DoubledInput::recordTouch(const QTouchEvent &event)
{
    m_touchTime = event.timestamp();
    m_touches.clear();
    for (const QEventPoint &point : event.points())
        m_touches.append(point.position());
}

bool DoubledInput::filterMouse(const QMouseEvent &event)
{
    if (event.type() == QEvent::MouseButtonRelease)
        return std::exchange(m_droppingButton, false);
    const bool dropped = followsTouch(event);
    if (event.type() != QEvent::MouseMove)
        m_droppingButton = dropped;
    return dropped || m_droppingButton;
}

bool DoubledInput::followsTouch(const QMouseEvent &event) const
{
    // Qt itself creates mouse events only from a touch that no item has used.
    if (event.source() == Qt::MouseEventSynthesizedByQt
        || !isWithin(afterTouch, event.timestamp(), m_touchTime))
        return false;
    const QPointF place = event.position();
    const bool near = std::any_of(m_touches.begin(), m_touches.end(), [&](const QPointF &touch) {
        return QLineF(touch, place).length() <= samePlace;
    });
    return near && isOnPage(place);
}

/*! The innermost page with the focus. Null if none has it, or if something is typed into a text field. */
const RemoteKeys *DoubledInput::pageInFocus() const
{
    const QQuickItem *item = m_window->activeFocusItem();
    if (!item || item->flags().testFlag(QQuickItem::ItemAcceptsInputMethod))
        return nullptr;
    for (; item; item = item->parentItem()) {
        if (const auto *page = qobject_cast<const RemoteKeys *>(item))
            return page;
    }
    return nullptr;
}

bool DoubledInput::isOnPage(const QPointF &scenePosition) const
{
    return std::any_of(m_pages.begin(), m_pages.end(), [&](const RemoteKeys *page) {
        return page && page->window() == m_window && page->isVisible()
               && page->contains(page->mapFromScene(scenePosition));
    });
}

} // namespace DeviceSignIn
