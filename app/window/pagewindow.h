// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look/theme.h"
#include "options/options.h"
#include "speech/language.h"

#include <QQuickView>
#include <QVariantMap>

#include <functional>
#include <memory>

namespace DeviceSignIn {

class ServiceNotice;
struct DesktopPreferences;

/*!
    Makes Qt Quick draw with the processor instead of the GPU, unless an environment variable chooses a
    renderer: a page with little motion is on the screen sooner that way and needs a third of the memory.
    Call it before the first window is created.
*/
void preferSoftwareRenderer();

/*!
    The program's window with one of the QML module's pages in it. It fills the screen unless the options
    say otherwise.

    The window is shown first, in the background color of the theme, and the page is loaded after the
    first frame. So the screen is not black meanwhile, and the display prepares the window at the same
    time.
*/
class PageWindow : public QObject
{
    Q_OBJECT

public:
    /*! \a options and \a language are not owned, and must live longer than this object. */
    PageWindow(const Options *options, Language *language);
    ~PageWindow() override;

    /*!
        Shows the window and loads the page with \a name. Besides \a properties, the page gets keyMap,
        brandName, deviceName, theme, textScale and reduceMotion. Its signal closeRequested() closes the
        window.

        An error in the theme is written to standard error. If the page can't be loaded, Qt writes the
        reason there, and the program ends with ExitCode::notSignedIn.
    */
    void open(const QString &name, QVariantMap properties);

    /*! Does the same for a page for signing in, which also gets language, countdown and speak. */
    void openSignIn(const QString &name, QVariantMap properties);

    QWindow *window() { return &m_view; }

Q_SIGNALS:
    /*! \a page is on its way to the screen. */
    void loaded(QQuickItem *page);

private:
    void load(const QString &name);
    void watchPreferences();
    void applyPreferences(const DesktopPreferences &preferences);
    void afterNextFrame(const std::function<void()> &action);

    const Options *m_options;
    Language *m_language;
    // The page refers to both themes, so they are declared before the view. The second one is null unless
    // the desktop's preferences ask for another theme.
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Theme> m_desktopTheme;
    QQuickView m_view;
    std::unique_ptr<ServiceNotice> m_notice;
};

} // namespace DeviceSignIn
