// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "shelvespane.h"

#include "shelfmodel.h"
#include "shelfview.h"

#include <QLabel>
#include <QWheelEvent>

namespace MediaDemo {

namespace {

// In units, as in Wall.qml and ShelfRow.qml.
constexpr int shelfHeight = 346;
constexpr int headingHeight = 40;

} // namespace

ShelvesPane::ShelvesPane(const Look *look, PosterStore *posters, ShelfModel *model, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_posters(posters)
    , m_model(model)
{
    // While there are no shelves, this pane has the focus itself.
    setFocusPolicy(Qt::StrongFocus);
    m_scroll.setDuration(2 * look->theme.screenMotion);
    m_scroll.setEasingCurve(QEasingCurve::OutCubic);
    m_scroll.setStartValue(0.0);
    m_scroll.setEndValue(0.0);
    connect(&m_scroll, &QVariantAnimation::valueChanged, this, &ShelvesPane::placeAll);
    connect(model, &QAbstractItemModel::modelReset, this, &ShelvesPane::fill);
    fill();
}

std::optional<Title> ShelvesPane::title() const
{
    return m_shelves.empty() ? std::nullopt : m_shelves[size_t(m_current)].view->title();
}

bool ShelvesPane::hasFocusInside() const
{
    const QWidget *focused = window()->focusWidget();
    return focused && (focused == this || isAncestorOf(focused));
}

void ShelvesPane::fill()
{
    const bool hadFocus = hasFocusInside();
    setFocusProxy(nullptr);
    if (hadFocus)
        setFocus();
    for (const Shelf &shelf : m_shelves) {
        delete shelf.heading;
        delete shelf.view;
    }
    m_shelves.clear();
    m_current = 0;
    m_scroll.stop();
    m_scroll.setStartValue(0.0);
    m_scroll.setEndValue(0.0);
    for (int i = 0; i < m_model->count(); ++i)
        add(i);
    if (!m_shelves.empty())
        makeCurrent(0);
    Q_EMIT titleChanged();
}

void ShelvesPane::add(int index)
{
    auto *heading = new QLabel(m_model->index(index).data().toString(), this);
    heading->setTextFormat(Qt::PlainText);
    auto *view = new ShelfView(m_look, m_posters, m_model->titlesOf(index), this);
    view->setAccessibleName(heading->text());
    m_shelves.push_back({heading, view});
    heading->show();
    view->show();
    connect(view, &ShelfView::changed, this, &ShelvesPane::titleChanged);
    connect(view, &ShelfView::pressed, this, &ShelvesPane::pressed);
    connect(view, &ShelfView::pointed, this, [this, index] {
        makeCurrent(index);
        setFocus();
    });
}

void ShelvesPane::makeCurrent(int index)
{
    const bool hadFocus = hasFocusInside();
    const double from = m_scroll.currentValue().toDouble();
    m_current = index;
    for (size_t i = 0; i < m_shelves.size(); ++i) {
        m_shelves[i].view->setDim(int(i) != index);
        m_shelves[i].heading->setProperty("quiet", int(i) != index);
        m_shelves[i].heading->style()->polish(m_shelves[i].heading);
    }
    setFocusProxy(m_shelves[size_t(index)].view);
    if (hadFocus)
        setFocus();
    m_scroll.stop();
    m_scroll.setStartValue(from);
    m_scroll.setEndValue(double(index));
    m_scroll.start();
    placeAll();
    Q_EMIT titleChanged();
}

bool ShelvesPane::move(int rows, int columns)
{
    if (m_shelves.empty())
        return false;
    if (columns != 0)
        return m_shelves[size_t(m_current)].view->move(columns);
    const int to = m_current + rows;
    if (rows == 0 || to < 0 || to >= int(m_shelves.size()))
        return false;
    makeCurrent(to);
    return true;
}

bool ShelvesPane::goBack()
{
    if (m_shelves.empty())
        return false;
    return move(0, -m_shelves[size_t(m_current)].view->column()) || move(-m_current, 0);
}

void ShelvesPane::placeAll()
{
    const double top = m_scroll.currentValue().toDouble();
    for (size_t i = 0; i < m_shelves.size(); ++i) {
        const auto &[heading, view] = m_shelves[i];
        const int y = m_look->px((double(i) - top) * shelfHeight);
        const int below = m_look->px(headingHeight);
        heading->setFont(m_look->font(m_look->theme.statusSize, QFont::DemiBold));
        heading->setGeometry(m_look->marginX(), y, width() / 2, below);
        view->setGeometry(0, y + below, width(), m_look->px(shelfHeight) - below);
        // Shelves above the current one are hidden.
        const bool visible = double(i) > top - 0.5;
        heading->setVisible(visible);
        view->setVisible(visible);
    }
}

void ShelvesPane::resizeEvent(QResizeEvent *)
{
    placeAll();
}

void ShelvesPane::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (delta.y() != 0)
        move(delta.y() < 0 ? 1 : -1, 0);
    else if (delta.x() != 0)
        move(0, delta.x() < 0 ? 1 : -1);
}

} // namespace MediaDemo
