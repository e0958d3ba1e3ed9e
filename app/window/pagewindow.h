// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look/theme.h"
#include "options/options.h"
#include "speech/language.h"

#include <QFont>
#include <QQuickView>
#include <QTimer>
#include <QVariantMap>

#include <functional>
#include <memory>
#include <utility>

namespace DeviceSignIn {

class AccessibilityObserver;
class RotatedPage;
class ServiceNotice;
struct DesktopPreferences;

/*!
    Makes Qt Quick draw with the processor instead of the GPU, unless an environment variable
    selects a renderer. A page with little motion is shown sooner that way and needs a third of the
    memory. Call it before the first window is created.
*/
void preferSoftwareRenderer();

/*!
    The program's window, which shows one page of the QML module. It fills the screen unless the
    options say otherwise.

    The window is shown first, in the background color of the theme, and the page is created after
    the first frame. The screen is thus not black meanwhile. A thread of the QML engine loads the
    types of the page while the window is opened.
*/
class PageWindow : public QObject
{
    Q_OBJECT

public:
    /*! \a options and \a language are not owned, and must outlive this object. */
    PageWindow(const Options *options, Language *language);
    ~PageWindow() override;

    /*!
        Lets a thread of the engine load the types of the page with \a name, which open() does
        otherwise. It takes less time if this thread returns to the event loop meanwhile.
    */
    void loadTypes(const QString &name);

    /*!
        Shows the window and loads the page with \a name. Besides \a properties, the page gets
        keyMap, brandName, deviceName, theme, textScale, reduceMotion, overscan, width and height.
        Its signal closeRequested() closes the window.

        An error in the theme is written to standard error. If the page can't be loaded, Qt writes
        the reason there, and the program ends with ExitCode::notSignedIn.
    */
    void open(const QString &name, QVariantMap properties);

    /*!
        Shows the window and loads the sign-in page with \a name, as open() does. In addition, the
        page gets the properties language and countdown, and after its first frame complete and, if
        the options say so, speak: see RemotePage.
    */
    void openSignIn(const QString &name, QVariantMap properties);

    /*!
        Sets the function that returns whether a response of the server is awaited that determines
        what the page shows first. While it returns true the page is not created, but at the latest
        some milliseconds after the first frame. To create a page takes longer than the response of
        a server that is near, and keeps the thread from sending and from reading: without waiting,
        the page would be created without the code and laid out again with it.

        Call createIfReady() when the function may have begun to return false.
    */
    void setAwaitsResponse(std::function<bool()> awaits) { m_awaitsResponse = std::move(awaits); }

    /*!
        Creates the page, when control returns to the event loop, if that was not done before, the
        first frame is painted, the types are loaded and no response is awaited any more.
    */
    void createIfReady();

    QWindow *window() { return &m_view; }

Q_SIGNALS:
    /*! \a page is loaded and will be drawn with the next frame. */
    void loaded(QQuickItem *page);

private:
    void loadFonts(QList<QFont> fonts);
    void create();
    void chooseScreen();
    QScreen *namedScreen() const;
    void followScreen();
    void fillScreen();
    void choosePart();
    void watchPreferences();
    void applyPreferences(const DesktopPreferences &preferences);
    void afterNextFrame(const std::function<void()> &action);

    const Options *m_options;
    Language *m_language;
    /*!
        The screen that the options name; empty if they name none. A number is replaced by the name
        of the screen that has it at the start, because a screen that is unplugged for a moment
        comes back as the last one.
    */
    QString m_screenName;
    /*! How many times the window may still return to that screen before the next change. */
    int m_remainingReturns;
    // The page refers to both themes, so they are declared before the view. The second one is null
    // unless the desktop's preferences require another theme.
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Theme> m_desktopTheme;
    /*! The properties that the page gets when it is created. */
    QVariantMap m_properties;
    std::function<bool()> m_awaitsResponse;
    /*! Active while a response may still be awaited after the first frame. */
    QTimer m_responseLimit;
    bool m_hasFirstFrame = false;
    bool m_isCreating = false;
    QQuickView m_view;
    /*! The page's type; null until open() is called. The view owns it. */
    QQmlComponent *m_component = nullptr;
    std::unique_ptr<AccessibilityObserver> m_accessibilityObserver;
    /*! The root item of the view; null until the page is loaded. The view owns it. */
    RotatedPage *m_rotatedPage = nullptr;
    std::unique_ptr<ServiceNotice> m_notice;
};

} // namespace DeviceSignIn
