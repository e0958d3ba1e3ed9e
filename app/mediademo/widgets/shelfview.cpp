// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "shelfview.h"

#include "posterstore.h"
#include "titlemodel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace MediaDemo {

namespace {

// The space around a card, into which it grows, and the distance from one card to the next; in
// units.
constexpr int cardSpace = 18;
constexpr int cardStep = 352 + 36;
/*! The size of the card with the focus, as a multiple of that of the others. */
constexpr qreal growth = 1.06;

} // namespace

ShelfView::ShelfView(const Look *look, PosterStore *posters, TitleModel *titles, QWidget *parent)
    : QListView(parent)
    , m_look(look)
    , m_posters(posters)
    , m_scroll(horizontalScrollBar(), "value")
{
    setModel(titles);
    setItemDelegate(new CardDelegate(this));
    setFlow(LeftToRight);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(NoSelection);
    setAutoScroll(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_scroll.setDuration(2 * look->theme.screenMotion);
    m_scroll.setEasingCurve(QEasingCurve::OutCubic);
    setCurrentIndex(titles->index(0));
}

QSize ShelfView::cardSize() const
{
    const int width = m_look->px(352);
    return {width, qRound(width * 9 / 16.0)};
}

bool ShelfView::move(int columns)
{
    const QModelIndex next = model()->index(column() + columns, 0);
    if (columns == 0 || !next.isValid())
        return false;
    setCurrentIndex(next);
    return true;
}

std::optional<Title> ShelfView::title() const
{
    const QVariant title = currentIndex().data(TitleModel::TitleRole);
    return title.isValid() ? std::optional(title.value<Title>()) : std::nullopt;
}

void ShelfView::setDim(bool dim)
{
    m_dim = dim;
    viewport()->update();
}

QPixmap ShelfView::poster(const Title &title)
{
    const auto known = m_pictures.constFind(title.poster);
    if (known != m_pictures.constEnd())
        return *known;
    // A null picture marks a poster that is being loaded.
    m_pictures.insert(title.poster, {});
    const QSize size = cardSize() * growth;
    m_paintings[title.poster] = m_posters->paint(
        title.poster, {size, size.height() / 11}, [this, url = title.poster](const QImage &image) {
            m_pictures.insert(url, QPixmap::fromImage(image));
            viewport()->update();
        });
    return {};
}

/*! Scrolls as little as possible to show the whole current card. */
void ShelfView::scrollToCurrent()
{
    const int left = column() * m_look->px(cardStep);
    const int visible = viewport()->width() - 2 * m_look->marginX() - cardSize().width();
    const int now = horizontalScrollBar()->value();
    const int to = std::clamp(now, std::max(0, left - visible), left);
    m_scroll.stop();
    m_scroll.setStartValue(now);
    m_scroll.setEndValue(to);
    if (isVisible())
        m_scroll.start();
    else
        horizontalScrollBar()->setValue(to);
}

void ShelfView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    scrollToCurrent();
    viewport()->update();
    Q_EMIT changed();
}

void ShelfView::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
}

void ShelfView::mouseMoveEvent(QMouseEvent *event)
{
    // Shelves that move below a pointer at rest must not take the focus.
    const QPoint global = event->globalPosition().toPoint();
    const bool moved = !m_pointer.isNull() && m_pointer != global;
    m_pointer = global;
    const QModelIndex index = indexAt(event->pos());
    if (!moved || !index.isValid())
        return;
    Q_EMIT pointed();
    setCurrentIndex(index);
}

void ShelfView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!indexAt(event->pos()).isValid())
        return;
    Q_EMIT pointed();
    setCurrentIndex(indexAt(event->pos()));
    Q_EMIT pressed();
}

void ShelfView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ShelfView::resizeEvent(QResizeEvent *event)
{
    m_pictures.clear();
    setViewportMargins(0, 0, 0, 0);
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void ShelfView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

void ShelfView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

CardDelegate::CardDelegate(ShelfView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    // The first card has the margin of the screen before it, and the last one has it after it.
    const Look &look = m_view->look();
    const int ends = int(index.row() == 0) + int(index.row() == index.model()->rowCount() - 1);
    return {look.px(cardStep) + ends * (look.marginX() - look.px(cardSpace)),
            m_view->viewport()->height()};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Look &look = m_view->look();
    const LookTheme &theme = look.theme;
    const auto title = index.data(TitleModel::TitleRole).value<Title>();
    const bool highlighted = m_view->hasFocus() && m_view->currentIndex() == index;
    const int before = index.row() == 0 ? look.marginX() : look.px(cardSpace);
    const QRect card(option.rect.topLeft() + QPoint(before, look.px(cardSpace)),
                     m_view->cardSize());

    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setOpacity(m_view->isDim() ? 0.55 : 1);
    QRectF face(card);
    if (highlighted) {
        const QSizeF more = QSizeF(card.size()) * (growth - 1) / 2;
        face.adjust(-more.width(), -more.height(), more.width(), more.height());
    }
    const QPixmap poster = m_view->poster(title);
    if (poster.isNull()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.actionColor);
        painter->drawRoundedRect(face, face.height() / 11, face.height() / 11);
    } else {
        painter->drawPixmap(face, poster, poster.rect());
    }
    if (highlighted) {
        const qreal away = look.px(7);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.focusRingColor, look.px(4)));
        painter->drawRoundedRect(face.adjusted(-away, -away, away, away), face.height() / 11 + away,
                                 face.height() / 11 + away);
    }
    painter->setPen(highlighted ? theme.strongColor : theme.brandColor);
    const QFont font = look.font(theme.smallSize, QFont::Medium);
    painter->setFont(font);
    const QRect line(card.left(), card.bottom() + look.px(20), card.width(), look.px(44));
    painter->drawText(
        line, int(Qt::AlignLeft | Qt::AlignVCenter),
        QFontMetrics(font, painter->device()).elidedText(title.name, Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace MediaDemo
