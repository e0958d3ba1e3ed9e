// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look/theme.h"
#include "options/options.h"
#include "speech/language.h"

#include <QQuickView>
#include <QVariantMap>

#include <memory>

namespace DeviceSignIn {

class ServiceNotice;
struct DesktopPreferences;

/*!
    Has pages drawn by the processor, unless the user has chosen otherwise: a page that stands still
    is there sooner than a GPU is ready, in a third of the memory. To be called before the first
    window.
*/
void preferSoftwareRenderer();

/*!
    The window of the program, on the full screen unless the options say otherwise, with one of the
    module's pages in it.

    The window comes first, in the brand's colour, and the page once that can be seen: nobody looks at a
    black screen meanwhile, and the window is made ready by the display while the page is loaded.
*/
class Screen : public QObject
{
    Q_OBJECT

public:
    /*! \a options and \a language are not owned, and must live longer than this. */
    Screen(const Options *options, Language *language);
    ~Screen() override;

    /*!
        Loads the page with \a name. Besides \a properties it gets keyMap, brandName, deviceName, theme,
        textScale and reduceMotion. It has closeRequested(), and the window is closed then. A theme that is
        broken is told of; a page that can't be loaded ends the program with ExitCode::notSignedIn, and Qt has
        told why.
    */
    void open(const QString &name, QVariantMap properties);

    /*! The same for a page at which somebody signs in: it gets language, countdown and speak, too. */
    void openSignIn(const QString &name, QVariantMap properties);

    QWindow *window() { return &m_view; }

Q_SIGNALS:
    void loaded(QQuickItem *page);

private:
    void load(const QString &name);
    void watchPreferences();
    void grant(const DesktopPreferences &wishes);
    void onNextFrame(const std::function<void()> &act);

    const Options *m_options;
    Language *m_language;
    // They outlive the page.
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Theme> m_systemTheme;
    QQuickView m_view;
    std::unique_ptr<ServiceNotice> m_notice;
};

} // namespace DeviceSignIn
