// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pageinspector.h"

#include "picturecontrast.h"
#include "qmltype.h"
#include "qrmeasurement.h"

#include <QEvent>
#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QJSValue>
#include <QQmlEngine>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace DeviceSignIn {

namespace {

constexpr QRectF everywhere(-1e6, -1e6, 2e6, 2e6);

/*! The size in which a text is drawn, in pixels. It can be smaller than the size that was set. */
double pixelSize(const QQuickItem *text)
{
    return text->property("fontInfo").value<QJSValue>().property("pixelSize").toNumber();
}

/*!
    Whether each part of a text at whose end a line may end, such as a word, fits into one line. A
    longer word is broken where the text is wrapped.
*/
bool areWordsWhole(const QQuickItem *item)
{
    const QString text = item->property("text").toString();
    const QFontMetricsF metrics(item->property("font").value<QFont>());
    const double room = item->width() - item->property("leftPadding").toReal()
                        - item->property("rightPadding").toReal();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > begin; end = finder.toNextBoundary()) {
        if (metrics.horizontalAdvance(text.mid(begin, end - begin).trimmed()) > room + 0.5)
            return false;
        begin = end;
    }
    return true;
}

/*!
    Calls \a found(text, place, view) for each visible text inside \a item and for \a item itself:
    \c place is that of the text in the scene, and \c view the part of the scene to which its
    ancestors clip it. \a view is that of \a item.
*/
template <typename Found>
void findTexts(QQuickItem *item, QRectF view, const Found &found)
{
    if (!item->isVisible() || item->opacity() == 0)
        return;
    if (item->clip())
        view &= item->mapRectToScene(item->boundingRect());
    if (item->inherits("QQuickText")) {
        const QRectF place = item->mapRectToScene(item->boundingRect());
        if (view.intersects(place) || place.isEmpty())
            found(item, place, view);
    }
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        findTexts(child, view, found);
}

/*!
    Appends to \a items those of \a item and the items inside it for which \a isWanted returns true.
*/
template <typename IsWanted>
void collectItems(QQuickItem *item, QObjectList &items, const IsWanted &isWanted)
{
    if (isWanted(item))
        items.append(item);
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        collectItems(child, items, isWanted);
}

/*! Lets the rows and columns inside \a item position their items, from the innermost on. */
void arrange(QQuickItem *item)
{
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        arrange(child);
    item->ensurePolished();
}

const QQuickItem *findText(const QQuickItem *item)
{
    if (item->inherits("QQuickText"))
        return item;
    const auto children = item->childItems();
    for (const QQuickItem *child : children) {
        if (const QQuickItem *text = findText(child))
            return text;
    }
    return nullptr;
}

/*! The picture of \a item as its window shows it. */
QImage pictureOf(QQuickItem *item)
{
    const QRectF place = item->mapRectToScene(item->boundingRect());
    return item->window()->grabWindow().copy(place.toRect());
}

} // namespace

void completeLayout(QQuickItem *root)
{
    // The first time may change the size of items further out.
    arrange(root);
    arrange(root);
}

PageInspector::PageInspector(QObject *parent)
    : QObject(parent)
{
    // With a further font the same letter may be drawn from another one.
    connect(qGuiApp, &QGuiApplication::fontDatabaseChanged, this, [this] { m_letters.clear(); });
}

QVariantMap PageInspector::measureQrCode(QQuickItem *tile) const
{
    return DeviceSignIn::measureQrCode(pictureOf(tile));
}

double PageInspector::brightness(QQuickItem *item) const
{
    const QImage image = pictureOf(item);
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += qGray(image.pixel(x, y));
    }
    return sum / (image.width() * image.height());
}

QStringList PageInspector::readLetters(QQuickItem *item, const QString &letters)
{
    const auto font = findText(item)->property("font").value<QFont>();
    const QImage window = item->window()->grabWindow();
    return m_letters.read(window.copy(item->mapRectToScene(item->boundingRect()).toAlignedRect()),
                          font, letters);
}

QVariantList PageInspector::contrasts(QQuickItem *root) const
{
    QVariantList measured;
    const QVariantList all = texts(root);
    const QImage image = root->window()->grabWindow();
    for (const QVariant &one : all) {
        QVariantMap text = one.toMap();
        if (text["text"].toString().isEmpty() || !text["whole"].toBool())
            continue;
        text["contrast"] = contrastOf(image, text["rect"].toRectF().toAlignedRect() & image.rect());
        measured.append(text);
    }
    return measured;
}

QVariantList PageInspector::texts(QQuickItem *root) const
{
    completeLayout(root);
    QVariantList texts;
    findTexts(root, everywhere, [&](QQuickItem *text, const QRectF &place, const QRectF &view) {
        texts.append(QVariantMap{
            // Without the characters that keep a word in one line.
            {"text", text->property("text").toString().remove(QChar(0x2060))},
            {"rect", place & view},
            {"whole", view.contains(place)},
            {"truncated", text->property("truncated")},
            {"fits", text->property("paintedWidth").toReal() <= text->width() + 0.5},
            {"wordsAreWhole", text->property("wrapMode").toInt() == 0 || areWordsWhole(text)},
            {"pixelSize", pixelSize(text) * text->mapRectToScene(QRectF(0, 0, 1, 1)).height()},
        });
    });
    return texts;
}

QStringList PageInspector::shownTexts(QQuickItem *root) const
{
    completeLayout(root);
    QStringList texts;
    findTexts(root, everywhere, [&](const QQuickItem *text, const QRectF &, const QRectF &) {
        // Without the characters that only say where a line may end.
        texts.append(text->property("text")
                         .toString()
                         .remove(QChar(0x200B))
                         .remove(QChar(0x2060))
                         .replace(QChar(QChar::Nbsp), ' '));
    });
    return texts;
}

QObjectList PageInspector::visibleItems(QQuickItem *root) const
{
    QObjectList items;
    // An item inside one that is not visible is not visible either.
    collectItems(root, items, [](const QQuickItem *item) { return item->isVisible(); });
    return items;
}

QObjectList PageInspector::visibleItemsOfTypes(QQuickItem *root, const QStringList &types) const
{
    std::vector<const QmlType *> wanted;
    for (const QString &name : types) {
        const QmlType *type = QmlType::find(name);
        if (!type) {
            qmlEngine(this)->throwError(QStringLiteral("There is no type %1").arg(name));
            return {};
        }
        wanted.push_back(type);
    }
    QObjectList items;
    collectItems(root, items, [&wanted](const QQuickItem *item) {
        return item->isVisible()
               && std::any_of(wanted.begin(), wanted.end(),
                              [item](const QmlType *type) { return type->isTypeOf(item); });
    });
    return items;
}

QVariantList PageInspector::findOverlap(const QVariantList &rects) const
{
    std::vector<QRectF> places;
    for (const QVariant &rect : rects)
        places.push_back(rect.toRectF());
    for (size_t i = 0; i < places.size(); ++i) {
        for (size_t j = i + 1; j < places.size(); ++j) {
            if (places[i].left() < places[j].right() && places[j].left() < places[i].right()
                && places[i].top() < places[j].bottom() && places[j].top() < places[i].bottom())
                return {int(i), int(j)};
        }
    }
    return {};
}

void PageInspector::setDrawn(QQuickWindow *window, bool drawn)
{
    window->removeEventFilter(this);
    if (drawn)
        window->update();
    else
        window->installEventFilter(this);
}

bool PageInspector::eventFilter(QObject *window, QEvent *event)
{
    // A window that is resized is drawn when it is exposed again.
    if (event->type() != QEvent::UpdateRequest && event->type() != QEvent::Expose)
        return QObject::eventFilter(window, event);
    completeLayout(static_cast<QQuickWindow *>(window)->contentItem());
    return true;
}

void PageInspector::resize(QQuickItem *item, const QSizeF &size) const
{
    item->setSize(size);
}

QObjectList PageInspector::itemsWithFocus(QQuickItem *root) const
{
    QObjectList items;
    collectItems(root, items, [](const QQuickItem *item) { return item->hasFocus(); });
    return items;
}

} // namespace DeviceSignIn
