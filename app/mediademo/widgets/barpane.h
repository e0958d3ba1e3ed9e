// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QFrame;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace MediaDemo {

/*! The bar at the top: the name of the app, buttons for the two places, and one for the account. */
class BarPane : public QWidget
{
    Q_OBJECT

public:
    /*! The places of the app: the films for everybody, and the person's list. */
    enum class Place { Home, List };

    /*! \a look is not owned, and must outlive this object. */
    explicit BarPane(const Look *look, QWidget *parent = nullptr);

    /*! Marks the current place. */
    void setPlace(Place place);
    /*! Sets the text on the button of the account. */
    void setAccount(const QString &text);

    bool hasFocusInside() const;
    /*! Gives the focus to the button of the current place. */
    void focusPlace();
    /*! Gives the focus to the button of the account. */
    void focusAccount();
    /*! Moves the focus by so many buttons to the right, but not beyond the last one. */
    void move(int columns);

Q_SIGNALS:
    void homePressed();
    void listPressed();
    void accountPressed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *current() const;
    QList<QPushButton *> buttons() const;
    void markPlace();
    void placeAll();

    const Look *m_look;
    Place m_place = Place::Home;
    QLabel *m_logo;
    QLabel *m_brand;
    QPushButton *m_home;
    QPushButton *m_list;
    QPushButton *m_account;
    /*! A line below the button of the current place. */
    QFrame *m_underline;
};

} // namespace MediaDemo
