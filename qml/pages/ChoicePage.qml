// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    Asks for one out of several, on a whole screen. The arrows go around in the grid, and down from its
    last row to the actions.
*/
RemotePage {
    id: page

    required property string title
    /*! A line below the title; may be empty. */
    property string text
    /*! The text says that something is wrong. */
    property bool warning: false
    /*! See ChoiceGrid. */
    required property var choices
    property alias columns: grid.columns
    property alias upright: grid.upright
    property alias tileHeight: grid.tileHeight
    /*! The one with the focus. */
    property alias current: grid.current
    /*! As in ActionRow, at most three; "close" and "back" ask to be closed. */
    property list<string> actions: ["close"]

    signal chosen(index: int)
    /*! One of the other actions. */
    signal triggered(action: string)
    /*! Back, or an action that means the same. */
    signal closeRequested()

    /*! Whether the arrows are in the grid: where there is nothing in it, they are not. */
    readonly property bool inGrid: grid.focus && grid.count > 0

    spoken: text === "" ? title : title + "\n" + text

    // These are false where there is nothing further on.

    function moveAcross(steps: int): bool {
        if (languages.inHeader)
            return false;
        const ahead = LayoutMirroring.enabled ? -steps : steps;
        return inGrid ? grid.move(ahead, 0) : actionRow.move(ahead);
    }

    function goUp(): bool {
        if (inGrid && grid.move(0, -1))
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
        if (!inGrid || grid.move(0, 1))
            return inGrid;
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
        shift: curtain.shift
        language: page.language
        tabStops: languages.stopsBelow

        Title {
            id: titleText
            anchors.left: parent.left
            anchors.right: parent.right
            y: page.units.px(112)
            text: page.title
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Text {
            id: lineText
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: titleText.bottom
            anchors.topMargin: page.units.px(8)
            visible: text !== ""
            text: page.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: Math.ceil(2 * page.units.textScale)
            elide: Text.ElideRight
            color: page.warning ? page.theme.warnColor : page.theme.textColor
            font.family: page.theme.family
            font.pixelSize: page.units.text(page.theme.stepSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ChoiceGrid {
            id: grid
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: lineText.visible ? lineText.bottom : titleText.bottom
            anchors.topMargin: page.units.gap(44)
            anchors.bottom: actionRow.top
            anchors.bottomMargin: page.units.gap(40)
            focus: count > 0
            choices: page.choices
            tabStops: languages.stopsBelow
            onChosen: index => page.chosen(index)
        }
        ActionRow {
            id: actionRow
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            focus: grid.count === 0
            actions: page.actions
            tabStops: languages.stopsBelow
            onTriggered: action => {
                if (action === "close" || action === "back")
                    page.closeRequested();
                else
                    page.triggered(action);
            }
        }
    }
    LanguageMenu {
        id: languages
        page: page
        frame: frame
        home: grid.count > 0 ? grid : actionRow
    }
    IdleCurtain {
        id: curtain
        anchors.fill: parent
        page: page
        clock: page.clock
        onIdleChanged: {
            // Whoever comes next finds the page as it was.
            if (idle)
                languages.close();
        }
    }
    PointerHider { anchors.fill: parent }
}
