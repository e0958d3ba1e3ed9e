// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn

/*!
    What the three steps leave open. It stands where they stood, on as many pages as large text or
    a language of long words may need.
*/
FittingColumn {
    id: help

    required property Theme theme
    required property Units units
    required property string address
    required property string code
    /*! Whether the QR code on this page has the user code in it; false also where no QR code is shown. */
    required property bool codeIsInPicture
    /*! There is something to be heard. */
    required property bool canSpeak

    property int page: 0

    function inDigits(number: int): string {
        return Number(number).toLocaleString(Qt.locale(), "f", 0);
    }
    readonly property int pages: Math.max(0, ...pageOf) + 1

    /*! Goes \a steps pages on, and stays at the ends. */
    /*! Goes \a steps on; false where it stood at that end. */
    function turn(steps: int): bool {
        const before = page;
        page = Math.max(0, Math.min(pages - 1, page + steps));
        return page !== before;
    }

    readonly property bool brief: code !== "" && address.length + code.length <= 90
    readonly property Bidi bidi: Bidi {}

    /*! For the ear: what stands on this page. */
    readonly property string spoken: questions.filter((question, index) => pageOf[index] === page)
        .map(question => question.join("\n")).join("\n")

    readonly property var always: [
        [
            qsTr("How does it work?"),
            codeIsInPicture
                ? qsTr("Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.")
                : qsTr("Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.")
        ],
        [
            qsTr("No phone, or no camera?"),
            brief ? qsTr("Open %1 in the browser of any phone, tablet or computer, and enter the code %2")
                        .arg(bidi.address(address)).arg(bidi.address(bidi.code(code)))
                  : qsTr("Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.")
        ],
        [
            qsTr("Is this safe?"),
            qsTr("You sign in on your own phone; this device never sees your password. Don’t approve any other code than the one that stands here.")
        ]
    ]
    readonly property var listening: [
        qsTr("Would you rather listen?"),
        qsTr("Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.")
    ]
    readonly property var questions: canSpeak ? always.concat([listening]) : always

    /*! For each answer the page it stands on, which holds as many as fit. */
    readonly property list<int> pageOf: {
        const places = [];
        let page = 0;
        let left = 0;
        for (let i = 0; i < answers.count; ++i) {
            const height = (answers.itemAt(i) as HelpAnswer)?.fullHeight ?? 0;
            if (i === 0) {
                left = room - title.height;
            } else if (height + spacing > left) {
                left = room - title.height;
                ++page;
            }
            left -= height + spacing;
            places.push(page);
        }
        return places;
    }

    spacing: units.px(26)
    onPagesChanged: turn(0)

    Item {
        width: parent.width
        height: title.height

        Title {
            id: title
            anchors.left: parent.left
            anchors.right: number.left
            text: qsTr("Help")
            theme: help.theme
            units: help.units
        }
        Text {
            id: number
            anchors.right: parent.right
            anchors.baseline: title.baseline
            visible: text !== ""
            text: help.pages > 1 ? qsTr("%1 of %2").arg(help.inDigits(help.page + 1)).arg(help.inDigits(help.pages)) : ""
            textFormat: Text.PlainText
            color: help.theme.quietColor
            font.family: help.theme.family
            font.pixelSize: help.units.text(help.theme.statusSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Repeater {
        id: answers
        // Made when somebody asks: it is more text than all the rest of the page.
        model: help.visible ? help.questions.length : 0

        HelpAnswer {
            required property int index

            width: help.width
            visible: help.pageOf[index] === help.page
            theme: help.theme
            units: help.units
            question: help.questions[index][0]
            text: help.questions[index][1]
        }
    }
}
