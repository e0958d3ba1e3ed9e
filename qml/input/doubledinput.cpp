// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/doubledinput.h"

#include "input/remotekeys.h"
#include "input/screenreaderpress.h"

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

bool isNear(const QList<QPointF> &places, const QPointF &place, qreal distance)
{
    return std::any_of(places.begin(), places.end(), [&](const QPointF &other) {
        return QLineF(other, place).length() <= distance;
    });
}

bool areNear(const QList<QPointF> &places, const QList<QPointF> &others, qreal distance)
{
    return std::any_of(places.begin(), places.end(),
                       [&](const QPointF &place) { return isNear(others, place, distance); });
}

QList<QPointF> placesOf(const QPointerEvent &event)
{
    QList<QPointF> places;
    for (const QEventPoint &point : event.points())
        places.append(point.position());
    return places;
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

void DoubledInput::watch(QQuickWindow *window, QQuickItem *page)
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

void DoubledInput::useClock(const QQuickWindow *window, Clock *clock)
{
    if (DoubledInput *filter = existingFilter(window))
        filter->m_times.setClock(clock);
}

InputTimes::Time DoubledInput::now(const QQuickWindow *window)
{
    const DoubledInput *filter = window ? existingFilter(window) : nullptr;
    return filter ? filter->m_times.now() : InputTimes::Time();
}

bool DoubledInput::isHasty(const QQuickWindow *window, const InputTimes::Time &shown)
{
    const DoubledInput *filter = window ? existingFilter(window) : nullptr;
    return filter && InputTimes::isEarlierThan(toNotice, filter->m_pressTime, shown);
}

void DoubledInput::recordAction(const QQuickWindow *window)
{
    if (DoubledInput *filter = window ? existingFilter(window) : nullptr) {
        filter->m_actedTap = filter->m_tap;
        if (filter->m_tap.begin.isKnown())
            filter->m_actedTap.end = filter->m_times.now();
    }
}

void DoubledInput::forgetAction(const QQuickWindow *window)
{
    if (DoubledInput *filter = window ? existingFilter(window) : nullptr)
        filter->m_actedTap = {};
}

bool DoubledInput::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window || m_passingOn)
        return false;
    if (event->type() == screenReaderPress())
        m_pressTime = m_times.now();
    switch (event->type()) {
    case QEvent::KeyPress:
        return filterKeyPress(static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        m_times.record(static_cast<QKeyEvent *>(event)->timestamp());
        return false;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return filterTouch(static_cast<QTouchEvent *>(event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return filterMouse(static_cast<QMouseEvent *>(event));
    default:
        return false;
    }
}

bool DoubledInput::isSecond(const Press &press) const
{
    if (press.meaning != m_last.meaning)
        return false;
    // By hand the same finger may be down again very soon after it was lifted, but another device
    // may report the same press only after it has ended.
    const bool atOnce = InputTimes::areWithin(onePress, press.begin, m_last.begin)
                        || (press.source != m_last.source
                            && InputTimes::areWithin(onePress, press.begin, m_last.end));
    if (!atOnce)
        return false;
    return press.places.isEmpty() || m_last.places.isEmpty()
           || areNear(press.places, m_last.places, samePlace);
}

bool DoubledInput::isSecondTap(const Press &press) const
{
    return InputTimes::areWithin(doubleTap, press.begin, m_actedTap.end)
           && areNear(press.places, m_actedTap.places, doubleTapPlace);
}

InputTimes::Time DoubledInput::recordPress(quint64 timestamp)
{
    m_pressTime = m_times.record(timestamp);
    return m_pressTime;
}

bool DoubledInput::filterKeyPress(QKeyEvent *event)
{
    const InputTimes::Time time = recordPress(event->timestamp());
    const RemoteKeys *page = event->isAutoRepeat() ? nullptr : pageInFocus();
    const RemoteKey meaning = page ? page->keyFor(*event) : RemoteKey::None;
    if (meaning == RemoteKey::None)
        return false;
    const Press press{Source::Key, meaning, time, time};
    if (!isSecond(press)) {
        m_last = press;
        return false;
    }
    QKeyEvent repeat(QEvent::KeyPress, event->key(), event->modifiers(), event->nativeScanCode(),
                     event->nativeVirtualKey(), event->nativeModifiers(), event->text(), true);
    repeat.setTimestamp(event->timestamp());
    QCoreApplication::sendEvent(m_window, &repeat);
    event->setAccepted(repeat.isAccepted());
    return true;
}

bool DoubledInput::filterTouch(QTouchEvent *event)
{
    const QList<QPointF> places = placesOf(*event);
    const bool begins = event->type() == QEvent::TouchBegin;
    const InputTimes::Time time =
        begins ? recordPress(event->timestamp()) : m_times.record(event->timestamp());
    if (begins) {
        m_touch = {Source::Touch, RemoteKey::Ok, time, time, places};
        m_droppingTouch = (isSecond(m_touch) || isSecondTap(m_touch))
                          && std::any_of(places.begin(), places.end(),
                                         [this](const QPointF &place) { return isOnPage(place); });
        if (!m_droppingTouch)
            m_last = m_tap = m_touch;
    }
    if (event->type() != QEvent::TouchCancel) {
        m_touch.end = time;
        m_touch.places = places;
        if (m_last.source == Source::Touch && !m_droppingTouch)
            m_last = m_touch;
    }
    // Qt would create mouse events for a touch that is not accepted.
    if (m_droppingTouch)
        event->accept();
    return m_droppingTouch;
}

bool DoubledInput::filterMouse(QMouseEvent *event)
{
    // Qt itself creates mouse events only from a touch that no item has used.
    if (event->source() == Qt::MouseEventSynthesizedByQt)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return filterMousePress(event);
    case QEvent::MouseButtonRelease:
        if (m_last.source == Source::Mouse && !m_droppingButton)
            m_last.end = m_times.record(event->timestamp());
        return std::exchange(m_droppingButton, false);
    case QEvent::MouseMove:
        return m_droppingButton || followsTouch(*event);
    default:
        // A double click is reported in addition to its second press.
        return m_droppingButton;
    }
}

bool DoubledInput::filterMousePress(QMouseEvent *event)
{
    const QPointF place = event->position();
    const InputTimes::Time time = recordPress(event->timestamp());
    const Press press{Source::Mouse, RemoteKey::Ok, time, time, {place}};
    const bool isLeft = event->button() == Qt::LeftButton;
    m_droppingButton =
        isOnPage(place)
        && (followsTouch(*event) || (isLeft && (isSecond(press) || isSecondTap(press))));
    if (m_droppingButton || !isLeft)
        return m_droppingButton;
    m_tap = press;
    // Whether there is something to press is known only afterwards.
    m_passingOn = true;
    QCoreApplication::sendEvent(m_window, event);
    m_passingOn = false;
    // An item has taken it, or a filter has consumed it. A page itself takes what is pressed beside
    // its controls.
    const QQuickItem *grabber = m_window->mouseGrabberItem();
    if (grabber ? !qobject_cast<const RemoteKeys *>(grabber) : event->isAccepted())
        m_last = press;
    return true;
}

/*! Whether \a event is at the place of a touch, and soon after it. */
bool DoubledInput::followsTouch(const QMouseEvent &event)
{
    const QPointF place = event.position();
    return InputTimes::areWithin(afterTouch, m_times.record(event.timestamp()), m_touch.end)
           && isNear(m_touch.places, place, samePlace) && isOnPage(place);
}

/*!
    The innermost page with the focus. Null if none has it, or if something is typed into a text
    field.
*/
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
    return std::any_of(m_pages.begin(), m_pages.end(), [&](const QQuickItem *page) {
        return page && page->window() == m_window && page->isVisible()
               && page->contains(page->mapFromScene(scenePosition));
    });
}

} // namespace DeviceSignIn
