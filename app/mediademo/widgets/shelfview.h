// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look.h"
#include "title.h"

#include <QHash>
#include <QListView>
#include <QPixmap>
#include <QPropertyAnimation>
#include <QStyledItemDelegate>

#include <optional>

namespace DeviceSignIn {

class PosterStore;
class TitleModel;

/*! Films side by side. The one with the focus comes forward, in a ring; keys are for the window. */
class ShelfView : public QListView
{
    Q_OBJECT

public:
    /*! None of them is owned; all must live longer. */
    ShelfView(const Look *look, PosterStore *posters, TitleModel *titles,
              QWidget *parent = nullptr);

    int column() const { return currentIndex().row(); }
    /*! False where the focus is at the edge already. */
    bool move(int columns);
    std::optional<Title> title() const;

    /*! It is not the one that is looked at. */
    void setDim(bool dim);
    bool isDim() const { return m_dim; }

    /*! The poster of \a title, if it is there yet; if not, it will be painted then. */
    QPixmap poster(const Title &title);
    const Look &look() const { return *m_look; }
    QSize cardSize() const;

Q_SIGNALS:
    void changed();
    void pressed();
    /*! The pointer has been moved onto it. */
    void pointed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void scrollToCurrent();

    const Look *m_look;
    PosterStore *m_posters;
    QPropertyAnimation m_scroll;
    QHash<QUrl, QPixmap> m_pictures;
    QPoint m_pointer;
    bool m_dim = false;
};

/*! Draws a film of a ShelfView. */
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CardDelegate(ShelfView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ShelfView *m_view;
};

} // namespace DeviceSignIn
