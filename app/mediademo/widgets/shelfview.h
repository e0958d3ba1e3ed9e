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

#include <DeviceSignIn/pendingcall.h>
#include <map>
#include <optional>

namespace MediaDemo {

class PosterStore;
class TitleModel;

/*!
    A row of films. The film with the focus is larger and has a ring. Keys are handled by the
    window.
*/
class ShelfView : public QListView
{
    Q_OBJECT

public:
    /*! None of them is owned; all must outlive this object. */
    ShelfView(const Look *look, PosterStore *posters, TitleModel *titles,
              QWidget *parent = nullptr);

    /*! The index of the current film. */
    int column() const { return currentIndex().row(); }
    /*! Moves the focus by so many films to the right. Returns false if there is no such film. */
    bool move(int columns);
    /*! The current film. */
    std::optional<Title> title() const;

    /*! Whether it is shown dimmed, as all shelves are except the current one. */
    void setDim(bool dim);
    bool isDim() const { return m_dim; }

    /*!
        The poster of \a title. Null while it is being loaded; the view is repainted when it is
        there.
    */
    QPixmap poster(const Title &title);
    const Look &look() const { return *m_look; }
    QSize cardSize() const;

Q_SIGNALS:
    /*! The current film has changed. */
    void changed();
    /*! A film has been clicked. */
    void pressed();
    /*! The pointer has been moved over a film, or clicked it. */
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
    /*! The paintings of posters that have begun, by the address of the poster. */
    std::map<QUrl, DeviceSignIn::PendingCall> m_paintings;
    /*! The last place of the pointer on the screen; null before the first move. */
    QPoint m_pointer;
    bool m_dim = false;
};

/*! Paints a film of a ShelfView. */
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

} // namespace MediaDemo
