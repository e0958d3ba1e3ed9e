// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QWidget>

#include <memory>

namespace DeviceSignIn {

class Language;
class SignIn;
class SignInWidgetPrivate;

/*!
    The sign-in page for apps made of QWidgets: the same page, of any size, in a window of its own or
    among other widgets.

    \code
    SignInFactory factory(std::move(client));
    const auto signIn = factory.createSignIn(u"default"_s);
    auto *page = new SignInWidget(signIn.get(), stack);
    connect(page, &SignInWidget::signedIn, this, &MainWindow::showLibrary);
    connect(page, &SignInWidget::closeRequested, this, &MainWindow::goBack);
    \endcode

    It signs in as long as it can be seen, and asks nothing while it is hidden: see SignInPage. Tab leads
    through it, and keys that it has no use for go to its parent, as do arrows that lead beyond its edge.

    On machines without a GPU call
    `QQuickWindow::setGraphicsApi(QSGRendererInterface::Software)` before the first window.
*/
class DEVICESIGNIN_EXPORT SignInWidget : public QWidget
{
    Q_OBJECT

    /*! Empty: the application's. */
    Q_PROPERTY(QString brandName READ brandName WRITE setBrandName)
    /*! Shown in the upper corner; may be empty. */
    Q_PROPERTY(QString deviceName READ deviceName WRITE setDeviceName)
    /*! \c dark, \c light, \c contrast, or the path of a theme's file. */
    Q_PROPERTY(QString theme READ theme WRITE setTheme)
    /*! How much larger than in the theme all text is, 1 to 1.5. */
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale)
    /*! Nothing moves or fades. */
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion)
    /*! The time left is shown; a warning before the end is given in any case. */
    Q_PROPERTY(bool countdown READ countdown WRITE setCountdown)
    /*! There is something to go back to; else Back only cancels. True unless changed. */
    Q_PROPERTY(bool canGoBack READ canGoBack WRITE setCanGoBack)

public:
    /*! \a signIn is not owned, and must live longer than this. */
    explicit SignInWidget(SignIn *signIn, QWidget *parent = nullptr);
    ~SignInWidget() override;

    /*! The properties of these names. @{ */
    QString brandName() const;
    void setBrandName(const QString &name);
    QString deviceName() const;
    void setDeviceName(const QString &name);
    /*! @} */
    /*! The property of this name. */
    QString theme() const;
    /*! What is wrong with a theme's file comes back in one line; empty where nothing is. */
    QString setTheme(const QString &nameOrFile);
    /*! The properties of these names. @{ */
    qreal textScale() const;
    void setTextScale(qreal scale);
    bool reduceMotion() const;
    void setReduceMotion(bool reduce);
    bool countdown() const;
    void setCountdown(bool shown);
    bool canGoBack() const;
    void setCanGoBack(bool can);
    /*! @} */
    /*! With it people choose their language on the screen. Not owned; may be null. */
    void setLanguage(Language *language);

    /*! It can be of any size above the smallest. @{ */
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /*! @} */

Q_SIGNALS:
    /*! Somebody is signed in: after having approved, or by what was kept from the last time. */
    void signedIn();
    /*! The person wants to be elsewhere: Done, Close, or Back. What was under way is cancelled. */
    void closeRequested();

protected:
    /*! Goes on, and stops. @{ */
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    /*! @} */

private:
    std::unique_ptr<SignInWidgetPrivate> d;
};

} // namespace DeviceSignIn
