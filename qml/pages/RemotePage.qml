// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    The base of every page that fills the screen and is operated with a remote control: its brand, its look, its
    language and its voice.
*/
RemoteKeys {
    id: page

    /*!
        A page that contains this one or lies below it. The properties from here to \c language are as on that page,
        and that page reads this one aloud. Null for a page by itself.
    */
    property RemotePage styledAs: null

    property string brandName: styledAs?.brandName ?? Application.displayName
    property string deviceName: styledAs?.deviceName ?? ""
    property Theme theme: styledAs?.theme ?? defaultTheme
    /*! The size of all text, as a multiple of that in the theme: 1 to 1.5. */
    property real textScale: styledAs?.textScale ?? 1
    /*! Whether nothing moves or fades. */
    property bool reduceMotion: styledAs?.reduceMotion ?? false
    /*! The clock that measures inactivity on pages without a sign-in: see IdleWatch. */
    property var clock: styledAs?.clock

    /*!
        Whether Tab leads from one control to the next and then on to the app's. Meant for a page that is not alone in
        its window.
    */
    property bool tabStops: styledAs?.tabStops ?? false

    /*! Lets people choose their language on the page. Null where they can't. */
    property Language language: styledAs?.language ?? null

    /*! Whether the page reads itself aloud. The key Play begins, repeats and stops it. */
    property alias speak: speech.enabled
    /*! What speaks: see Speech. */
    property alias speaker: speech.speaker
    /*! The text that is read aloud when this page appears. Empty on a page that only contains others. */
    property string spoken
    /*! A line on the page that may change; it is read aloud when it does. */
    property string spokenStatus

    /*! The Speech of the outermost page, which reads all the pages inside it. */
    readonly property Speech voice: styledAs?.voice ?? speech
    readonly property Theme defaultTheme: Theme {}
    /*! The sizes on this page. */
    readonly property Units units: Units {
        width: page.width
        height: page.height
        textScale: page.textScale
        reduceMotion: page.reduceMotion
    }

    Look.theme: theme
    Look.units: units

    focus: true
    onPlayPressed: voice.toggle()

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Speech {
        id: speech

        /*! The innermost page around the focus that has something to read. */
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
