// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Shows which keys of a remote control are received and what they mean to the pages, for people who set up a device.
    Each key that was received lights up in a picture of a remote control; the last one is described in detail.
*/
KeyProbe {
    id: page

    property string brandName: "DeviceSignIn"
    property string deviceName
    property Theme theme: Theme {}
    /*! The size of all text, as a multiple of that in the theme: 1 to 1.5. */
    property real textScale: 1
    /*! Whether animations are off: nothing moves or fades. */
    property bool reduceMotion: false
    /*! The part of the width and of the height at each edge that the television cuts off: see Units. */
    property real overscan: 0.05
    /*! The pixels in a millimeter of the screen, as the screen reports it: see Units. */
    property real density: Screen.pixelDensity

    /*! Whether any key has been received. */
    property bool anyReceived: false
    // The members of the KeyReport about the last key.
    property string name
    property int key
    property int scanCode
    property string meaning
    property string entry
    /*! The meanings of all keys that have been received. */
    property list<string> received

    /*! The sizes on this page. */
    readonly property Units units: Units {
        width: page.width
        height: page.height
        // On a small panel larger text would be scaled down to less than the usual size, because there is no room for it.
        textScale: small ? 1 : page.textScale
        reduceMotion: page.reduceMotion
        overscan: page.overscan
        reportedDensity: page.density
        pixelRatio: Math.min(page.width, page.height) >= Math.min(page.Screen.width, page.Screen.height) * 0.99
            ? page.Screen.devicePixelRatio : 1
    }
    /*! Whether the last key has no meaning. */
    readonly property bool unknown: meaning === "none"
    readonly property string leavingWords: qsTr("Keep holding to leave…")
    /*! The width of the part of the page that the picture leaves to the words, in pixels. */
    readonly property real wordsWidth: units.safeWidth - (units.portrait ? 0
        : Math.round(remote.usualWidth * remote.wideSize) + units.gap(units.usualHeight ? 72 : 48))
    // The sentences about a key.
    readonly property string unknownWords: qsTr("This key means nothing here yet. To give it a meaning, put this line into the file keys.json, with another word than “ok” if it should be another key:")
    readonly property string knownWords: qsTr("This key is understood. To make it mean something else, put this line into the file keys.json, with another word at its end:")

    function showKey(report) {
        anyReceived = true;
        name = report.name;
        key = report.key;
        scanCode = report.scanCode;
        meaning = report.meaning;
        entry = report.entry;
        if (!unknown && !received.includes(meaning))
            received = received.concat([meaning]);
        remote.pressedKey = meaning;
    }

    Look.theme: theme
    Look.units: units

    focus: true
    onPressed: report => page.showKey(report)
    onReleased: remote.pressedKey = ""

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    KeyWords { id: keyWords }

    FontMetrics {
        id: metrics
        font.family: page.theme.family
        font.pixelSize: page.units.font(page.theme.statusSize)
    }
    FontMetrics {
        id: bodyMetrics
        font.family: page.theme.family
        font.pixelSize: page.units.font(page.theme.bodySize)
    }

    PageFrame {
        id: frame
        brandName: page.brandName
        deviceName: page.deviceName

        FittingColumn {
            id: wordsColumn
            anchors.left: parent.left
            width: page.wordsWidth
            y: page.units.paneTop
            spacing: page.units.gap(page.units.small ? 16 : 30)
            room: (page.units.portrait ? remote.y : hint.upperEdge) - y - page.units.gap(24)

            /*! About the height with the longest words about a key, in pixels, for which a portrait page keeps a place. */
            readonly property real mostHeight: {
                // What is measured depends on the font.
                const measured = bodyMetrics.font && metrics.font;
                if (!measured || !page.units.portrait || page.units.safeWidth <= 0)
                    return 0;
                const longest = Math.max(...[page.unknownWords, page.knownWords].map(text => bodyMetrics.advanceWidth(text)));
                // A line is hardly ever filled to its end.
                return page.units.text(page.theme.titleSize) * 1.25
                    + Math.ceil(longest * 1.04 / page.units.safeWidth) * page.units.line(page.theme.bodySize * 1.05)
                    + page.units.text(38) * 1.4 + 4 * metrics.height + 3 * table.spacing + page.units.gap(10) + 4 * spacing;
            }

            Title {
                width: parent.width
                words: !page.anyReceived ? qsTr("Press each key of your remote") : keyWords.label(page.meaning)
                color: page.unknown ? page.theme.warnColor : page.theme.titleColor
            }
            BalancedText {
                width: parent.width
                words: page.leaving && !hint.shown
                    ? page.leavingWords
                    : !page.anyReceived
                    ? qsTr("It lights up on the picture, and what it sends is shown here.")
                    : page.unknown
                    ? page.unknownWords
                    : page.knownWords
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: page.theme.textColor
                font.family: page.theme.family
                font.pixelSize: page.units.font(page.theme.bodySize)
                lineHeightMode: Text.FixedHeight
                lineHeight: page.units.line(page.theme.bodySize * 1.05)
                Accessible.role: Accessible.StaticText
                Accessible.name: words
            }
            Text {
                width: parent.width
                visible: page.anyReceived
                text: page.entry
                textFormat: Text.PlainText
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: page.units.px(26)
                color: page.theme.strongColor
                font.family: page.theme.codeFamily
                font.pixelSize: page.units.text(38)
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                // This is a line for a configuration file, so it begins at the left in every language.
                horizontalAlignment: Text.AlignLeft
            }
            Item {
                width: 1
                height: page.units.gap(10)
                visible: page.anyReceived
            }
            Column {
                id: table

                readonly property var labels: [qsTr("Name"), qsTr("Qt’s number"), qsTr("Scan code"),
                    qsTr("Word in keys.json")]
                readonly property var values: [page.name || qsTr("none"),
                    "0x" + page.key.toString(16).padStart(8, "0"), String(page.scanCode), page.meaning]
                /*! The width of the longest label, in pixels; 3 % more than measured, because Qt may round the widths of letters. */
                readonly property real labelWidth: {
                    // The binding reads the font, so that it is evaluated again when the font changes.
                    const measured = metrics.font;
                    return measured ? Math.ceil(1.03 * Math.max(...labels.map(label => metrics.advanceWidth(label)))) : 0;
                }

                spacing: page.units.small ? page.units.gap(4) : page.units.portrait ? page.units.gap(10) : wordsColumn.spacing
                visible: page.anyReceived

                Repeater {
                    model: table.labels

                    Row {
                        id: line

                        required property string modelData
                        required property int index

                        // All rows have the same width, so that their labels begin at the same edge when mirrored.
                        width: wordsColumn.width
                        spacing: page.units.px(page.units.small ? 20 : 40)

                        Text {
                            width: table.labelWidth
                            text: line.modelData
                            // By default, a text that begins with a letter of a right-to-left script would be aligned right.
                            horizontalAlignment: Text.AlignLeft
                            color: page.theme.quietColor
                            font.family: page.theme.family
                            font.pixelSize: page.units.font(page.theme.statusSize)
                            Accessible.role: Accessible.StaticText
                            Accessible.name: text
                        }
                        Text {
                            width: line.width - table.labelWidth - line.spacing
                            text: table.values[line.index]
                            textFormat: Text.PlainText
                            horizontalAlignment: Text.AlignLeft
                            fontSizeMode: Text.HorizontalFit
                            minimumPixelSize: page.units.px(24)
                            color: page.theme.strongColor
                            font.family: page.theme.codeFamily
                            font.pixelSize: page.units.font(page.theme.statusSize)
                            Accessible.role: Accessible.StaticText
                            Accessible.name: text
                        }
                    }
                }
            }
        }

        RemotePicture {
            id: remote

            /*! The least size of the picture on a portrait page, as a multiple of the usual one. */
            readonly property real least: page.units.small ? 0.5 : 0.6
            // Its place on a portrait page does not depend on the words that are shown, so that it stays where it is.
            readonly property real roomTop: page.units.paneTop + wordsColumn.mostHeight
            readonly property real roomBottom: page.units.portrait ? hint.upperEdge : page.units.safeHeight
            readonly property real room: roomBottom - roomTop - page.units.px(!page.units.portrait ? 0 : page.units.small ? 64 : 130)

            x: page.units.pictureX(width, LayoutMirroring.enabled, 0)
            y: page.units.usualHeight ? page.units.px(92)
                : Math.round(Math.min(roomBottom - height - page.units.px(page.units.portrait ? 24 : 0),
                                      roomTop + (roomBottom - roomTop - height) / 2))
            /*! The size beside the words. The width of the words, and so the height of the page's end, depends on it. */
            readonly property real wideSize: page.units.usualHeight ? 1
                : Math.min(1, (page.units.safeHeight - page.units.paneTop) / usualHeight,
                           page.units.safeWidth * (page.units.compact ? 0.42 : 1) / usualWidth)
            size: !page.units.portrait ? wideSize
                : Math.max(least, Math.min(1.2, room / usualHeight, page.units.safeWidth / usualWidth))
            received: page.received
        }

        // It can only be pressed with a pointer, because on this page the key OK is shown like any other key.
        ActionButton {
            id: closeButton
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: fillsPage ? page.units.safeWidth : implicitWidth
            text: qsTr("Close")
            onPressed: page.closeRequested()

            /*! Whether it is as wide as a portrait page. A small panel has no room for the sentence above it. */
            readonly property bool fillsPage: page.units.portrait && !page.units.small
        }
        BalancedText {
            id: hint

            readonly property string sentence: qsTr("Or hold Back for two seconds.")
            /*! The width beside the button, in pixels. */
            readonly property real besideWidth: page.wordsWidth - closeButton.width - page.units.px(32)
            /*! Whether the sentence has room beside the button, in no more lines than are about as high as the button. */
            readonly property bool beside: {
                if (closeButton.fillsPage)
                    return false;
                const lines = Math.max(1, Math.floor(closeButton.height * 1.1 / metrics.height));
                return [sentence, page.leavingWords].every(words => {
                    const longest = Math.max(...words.split(/\s+/).map(word => TextLines.widthOf(word, metrics.font)));
                    return TextLines.widthOf(words, metrics.font) <= lines * besideWidth - (lines - 1) * longest;
                });
            }
            /*! Whether the sentence is shown. A small panel has no room for it above the button after the first key. */
            readonly property bool shown: beside || !page.units.compact || !page.anyReceived
            /*! The top of the sentence and the button, in pixels. */
            readonly property real upperEdge: beside || !shown ? closeButton.y
                : closeButton.y - height - page.units.gap(24)

            anchors.left: beside ? closeButton.right : parent.left
            anchors.leftMargin: beside ? page.units.px(32) : 0
            width: beside ? besideWidth : page.wordsWidth
            y: beside ? closeButton.y + Math.round((closeButton.height - height) / 2)
                        : closeButton.y - height - page.units.gap(24)
            visible: shown
            words: page.leaving ? page.leavingWords : sentence
            color: page.leaving ? page.theme.titleColor : page.theme.brandColor
            font.family: page.theme.family
            font.pixelSize: page.units.font(page.theme.statusSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: words
        }
    }
    PointerHider { anchors.fill: parent }
}
