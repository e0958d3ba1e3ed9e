// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*! Who is signed in, and the way out. */
class MenuPane : public QFrame
{
    Q_OBJECT

public:
    /*! \a look is not owned, and must live longer. */
    explicit MenuPane(const Look *look, QWidget *parent = nullptr);

    /*! Shows it, and gives it the focus. */
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

} // namespace DeviceSignIn
