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

namespace DeviceSignIn {

class PosterStore;
class ShelfModel;
class ShelfView;

/*!
    Shelves of films, of which the one with the focus is always at the same height. Each remembers
    where on it the focus was.
*/
class ShelvesPane : public QWidget
{
    Q_OBJECT

public:
    /*! None of them is owned; all must live longer. */
    ShelvesPane(const Look *look, PosterStore *posters, ShelfModel *model,
                QWidget *parent = nullptr);

    /*! The film with the focus. */
    std::optional<Title> title() const;
    bool hasFocusInside() const;

    /*! False where the focus is at the edge already. */
    bool move(int rows, int columns);
    /*! To the beginning of the shelf, or where it is there already, to the first shelf. */
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
    void lookAt(int index);
    void place();

    const Look *m_look;
    PosterStore *m_posters;
    ShelfModel *m_model;
    std::vector<Shelf> m_shelves;
    int m_current = 0;
    /*! What is seen at the top: a whole number when it rests. */
    QVariantAnimation m_scroll;
};

} // namespace DeviceSignIn
