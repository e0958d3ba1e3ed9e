// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! What a StatusLine shows: a ring, the words and the time left, in one line or above each other. */
Item {
    id: line

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    // See StatusLine.
    required property PageState state
    required property string text
    required property string timeLeft
    required property bool begun
    required property bool expiresSoon
    required property bool countdown
    required property bool above
    required property bool centered
    required property real usualSize
    required property real leastHeight
    /*! What it usually says, with the time beside it. */
    required property string usualText
    required property string lockedText
    /*! The warning before the code expires, with the time beside it. */
    required property string usualWarning

    readonly property DeviceFlow flow: state.flow
    /*!
        The width that the longest of the usual texts needs in one line above the actions, in pixels, with the time beside all
        but \c lockedText. It does not depend on what is shown at the moment.
    */
    readonly property real usualLength: usualRingRoom + Math.max(usualLine.advanceWidth, lockedLine.advanceWidth, warningLine.advanceWidth)
    /*! The height that the words and the time need beside the actions, in pixels. */
    readonly property real neededHeight: showsOneOnly ? 0 : block.height

    readonly property bool urgent: expiresSoon || state.retrying
    /*!
        Whether there is only room for either the words or the time. The time is shown, unless the words tell of a problem:
        see \c wordsComeFirst. Above the actions there is never a second line, so that nothing moves when the words change.
    */
    readonly property bool showsOneOnly: tooWide && (above || timeLeft !== "" && (units.small
        || !units.usualHeight && (width < units.text(400) || !wordsHaveOneLine)))
    readonly property bool tooWide: oneLine.advanceWidth + ringRoom > width
    /*! Whether the time stands above the words, because one line for both would be too wide. */
    readonly property bool stacked: tooWide && !showsOneOnly
    /*! The width of the words and the time above each other, in pixels. */
    readonly property real stackedWidth: Math.min(width, units.tileSide)
    /*! Whether the words have one line of that width. Letters that are joined or stacked can be a little wider than measured. */
    readonly property bool wordsHaveOneLine: onlyWords.advanceWidth <= stackedWidth * 0.97
    /*! Whether they begin at the edge of the QR code, which stands above them. Otherwise they end at the edge of the page. */
    readonly property bool startsAtTile: units.usualHeight
    /*! The distance from the edge to the ring and the time above the words, in pixels. */
    readonly property real stackedIndent: stacked && !startsAtTile
        ? Math.max(0, Math.floor(stackedWidth - ringRoom - timeText.width)) : 0
    readonly property string shownWords: {
        if (state.retrying && (showsOneOnly || stacked && !units.usualHeight && !wordsHaveOneLine))
            return state.words.briefest();
        return showsOneOnly && timeLeft !== "" && !wordsComeFirst ? "" : text;
    }
    /*! The words as they are shown: before the time in one line, there is a dot behind them. */
    readonly property string besideTime: stacked || timeLeft === "" || showsOneOnly ? shownWords : shownWords + " ·"
    /*! The width of the words before the time, as they are drawn, and of a space behind them, in pixels. */
    readonly property real wordsWithGap: besideTime === "" ? 0 : Math.ceil(wordsText.contentWidth) + Math.round(wordsText.font.pixelSize * 0.28)
    readonly property bool showsTime: timeLeft !== "" && !(showsOneOnly && wordsComeFirst)
    /*! Whether the words say more than the time, because they explain an error, or the action "Try again". */
    readonly property bool wordsComeFirst: state.retrying || above && state.locked && !expiresSoon
    /*! The width of the ring and of the gap beside it, in pixels. Without a code there is no ring. */
    readonly property real ringRoom: flow.hasCode ? usualRingRoom : 0
    readonly property real usualRingRoom: units.px(50 + 24)

    /*! Whether the words stand in the room of the time, beside the actions. There they have the height of a button. */
    readonly property bool inRoomOfTime: showsOneOnly && !above && !showsTime
    /*! The height of a line of these words, which is the same in all scripts, in pixels. */
    readonly property real lineHeightInRoomOfTime: units.px(39)
    /*! The least part of their size to which they may be scaled down. */
    readonly property real leastScale: 0.9
    /*!
        Whether the ring is left out, because beside it these words would have too many lines or too small letters to be
        read. They say what is wrong without it.
    */
    readonly property bool leavesOutRing: inRoomOfTime
        ? linesIn(width - ringRoom) > Math.floor(leastHeight / (lineHeightInRoomOfTime * leastScale))
        : showsOneOnly && !showsTime && sizeIn(width - ringRoom) < units.px(34)

    /*! Returns the font size in which the words have one line of \a room pixels, in pixels. */
    function sizeIn(room: real): real {
        return Math.min(usualSize, Math.floor(0.98 * usualSize * room / Math.max(1, shortWords.advanceWidth)));
    }

    /*! Returns how many lines the words have in \a room pixels; more than there can be if a word is broken. */
    function linesIn(room: real): int {
        if (TextLines.areWordsUnknown(shownWords))
            return Math.ceil(1.15 * shortWords.advanceWidth / Math.max(1, room));
        return TextLines.fits(shownWords, shortWords.font, room, 99) ? TextLines.countLines(shownWords, shortWords.font, room) : 99;
    }

    readonly property int weight: expiresSoon ? Font.DemiBold : Font.Normal
    /*! The font size of words in the room of the time, in pixels. */
    readonly property real shortSize: units.px(34)
    /*! The size in which words without the time have one line above the actions, in pixels. */
    readonly property real fittingSize: sizeIn(width - (leavesOutRing ? 0 : ringRoom))

    Item {
        id: block
        anchors.verticalCenter: parent.verticalCenter
        x: line.above && line.centered ? (line.width - width) / 2
            : LayoutMirroring.enabled === line.above ? line.width - width : 0
        width: line.stacked ? line.stackedWidth
            : (line.leavesOutRing ? 0 : line.ringRoom) + (line.showsTime ? line.wordsWithGap + timeText.width : wordsText.width)
        height: wordsText.height + (line.stacked && ring.visible ? Math.max(ring.height, timeText.height) : 0)

        TimeRing {
            id: ring
            anchors.left: parent.left
            anchors.leftMargin: line.stackedIndent
            anchors.verticalCenter: line.stacked ? timeText.verticalCenter : parent.verticalCenter
            width: line.units.px(50)
            height: width
            visible: line.begun && line.flow.hasCode && (line.countdown || line.urgent) && !line.leavesOutRing
            thickness: line.units.px(6)
            value: !line.countdown ? 1 : line.flow.lifetimeSeconds > 0 ? line.flow.remainingSeconds / line.flow.lifetimeSeconds : 0
            color: line.urgent ? line.theme.warnColor : line.theme.accentColor
            trackColor: line.theme.trackColor

            // A sign makes the warning visible to people who can't tell the colors apart. Its font is needed for nothing else.
            Repeater {
                model: line.urgent ? 1 : 0

                Text {
                    anchors.centerIn: parent
                    text: "!"
                    color: ring.color
                    font.family: line.theme.family
                    font.weight: Font.DemiBold
                    font.pixelSize: line.units.px(line.theme.smallSize)
                    Accessible.ignored: true
                }
            }
        }
        BalancedText {
            id: wordsText
            balances: line.inRoomOfTime || line.stacked
            anchors.left: parent.left
            anchors.leftMargin: line.stacked || line.leavesOutRing ? 0 : line.ringRoom
            anchors.bottom: parent.bottom
            // It is not the implicit width: that depends on the width where lines are wrapped.
            width: line.stacked ? line.stackedWidth : line.showsOneOnly && line.showsTime ? 0
                : line.inRoomOfTime ? line.width - (line.leavesOutRing ? 0 : line.ringRoom)
                // Letters of some scripts can be a little wider than measured.
                : Math.min(Math.ceil(oneLineWords.advanceWidth * 1.01) + line.units.px(4), line.width - (line.showsOneOnly && !line.leavesOutRing ? line.ringRoom : 0))
            words: line.besideTime
            horizontalAlignment: line.stacked && !line.startsAtTile ? Text.AlignRight : Text.AlignLeft
            wrapMode: line.stacked || line.inRoomOfTime ? Text.Wrap : Text.NoWrap
            lineHeightMode: line.inRoomOfTime ? Text.FixedHeight : Text.ProportionalHeight
            lineHeight: line.inRoomOfTime ? line.lineHeightInRoomOfTime : 1
            // In the room of the time they need no other height, so that nothing else moves.
            scale: line.inRoomOfTime ? Math.min(1, line.leastHeight / Math.max(1, height)) : 1
            transformOrigin: LayoutMirroring.enabled ? Item.Right : Item.Left
            color: line.urgent ? line.theme.warnColor : line.theme.brandColor
            font.family: line.theme.family
            font.weight: line.weight
            font.pixelSize: line.inRoomOfTime ? line.shortSize : line.showsOneOnly && !line.showsTime ? line.fittingSize : line.usualSize
        }
        Text {
            id: timeText
            visible: line.showsTime
            anchors.left: line.stacked ? parent.left : wordsText.right
            anchors.leftMargin: line.stacked ? line.stackedIndent + line.ringRoom : line.wordsWithGap - wordsText.width
            anchors.top: parent.top
            // The seconds get as much room as the widest digits need, so that the words before them do not move.
            width: Math.max(implicitWidth, line.expiresSoon ? Math.ceil(zeros.advanceWidth) + line.units.px(4) : 0)
            text: line.timeLeft
            textFormat: Text.PlainText
            horizontalAlignment: line.stacked ? Text.AlignLeft : Text.AlignRight
            color: line.expiresSoon ? line.theme.warnColor : wordsText.color
            font: wordsText.font
        }
    }
    // Nothing is measured until the font of the theme is applied: the application's font may lack these letters.
    TextMetrics {
        id: zeros
        font: oneLine.font
        // Some languages have digits of their own, such as Arabic.
        text: font.family !== line.theme.family ? "" : line.timeLeft.replace(/[0-9\u0660-\u0669\u0966-\u096F]/g, Number(0).toLocaleString(Qt.locale(), "f", 0))
    }
    TextMetrics {
        id: oneLineWords
        font: wordsText.font
        text: font.family !== line.theme.family ? "" : line.besideTime
    }
    TextMetrics {
        id: onlyWords
        font: oneLine.font
        text: font.family !== line.theme.family || !line.tooWide || line.units.usualHeight ? "" : line.text
    }
    TextMetrics {
        id: shortWords
        font.family: line.theme.family
        font.weight: line.weight
        font.pixelSize: line.above ? line.usualSize : line.shortSize
        text: font.family !== line.theme.family || !line.showsOneOnly || line.showsTime ? "" : line.shownWords
    }
    TextMetrics {
        id: usualLine
        font.family: line.theme.family
        font.pixelSize: line.usualSize
        text: font.family !== line.theme.family || !line.above ? "" : line.usualText
    }
    TextMetrics {
        id: lockedLine
        font: usualLine.font
        text: font.family !== line.theme.family || !line.above ? "" : line.lockedText
    }
    TextMetrics {
        id: warningLine
        font.family: line.theme.family
        font.weight: Font.DemiBold
        font.pixelSize: line.usualSize
        text: font.family !== line.theme.family || !line.above ? "" : line.usualWarning
    }
    TextMetrics {
        id: oneLine
        font.family: line.theme.family
        font.weight: line.weight
        font.pixelSize: line.usualSize
        text: font.family !== line.theme.family || line.text === "" ? "" : line.text + " · " + zeros.text
    }
}
