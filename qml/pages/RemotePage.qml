// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    The base of every page that fills the screen and is operated with a remote control. It has what all pages need: the
    brand, the look, the language and reading aloud.
*/
RemoteKeys {
    id: page

    /*!
        A page that contains this one or lies below it. It provides the defaults of the properties from here to
        \c language, and its \c voice reads this page aloud. Null for a page that stands alone.
    */
    property RemotePage styledAs: null

    property string brandName: styledAs?.brandName ?? Application.displayName
    property string deviceName: styledAs?.deviceName ?? ""
    property Theme theme: styledAs?.theme ?? defaultTheme
    /*! The size of all text, as a multiple of that in the theme: 1 to 1.5. */
    property real textScale: styledAs?.textScale ?? 1
    /*! Whether animations are off: nothing moves or fades. */
    property bool reduceMotion: styledAs?.reduceMotion ?? false
    /*! The part of the width and of the height at each edge that the television cuts off: see Units. */
    property real overscan: styledAs?.overscan ?? 0.05
    /*! The pixels in a millimeter of the screen, as the screen reports it. Many report nonsense: see Units. */
    property real density: styledAs?.density ?? Screen.pixelDensity
    /*! The clock that measures inactivity on pages without a sign-in: see IdleWatch. */
    property var clock: styledAs?.clock

    /*!
        Whether Tab moves the focus from one control to the next, and from the last one to the app's controls. It is
        for pages that share their window with other controls.
    */
    property bool tabStops: styledAs?.tabStops ?? false

    /*!
        Whether the page has all its parts. A program that opens a window for the page may set it to false until the window
        shows the page, and to true then: the code is seen sooner if the actions and the status are created after it. The
        parts that are there before stay where they are.
    */
    property bool complete: styledAs?.complete ?? true

    /*! The language that people can change on the page; null if they can't. */
    property Language language: styledAs?.language ?? null

    /*! Whether the page is read aloud. The key Play starts, repeats and stops the reading. */
    property alias speak: speech.enabled
    /*! The object that speaks: see Speech. */
    property alias speaker: speech.speaker
    /*! The text that is read aloud when this page appears. Empty on a page that only contains other pages. */
    property string spoken
    /*! A line on the page that is read aloud whenever it changes. */
    property string spokenStatus

    /*! The Speech of the outermost page, which reads all pages inside it. */
    readonly property Speech voice: styledAs?.voice ?? speech
    readonly property Theme defaultTheme: Theme {}
    /*!
        The pixels of the screen in a pixel of the page, if the page fills the screen, which may be turned; otherwise 1. Qt
        does not say when the former changes, but the size of the page changes then.
    */
    readonly property real pixelRatio: Math.max(width, height) >= Math.max(Screen.width, Screen.height) * 0.99
        && Math.min(width, height) >= Math.min(Screen.width, Screen.height) * 0.99 ? Screen.devicePixelRatio : 1
    /*! What the page shows, in words that do not depend on the sizes on it: see Units. */
    property string content: spoken
    /*! The largest text scale for which it has room on a small panel: see Units. */
    property real mostScale: Infinity
    /*! The sizes on this page. */
    readonly property Units units: Units {
        width: page.width
        height: page.height
        textScale: page.textScale
        mostScale: page.mostScale
        content: page.content
        reduceMotion: page.reduceMotion
        overscan: page.overscan
        reportedDensity: page.density
        pixelRatio: page.pixelRatio
    }

    Look.theme: theme
    Look.units: units

    focus: true
    onPlayPressed: voice.toggle()

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Speech {
        id: speech

        /*! The innermost page around the focus whose \c spoken is not empty. */
        readonly property var pageInFocus: {
            let item = page.Window.activeFocusItem;
            while (item && !((item as RemotePage)?.spoken))
                item = item.parent;
            return item;
        }

        content: pageInFocus?.spoken ?? ""
        status: pageInFocus?.spokenStatus ?? ""
        action: (page.Window.activeFocusItem as FocusButton)?.text ?? ""
    }
}
