// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace MediaDemo {

/*! The message in the place of the shelves. */
class MessagePane : public QWidget
{
    Q_OBJECT

public:
    /*! \a look is not owned, and must outlive this object. */
    explicit MessagePane(const Look *look, QWidget *parent = nullptr);

    /*! Shows a message, of which one part may be empty. If both parts are, the pane is hidden. */
    void showMessage(const QString &title, const QString &text);
    /*! Whether there is a button to try again. */
    void setRetryVisible(bool visible);
    bool isRetryVisible() const;
    bool hasFocusInside() const;
    /*! Gives the focus to the button. */
    void focusRetry();

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

} // namespace MediaDemo
