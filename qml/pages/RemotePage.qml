// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    What every page has that fills the screen and is worked by a remote: whose it is, how it looks, and
    how it sounds.
*/
RemoteKeys {
    id: page

    /*! The page that this one is a part of, or lies on: it looks and sounds like that one. Usually null. */
    property RemotePage like: null

    property string brandName: like?.brandName ?? Application.displayName
    property string deviceName: like?.deviceName ?? ""
    property Theme theme: like?.theme ?? usual
    /*! How much larger than in the theme all text is, 1 to 1.5. */
    property real textScale: like?.textScale ?? 1
    /*! Nothing moves or fades. */
    property bool reduceMotion: like?.reduceMotion ?? false
    /*! What counts for how long nobody has touched it where nobody signs in: see IdleWatch. */
    property var clock: like?.clock

    /*! Tab leads from one control to the next, and on: for a page that is not alone in its window. */
    property bool tabStops: like?.tabStops ?? false

    /*! With it people choose their language on the screen; see Language. */
    property Language language: like?.language ?? null

    /*! Reads itself aloud, with all that is in it or lies on it; the key Play makes it begin, repeat and stop. */
    property alias speak: speech.enabled
    /*! Who says it: see Speech. */
    property alias speaker: speech.speaker
    /*! For the ear: what stands on this page. Empty where it only holds others. */
    property string spoken
    /*! What may change in the meantime. */
    property string news

    /*! The one that speaks for all of them. */
    readonly property Speech voice: like?.voice ?? speech
    readonly property Theme usual: Theme {}
    /*! The sizes of this page. */
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

        /*! The innermost page with the focus that has something to say. */
        readonly property var inFront: {
            let item = page.Window.activeFocusItem;
            while (item && !((item as RemotePage)?.spoken))
                item = item.parent;
            return item;
        }

        screen: inFront?.spoken ?? ""
        status: inFront?.news ?? ""
        action: (page.Window.activeFocusItem as FocusButton)?.text ?? ""
    }
}
