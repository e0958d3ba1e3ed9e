// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "speech/language.h"

#include <QDialog>
#include <QWidget>

#include <memory>

namespace DeviceSignIn {

class SignIn;
class SignInWidgetPrivate;

/*!
    The sign-in page as a QWidget, for an application that is made of QWidgets. It shows the same
    page as SignInPage does in QML, in any size from minimumSizeHint() on, as a window or among
    other widgets.

    \code
    SignInFactory factory(client);
    const auto signIn = factory.createSignIn(u"default"_s);
    auto *page = new SignInWidget(signIn.get(), stack);
    connect(page, &SignInWidget::signedIn, this, &MainWindow::showLibrary);
    connect(page, &SignInWidget::closeRequested, this, &MainWindow::goBack);
    \endcode

    The widget signs in as long as it is shown, beginning with the tokens that are stored. While it
    is hidden, and after it has been destroyed, it asks for neither codes nor tokens. If it is shown
    again while the code is still valid, it goes on with the same code, unless that was approved in
    the moment in which the widget was hidden.

    Tab moves the focus through the buttons of the page and on to the next widget. Keys that the
    page does not use, and arrow keys that lead beyond its edge, go to the parent widget.

    The page is written in QML. If it can't be loaded, for example because a QML module of Qt is not
    installed, the widget shows the error as text, and problem() returns it. The settings have no
    effect then, except that setTheme() still checks the theme, and no signal is emitted.

    On machines without a GPU call
    <tt>QQuickWindow::setGraphicsApi(QSGRendererInterface::Software)</tt> before you create the
    first window.
*/
class DEVICESIGNIN_EXPORT SignInWidget : public QWidget
{
    Q_OBJECT

    /*! The brand's name beside the logo. Default: the application's display name. */
    Q_PROPERTY(QString brandName READ brandName WRITE setBrandName)
    /*! The name of this device, which is shown in the upper corner. Default: empty. */
    Q_PROPERTY(QString deviceName READ deviceName WRITE setDeviceName)
    /*! \c dark (the default), \c light, \c contrast, or the path of a theme's file. */
    Q_PROPERTY(QString theme READ theme WRITE setTheme)
    /*!
        The size of all text as a multiple of that in the theme, from 1 (the default) to 1.5. Other
        values are clamped.
    */
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale)
    /*! Whether nothing moves or fades. Default: false. */
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion)
    /*!
        Whether the time left is shown. A warning before its end is shown in any case. Default:
        true.
    */
    Q_PROPERTY(bool countdown READ countdown WRITE setCountdown)
    /*!
        Whether there is something to go back to. If false, Back that cancels a sign-in does not
        emit closeRequested() as well. Default: true.
    */
    Q_PROPERTY(bool canGoBack READ canGoBack WRITE setCanGoBack)
    /*!
        The part of the width and of the height at each edge that the television cuts off, as a
        fraction: 0.05 (the default) to 0.15. Other values are clamped.
    */
    Q_PROPERTY(qreal overscan READ overscan WRITE setOverscan)
    /*!
        The pixels in a millimeter of the screen, by which a small panel gets letters and buttons of
        a size for the hand: what the screen reports by default, 0 where that is unknown.
    */
    Q_PROPERTY(qreal density READ density WRITE setDensity)
    /*!
        Lets people choose another language on the page. It is not owned and must outlive the
        widget. Null (the default) removes the choice.
    */
    Q_PROPERTY(DeviceSignIn::Language *language READ language WRITE setLanguage)
    /*!
        Whether the page reads itself aloud. The key Play begins, repeats and stops that. Default:
        false.
    */
    Q_PROPERTY(bool speak READ speak WRITE setSpeak)
    /*!
        The voice: an object with the property \c speaking and the invokable functions
        \c speak(words), which interrupts what is being said, and \c stop(). Not owned; it must
        outlive the widget. Null (the default) is the voice of the system, if it has one.
    */
    Q_PROPERTY(QObject *speaker READ speaker WRITE setSpeaker)
    /*! Whether Tab stops at each control of the page. Default: true. */
    Q_PROPERTY(bool tabStops READ tabStops WRITE setTabStops)
    /*! Why the page can't be shown, in one or more lines; empty if there is no problem. */
    Q_PROPERTY(QString problem READ problem CONSTANT)

public:
    /*! Creates a page for \a signIn, which is not owned and must outlive the widget. */
    explicit SignInWidget(SignIn *signIn, QWidget *parent = nullptr);
    ~SignInWidget() override;

    /*! Getters and setters of the properties of the same names. @{ */
    QString brandName() const;
    void setBrandName(const QString &name);
    QString deviceName() const;
    void setDeviceName(const QString &name);
    QString theme() const;
    /*! @} */
    /*!
        Sets the theme. Returns why \a nameOrFile can't be used, in one line; empty if it can. If a
        theme's file can't be used, the page gets the built-in theme on which the file is based.
    */
    QString setTheme(const QString &nameOrFile);
    /*! Getters and setters of the properties of the same names. @{ */
    qreal textScale() const;
    void setTextScale(qreal scale);
    bool reduceMotion() const;
    void setReduceMotion(bool reduce);
    bool countdown() const;
    void setCountdown(bool shown);
    bool canGoBack() const;
    void setCanGoBack(bool can);
    qreal overscan() const;
    void setOverscan(qreal part);
    qreal density() const;
    void setDensity(qreal pixelsPerMillimeter);
    Language *language() const;
    void setLanguage(Language *language);
    bool speak() const;
    void setSpeak(bool speak);
    QObject *speaker() const;
    void setSpeaker(QObject *speaker);
    bool tabStops() const;
    void setTabStops(bool stops);
    QString problem() const;
    /*! @} */

    /*! The size that layouts prefer, in pixels. */
    QSize sizeHint() const override;
    /*! The smallest size in which the code can be read across a room, in pixels. */
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /*!
        Somebody has signed in, by approving just now or with the tokens that were stored the last
        time. It is not emitted if somebody was signed in before the widget was created.
    */
    void signedIn();
    /*!
        The person wants to leave the page: by Done, Close or Back. A sign-in that was in progress
        has been canceled. The widget stays visible until the application hides it.
    */
    void closeRequested();

protected:
    /*! Begins or continues the sign-in. */
    void showEvent(QShowEvent *event) override;
    /*! Suspends the sign-in. */
    void hideEvent(QHideEvent *event) override;

private:
    std::unique_ptr<SignInWidgetPrivate> d;
};

/*!
    A dialog that shows the sign-in page and is accepted when somebody has signed in.

    \code
    SignInDialog dialog(signIn.get(), this);
    dialog.page()->setBrandName("Aurora");
    if (dialog.exec() == QDialog::Accepted)
        showLibrary();
    \endcode

    It is rejected if the person leaves the page without having signed in. If somebody was signed in
    before the dialog was opened, the page shows the name, and the dialog is accepted when the
    person leaves the page. The window title is the application's display name unless you set
    another.
*/
class DEVICESIGNIN_EXPORT SignInDialog : public QDialog
{
    Q_OBJECT

public:
    /*! Creates a dialog for \a signIn, which is not owned and must outlive it. */
    explicit SignInDialog(SignIn *signIn, QWidget *parent = nullptr);
    ~SignInDialog() override;

    /*!
        The page in the dialog, for its settings such as theme, brand and language. Owned by the
        dialog.
    */
    SignInWidget *page() const;

private:
    SignInWidget *m_page;
};

} // namespace DeviceSignIn
