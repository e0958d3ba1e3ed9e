// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*! The three steps of the sign-in, with the user code below the second one. It stands beside the QR code. */
FittingColumn {
    id: pane

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The user code. */
    required property string code
    /*! The address to open, without its scheme. */
    required property string address
    /*! Whether a QR code is shown beside the steps. */
    required property bool scannable
    /*! Whether the QR code contains the user code as well as the address. */
    required property bool codeIsInPicture
    /*! The item in which the code stands, instead of below the second step; null where it stands there. */
    required property Item codeParent
    /*! The caution below the steps. On a wide small panel it is also below the QR code. */
    required property Caution caution
    /*! The largest height of the pane if the caution has its short form, in pixels. */
    required property real wholeRoom
    /*! The part of \c wholeRoom that is below the usual top of the pane. */
    required property real usualRoom
    /*!
        The part of \c wholeRoom that is below the usual top of the pane on a page where the QR code stands beside it. While
        a screen is turned, \c usualRoom may still be that of the portrait page.
    */
    required property real roomBesideTile
    readonly property alias userCode: userCode
    /*! The distance from the edge at which the words of the steps begin, in pixels. */
    readonly property real indent: step1.indent

    room: wholeRoom - (longCautionFits ? caution.longHeight - caution.shortHeight : 0)

    readonly property Bidi bidi: Bidi {}
    // The address comes from the server, so any mark-up in it is escaped and shown as text.
    readonly property string boldAddress: "<b><font color=\"%1\">%2</font></b>"
        .arg(String(theme.strongColor))
        .arg(bidi.address(bidi.addressInLines(address).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")))

    readonly property string firstStep: {
        if (!scannable)
            return qsTr("Open this address on your phone:<br>%1");
        // A long address gets a line of its own, so that it is not broken in two, and any address in a narrow column.
        // The words share the height of a portrait page with the QR code, and the width of a square one.
        if (units.portrait && units.small || (units.portrait || units.square) && units.growth > 0.2)
            return qsTr("Scan this with your phone, or open<br>%1", "a short form for small screens");
        return address.length > 40 || units.small || !units.usualHeight && !units.portrait ? qsTr("Scan the picture with your phone’s camera, or open<br>%1")
                                   : qsTr("Scan the picture with your phone’s camera,<br>or open %1");
    }

    // The code is still in the QR code and is read aloud.
    readonly property string missingLetters: qsTr("The code can’t be shown here: this device lacks its letters.")
        + (codeIsInPicture ? "\n" + qsTr("The picture contains it.", "the user code") : "")

    /*! The text that is read aloud. */
    readonly property string spoken: [title.words, plainStep.arg(address), step2.text,
                                      spelling.spell(userCode.groups), step3.text, caution.spoken].join("\n")
    readonly property string plainStep: firstStep.replace(/<br>/g, " ")
    property Spelling spelling: Spelling {}

    // The distances between the title and the steps, and from the first to the second step, in units: see Units::gap().
    readonly property real usualTitleGap: units.small ? (units.portrait ? 12 : 18) : !units.portrait ? 42 : units.aspect > 0.6 ? 16 : 30
    readonly property real titleGap: caution.spacingFactor * usualTitleGap
    readonly property real usualStep2Gap: units.small ? (units.portrait ? 14 : 18) : 24
    readonly property real step2Gap: caution.spacingFactor * usualStep2Gap
    /*! The distance from what stands above the third step to that, in units. */
    readonly property real step3Gap: codeParent ? step2Gap : 14

    /*!
        The part of the code's line that is left out above its letters, and below them, in pixels. On a portrait page and on
        a small panel there is little room, and the space there is as high as a line of other text.
    */
    readonly property real trimAbove: Math.round(userCode.size * (units.compact ? 0.12 : units.portrait && units.small ? 0.145 : 0))
    readonly property real trimBelow: Math.round(userCode.size * (units.compact ? 0.12 : !units.portrait ? 0 : units.small ? 0.2 : 0.1))
    /*!
        How much larger the code is than in the theme, where it does not stand between the steps or the panel is small.
        Enlarged text leaves it as large: it is the code that is compared.
    */
    readonly property real codeEnlargement: caution.unprotected && caution.spacingFactor < 1 ? 0.87 * usualEnlargement : usualEnlargement
    readonly property real usualEnlargement: units.small ? (units.portrait ? 1 : 1.1)
        : Math.max(1, units.portrait ? Math.min(1.3, 1 + 0.8 * (1 / units.aspect - 1.4)) : 1.3)
    /*!
        About the height of the title, the first two steps and the code below them with the usual distances on a portrait page,
        in pixels. It does not depend on Caution::spacingFactor, which depends on it.
    */
    readonly property real usualHeightWithCode: title.height + step1.height + step2.height
        + units.gap(usualTitleGap) + units.gap(usualStep2Gap)
        + Math.min(units.px(theme.codeSize * usualEnlargement), units.safeWidth / Math.max(1, userCode.widthInEm)) * (units.small ? 1 : 1.22)
    /*! The height of the code, in pixels. */
    readonly property real codeHeight: userCode.drawable ? userCode.height - trimAbove - trimBelow : 0

    // The heights that parts of the pane need, in pixels, with the distances to what stands above them.
    readonly property real titleHeight: title.height + units.gap(titleGap)
    readonly property real step3Height: step3.height + units.gap(step3Gap)
    /*! The height of what is never left out: the first two steps and the code. */
    readonly property real leastHeight: step1.height + step2.height + units.gap(step2Gap)
        + (codeParent ? 0 : codeHeight + units.gap(10))

    /*!
        What is added to each of the larger distances, in pixels. A page that is higher than a wide one has height left
        over, which would otherwise stay empty above and below the pane.
    */
    readonly property real spread: units.portrait || units.small || units.usualHeight ? 0
        : Math.max(0, Math.min(units.gap(48), 0.16 * (usualRoom - leastHeight - titleHeight - step3Height
            - (longCautionFits ? caution.longHeight - caution.shortHeight : 0))))

    /*! How far the pane may be scaled down so that more fits: enlarged text a little, but not below the normal size. */
    readonly property real leastScale: Math.max(0.85, 1 / units.usedScale)

    /*! How far it may be scaled down for the title, which a portrait page that is not very high has little room for. */
    readonly property real leastScaleForTitle: units.portrait ? Math.max(0.8, 1 / units.usedScale) : leastScale

    readonly property real leastHeightWithTitle: (leastHeight + titleHeight) * leastScaleForTitle

    /*! Returns the least height of the pane where it may have \a most pixels: with the title if that fits. */
    function leastHeightIn(most: real): real {
        return most >= leastHeightWithTitle ? leastHeightWithTitle : leastHeight * leastScale;
    }

    /*! Returns whether \a wanted pixels fit. */
    function fits(wanted: real): bool {
        return wholeRoom >= wanted * leastScale;
    }

    // Where not everything fits, the second sentence of the caution is left out first, then the third step, and then the
    // title. Help says what they say.
    readonly property bool titleFits: wholeRoom >= leastHeightWithTitle
    readonly property bool step3Fits: fits(leastHeight + titleHeight + step3Height)
    /*! Whether there is room for the second sentence of the caution, too. */
    readonly property bool longCautionFits: !units.small
        && fits(leastHeight + titleHeight + step3Height + (caution.longHeight - caution.shortHeight) / leastScale)

    /*!
        The font size for which the height has room where text is enlarged, in pixels; 0 where it is not. The other words get
        their room first, because the code has four times their size already.
    */
    readonly property real roomForCode: codeParent || units.portrait || units.growth === 0 ? 0 : (roomBesideTile - title.height - step1.height - step2.height - step3.height
                                         - caution.longHeight + caution.shortHeight - units.gap(42 + 24 + 10 + 14)) / 1.33

    Title {
        id: title
        width: parent.width
        visible: pane.titleFits
        enlargement: units.square ? 0.9 : !units.portrait ? 1 : units.small ? 0.7 : units.aspect > 0.6 ? 0.85 - 0.6 * units.growth : 1
        textSize: units.font(theme.stepSize)
        // This one has one line on a television in every language.
        balances: !fixed
        words: qsTr("Sign in with your phone")
    }
    Item { width: 1; height: pane.units.gap(pane.titleGap) + pane.spread; visible: pane.titleFits }
    StepText {
        id: step1
        width: parent.width
        number: 1
        textFormat: Text.StyledText
        text: pane.firstStep.arg(pane.boldAddress)
        plainText: pane.plainStep.arg(pane.address)
    }
    Item { width: 1; height: pane.units.gap(pane.step2Gap) + pane.spread }
    StepText {
        id: step2
        width: parent.width
        number: 2
        text: !userCode.drawable ? pane.missingLetters
            : !pane.codeIsInPicture ? qsTr("Enter this code there")
            // On a portrait page each line is taken from the QR code, and a small panel has little room.
            : units.small || units.portrait && units.growth > 0.2 ? qsTr("Check that it shows this code", "your phone; a short form for small screens")
            : qsTr("Check that your phone shows this code")
    }
    Item { width: 1; height: pane.units.gap(10); visible: !pane.codeParent }
    Item {
        id: codePlace
        width: parent.width
        height: pane.codeHeight
        visible: !pane.codeParent

        UserCode {
            id: userCode

            /*!
                The distance from the edge, in pixels. A small panel needs the whole width for the code, and a page of 4:3
                where the code would be smaller otherwise.
            */
            readonly property real indent: units.small
                || !units.usualHeight && units.px(theme.codeSize) * widthInEm > place.width - step2.indent ? 0 : step2.indent

            // It is the same item on every page, so that nothing is created anew when a screen is turned.
            readonly property Item place: pane.codeParent ? pane.codeParent : codePlace
            parent: place
            visible: pane.visible
            // The letters of the code always run from left to right, but in a mirrored layout the code stands at the
            // right.
            x: pane.codeParent ? (place.width - shownWidth) / 2
                : pane.LayoutMirroring.enabled ? place.width - indent - shownWidth : indent
            y: -pane.trimAbove
            width: pane.codeParent ? place.width : place.width - indent
            centered: pane.codeParent !== null
            code: pane.code
            largest: pane.codeParent || pane.units.small ? units.px(theme.codeSize * pane.codeEnlargement)
                : Math.max(units.px(theme.codeSize), Math.min(units.text(theme.codeSize), pane.roomForCode))
        }
    }
    Item { width: 1; height: pane.units.gap(pane.step3Gap) + pane.spread; visible: pane.step3Fits }
    StepText {
        id: step3
        width: parent.width
        visible: pane.step3Fits
        number: 3
        text: qsTr("Approve. This screen does the rest.")
    }
}
