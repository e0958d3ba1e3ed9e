// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*!
    A page for choosing one of several things. The arrow keys move the focus within the grid of choices, and from its
    last row down to the actions.
*/
RemotePage {
    id: page

    required property string title
    /*! A line below the title; may be empty. */
    property string text
    /*! Whether the text says that something is wrong. */
    property bool warning: false
    /*! The list of choices, as ChoiceGrid takes it. */
    required property var choices
    property alias columns: grid.columns
    property alias vertical: grid.vertical
    // See ChoiceGrid.
    property alias mostColumns: grid.mostColumns
    property alias mostCount: grid.mostCount
    property alias tileHeight: grid.tileHeight
    /*! The index of the choice that has the focus. */
    property alias current: grid.current
    /*! The index of the choice that gets the focus as soon as there are choices. */
    property alias startAt: grid.startAt

    // The letter and the tone of the disc above the title of a page without choices: see InitialDisc. It stands where other
    // messages have their icon.
    property string initial
    property int tone: 0
    /*! Whether there is a disc. A wide small panel has no room for it. */
    readonly property bool hasDisc: initial !== "" && !units.compact
    /*! Whether the title and the text are centered, and larger: they have a portrait page for themselves. */
    readonly property bool alone: units.portrait && initial !== ""
    readonly property real enlargement: alone ? units.messageEnlargement : 1
    /*! The alignment of both. They are also centered above a single choice in the middle. */
    readonly property int alignment: alone || grid.single ? Text.AlignHCenter : Text.AlignLeft

    /*! The actions below the choices: a list of PageAction, see ActionRow. */
    property var actions: [closeAction]
    readonly property PageAction closeAction: PageAction {
        text: qsTr("Close")
        guarded: true
        onTriggered: page.closeRequested()
    }
    readonly property PageAction backAction: PageAction {
        text: qsTr("Back")
        onTriggered: page.closeRequested()
    }

    signal chosen(index: int)
    /*! Back was pressed, or an action that means the same. */
    signal closeRequested()

    /*! Whether the arrow keys move the focus within the grid; false while the grid is empty. */
    readonly property bool inGrid: grid.focus && grid.count > 0

    mostScale: units.small && units.textScale > 1 && choices.length > 0 ? scaleForChoices() : Infinity
    spoken: bidi.spoken(text === "" ? title : title + "\n" + text)

    readonly property Bidi bidi: Bidi {}

    /*! Whether nothing on the page depends on the heights of its texts. */
    readonly property bool placesAreFixed: units.usualHeight && units.growth === 0

    /*!
        Estimates the height, in pixels, of a text whose font size is \a size units, and no less than \a least pixels where
        it is reduced to fit into a line. The distances on the page can't depend on the heights of its texts, which would be a
        binding loop. On a page of the usual height nothing depends on them, unless its text is enlarged.
    */
    function heightOf(words: string, size: real, least: real): real {
        if (placesAreFixed || words === "")
            return 0;
        const font = Qt.font({ family: theme.family, weight: Font.DemiBold, pixelSize: Math.max(1, least) });
        return TextLines.countLines(words, font, Math.max(1, units.safeWidth)) * units.text(size) * 1.3;
    }

    /*! Estimates the height that a small panel has for the choices with text of the scale \a scale, in pixels. */
    function roomAt(scale: real): real {
        // Ideographs and syllables are about twice as wide as letters.
        const widthInEm = text.length * 0.55 + (text.match(/[\u1100-\u11FF\u2E80-\uFFEF]/g)?.length ?? 0) * 0.45;
        const line = units.px(theme.stepSize * scale);
        const lines = Math.ceil(widthInEm * line / Math.max(1, units.safeWidth * 0.95));
        return units.safeHeight - Math.max(units.leastTarget, units.px(units.portrait ? 92 : 80))
            - units.px((units.portrait ? 28 : 18) + 44 * scale + (44 + 40 + (lines > 0 ? 28 : 0)) / scale)
            - units.px(theme.titleSize * 0.9 * 1.25 * scale) - lines * line * 1.4;
    }

    /*!
        Returns the largest text scale at which a small panel shows all choices, if that is little less than the wanted one.
        Otherwise enlarged words leave room for two choices at least, so that a person sees that there is something to choose
        from.
    */
    function scaleForChoices(): real {
        const scales = Array.from(units.scales);
        return scales.find(scale => scale > 1 && scale >= 0.8 * units.textScale && scale <= units.textScale
                                    && grid.showsAll(roomAt(scale), scale))
            ?? scales.find(scale => scale <= units.textScale
                                    && grid.countIn(roomAt(scale), scale) >= Math.min(2, choices.length)) ?? 1;
    }

    // The functions for the arrow keys return false where there is nothing further in that direction.

    function moveAcross(steps: int): bool {
        if (languages.inHeader)
            return false;
        return inGrid ? grid.move(LayoutMirroring.enabled ? -steps : steps, 0) : actionRow.moveAcross(steps);
    }

    function goUp(): bool {
        if (!languages.inHeader && inGrid && grid.move(0, -1))
            return true;
        if (languages.inHeader || inGrid || grid.count === 0)
            return languages.enterHeader();
        moveFocusTo(grid);
        return true;
    }

    function goDown(): bool {
        if (languages.inHeader) {
            languages.leaveHeader();
            return true;
        }
        if (!inGrid)
            return false;
        if (grid.move(0, 1))
            return true;
        if (actions.length > 0)
            moveFocusTo(actionRow);
        return actions.length > 0;
    }

    onLeftPressed: moveAcross(-1) || passOn()
    onRightPressed: moveAcross(1) || passOn()
    onUpPressed: goUp() || passOn()
    onDownPressed: goDown() || passOn()
    onOkPressed: {
        if (languages.inHeader)
            languages.open();
        else
            inGrid ? grid.pressCurrent() : actionRow.pressCurrent();
    }
    onBackPressed: closeRequested()

    PageFrame {
        id: frame
        brandName: page.brandName
        deviceName: page.deviceName
        shift: dimmer.shift
        language: page.language
        tabStops: page.tabStops

        InitialDisc {
            id: disc
            x: page.units.portrait ? Math.round((page.units.safeWidth - width) / 2)
                : LayoutMirroring.enabled ? page.units.safeWidth - width : 0
            y: page.units.usualHeight ? page.units.px(262 - 200 * page.units.growth)
                : Math.round(page.units.paneTop + Math.max(0, titleText.roomBelow - height) * 0.43)
            width: page.units.px(!page.units.portrait ? 112 : page.units.small ? 240 : 320)
            visible: page.hasDisc
            initial: page.initial
            tone: page.tone
            letterSize: Math.round(width * 0.46)
        }
        Title {
            id: titleText

            /*! The height for the choices on a page of another height than usual, or with enlarged text, in pixels. */
            readonly property real roomBelow: page.units.safeHeight - actionRow.height - frame.languageHeight - page.units.paneTop
                - page.units.gap(44 + 40)
                - (usualLines > 1 ? page.heightOf(page.title, page.theme.titleSize, largestSize) : heightAboveChoices())
                - page.heightOf(page.text, page.theme.stepSize, page.units.font(page.theme.stepSize))

            /*!
                Estimates the height above choices, in pixels: it has the least size where it needs several lines. It does not
                depend on how the choices are shown.
            */
            function heightAboveChoices(): real {
                if (page.placesAreFixed)
                    return 0;
                const least = Math.max(page.units.px(page.theme.titleSize * 0.75), Math.ceil(1.18 * page.units.font(page.theme.stepSize)));
                const font = Qt.font({ family: page.theme.family, weight: Font.DemiBold, pixelSize: Math.max(1, least) });
                const lines = TextLines.countLines(page.title, font, Math.max(1, page.units.safeWidth * 0.98));
                return 1.3 * Math.max(lines > 1 ? lines * least : 0, page.units.text(page.theme.titleSize));
            }

            /*! The height that the choices leave there, in pixels. */
            readonly property real spare: Math.max(0, Math.floor((roomBelow - grid.implicitHeight) * 0.48))

            anchors.left: parent.left
            anchors.right: parent.right
            y: page.hasDisc ? disc.y + disc.height + (page.alone ? page.units.px(100) : page.units.gap(40))
                : page.units.usualHeight ? page.units.px(112) : page.units.paneTop + spare
            words: page.title
            horizontalAlignment: page.alignment
            enlargement: page.alone || grid.single ? page.units.messageEnlargement : 1
            textSize: page.units.font(page.theme.stepSize * page.enlargement)
            // Without choices below the title there is room for a long name, and for letters that are larger than those of the text.
            usualLines: page.choices.length > 0 ? 1 : 2
            maximumLineCount: page.choices.length > 0 ? 2 : 4
            elide: Text.ElideRight
            Accessible.name: page.bidi.spoken(words)
        }
        BalancedText {
            id: lineText
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: titleText.bottom
            // A warning does not look like a part of the title.
            anchors.topMargin: page.units.gap(page.alone ? 52 : page.choices.length === 0 ? 26 : page.warning ? 28 : 8)
            visible: words !== ""
            words: page.text
            textFormat: Text.PlainText
            horizontalAlignment: page.alignment
            wrapMode: Text.Wrap
            maximumLineCount: Math.ceil((page.units.usualHeight ? 2 : 5) * page.units.usedScale)
            elide: Text.ElideRight
            color: page.warning ? page.theme.warnColor : page.theme.textColor
            font.family: page.theme.family
            font.pixelSize: page.units.font(page.theme.stepSize * page.enlargement)
            Accessible.role: Accessible.StaticText
            Accessible.name: words
        }
        ChoiceGrid {
            id: grid
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: lineText.visible ? lineText.bottom : titleText.bottom
            anchors.topMargin: page.units.gap(44)
            anchors.bottom: actionRow.top
            anchors.bottomMargin: frame.languageHeight + page.units.gap(40)
            focus: count > 0
            choices: page.choices
            roomToFill: titleText.roomBelow
            tabStops: page.tabStops
            onChosen: index => page.chosen(index)
        }
        ActionRow {
            id: actionRow
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            focus: grid.count === 0
            actions: page.actions
            tabStops: page.tabStops
        }
    }
    LanguageMenu {
        id: languages
        page: page
        frame: frame
        returnFocusTo: grid.count > 0 ? grid : actionRow
    }
    IdleDimmer {
        id: dimmer
        anchors.fill: parent
        page: page
        clock: page.clock
        onIdleChanged: {
            // Reset the page for the next person.
            if (idle)
                languages.close();
        }
    }
    PointerHider { anchors.fill: parent }
}
