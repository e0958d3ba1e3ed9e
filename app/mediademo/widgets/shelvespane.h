// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look.h"
#include "title.h"

#include <QVariantAnimation>
#include <QWidget>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace MediaDemo {

class PosterStore;
class ShelfModel;
class ShelfView;

/*!
    Shelves of films. The shelf with the focus is always at the same height, and each shelf
    remembers where on it the focus was.
*/
class ShelvesPane : public QWidget
{
    Q_OBJECT

public:
    /*! None of them is owned; all must outlive this object. */
    ShelvesPane(const Look *look, PosterStore *posters, ShelfModel *model,
                QWidget *parent = nullptr);

    /*! The current film on the current shelf; empty if there are no shelves. */
    std::optional<Title> title() const;
    bool hasFocusInside() const;

    /*! Moves the focus. Returns false if it is at the edge already. */
    bool move(int rows, int columns);
    /*!
        Moves the focus to the start of the shelf, or from there to the first shelf. Returns false
        if it is there already.
    */
    bool goBack();

Q_SIGNALS:
    void titleChanged();
    void pressed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Shelf
    {
        QLabel *heading;
        ShelfView *view;
    };

    void fill();
    void add(int index);
    void makeCurrent(int index);
    void placeAll();

    const Look *m_look;
    PosterStore *m_posters;
    ShelfModel *m_model;
    std::vector<Shelf> m_shelves;
    int m_current = 0;
    /*! The index of the shelf at the top; a fraction while the shelves move. */
    QVariantAnimation m_scroll;
};

} // namespace MediaDemo
