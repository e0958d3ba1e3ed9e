// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace MediaDemo {

/*! The menu of the account: the name of the person, and the button that signs out. */
class MenuPane : public QFrame
{
    Q_OBJECT

public:
    /*! \a look is not owned, and must outlive this object. */
    explicit MenuPane(const Look *look, QWidget *parent = nullptr);

    /*! Shows the menu and gives it the focus. */
    void open(const QString &accountName);

Q_SIGNALS:
    void signOutPressed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Look *m_look;
    QLabel *m_introduction;
    QLabel *m_name;
    QPushButton *m_signOut;
};

} // namespace MediaDemo
