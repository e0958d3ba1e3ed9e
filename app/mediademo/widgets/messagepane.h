// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*! What is said where there are no shelves to show. */
class MessagePane : public QWidget
{
    Q_OBJECT

public:
    /*! \a look is not owned, and must live longer. */
    explicit MessagePane(const Look *look, QWidget *parent = nullptr);

    /*! An empty \a title leaves only \a text; where both are empty, there is nothing to see. */
    void say(const QString &title, const QString &text);
    /*! Whether there is a way on. */
    void offerRetry(bool offered);
    bool offersRetry() const;
    bool hasFocusInside() const;
    void enter();

Q_SIGNALS:
    void retryPressed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Look *m_look;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_retry;
};

} // namespace DeviceSignIn
