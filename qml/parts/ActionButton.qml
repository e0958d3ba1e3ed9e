// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*! A button with a label, as an ActionRow shows it. */
FocusButton {
    id: button

    /*! The scale at which the label fits into the button. */
    readonly property alias fittingScale: label.fittingScale
    /*! The scale of the label. The labels of a row have the same one: see ActionRow. */
    property real labelScale: fittingScale

    radius: units.px(theme.actionRadius)
    implicitWidth: label.widthInOneLine + units.gap(88)
    implicitHeight: units.actionHeight
    width: implicitWidth

    Text {
        id: label

        /*!
            The width in one line, in pixels. It is measured, because the implicit width is the result of a layout in the
            present width, which depends on it. Letters of some scripts can be a little wider than measured.
        */
        readonly property real widthInOneLine: Math.ceil(TextLines.widthOf(text, font) * 1.01)
        readonly property real room: button.width - button.units.px(36)
        /*! About the scale at which two lines have the height of the button. */
        readonly property real scaleInTwoLines: Math.min(1, button.height * 0.9 / (2.2 * font.pixelSize))
        /*! Whether the label has two lines, on a small panel if that makes its letters larger. */
        readonly property bool wraps: button.units.small && widthInOneLine > room && room < widthInOneLine * scaleInTwoLines
        /*! The scale of a label in one line. A portrait page has larger words than others, if that leaves the margins. */
        readonly property real largestScale: !button.units.portrait ? 1
            : Math.max(1, Math.min(1.2, (button.width - button.units.gap(88)) / Math.max(1, widthInOneLine)))
        // A row that is too narrow for its labels makes its buttons narrower.
        readonly property real fittingScale: !wraps && widthInOneLine <= room ? largestScale : Math.min(1,
            (wraps ? widest / Math.max(1, contentWidth) : room / Math.max(1, widthInOneLine)),
            wraps ? button.height * 0.9 / Math.max(1, contentHeight) : 1)

        // Where a line may end behind any letter, the two lines get about the same width.
        readonly property bool endsAnywhere: /[\u3041-\u30FF\u3400-\u9FFF]/.test(text)
        readonly property real widest: button.width - button.units.px(16)

        anchors.centerIn: parent
        width: !wraps ? implicitWidth
            : endsAnywhere ? Math.min(widest, Math.ceil(widthInOneLine / 2 + font.pixelSize * 0.6)) : widest
        text: button.text
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignHCenter
        wrapMode: wraps ? Text.WordWrap : Text.NoWrap
        lineHeight: wraps ? 0.9 : 1
        color: button.highlighted ? button.theme.focusTextColor : button.theme.actionTextColor
        font.family: button.theme.family
        font.weight: Font.Medium
        font.pixelSize: button.units.font(button.theme.actionSize)
        scale: button.labelScale
        Accessible.ignored: true
    }
}
