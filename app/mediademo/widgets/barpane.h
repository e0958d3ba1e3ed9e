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

namespace DeviceSignIn {

/*! What stands above everything: whose app it is, where one can go, and who is signed in. */
class BarPane : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Home, List };

    /*! \a look is not owned, and must live longer. */
    explicit BarPane(const Look *look, QWidget *parent = nullptr);

    /*! Where one is. */
    void setPlace(Place place);
    /*! What the button of the account says. */
    void setAccount(const QString &text);

    bool hasFocusInside() const;
    /*! The focus comes to where one is. */
    void enter();
    void enterAccount();
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
    QLabel *m_mark;
    QLabel *m_brand;
    QPushButton *m_home;
    QPushButton *m_list;
    QPushButton *m_account;
    /*! A line below the place where one is. */
    QFrame *m_here;
};

} // namespace DeviceSignIn
