// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    Questions and answers about the sign-in, shown instead of the three steps. The text is split into pages; their
    number depends on the size of the text and on the language.
*/
FittingColumn {
    id: help

    property Theme theme: Look.theme
    property Units units: Look.units as Units
    /*! The address to open, without its scheme. */
    required property string address
    /*! The user code; empty while there is none. */
    required property string code
    /*! Whether a QR code is shown that contains the user code. */
    required property bool codeIsInPicture
    /*! Whether the sign-in will be bound to a key in hardware of this device. */
    required property bool boundToHardware
    /*! Whether the page can be read aloud. */
    required property bool canSpeak

    /*! The index of the first question that is read. It keeps the place when the questions move to other pages. */
    property int question: 0
    /*! The index of the page that is shown. */
    readonly property int currentPage: pageOf[question] ?? 0
    /*! Whether the page changes because a person turns it, and not because of a new size. */
    property bool turning: false

    signal closeRequested()

    readonly property PageAction nextAction: PageAction {
        text: qsTr("Next")
        onTriggered: help.turn(1)
    }
    readonly property PageAction backAction: PageAction {
        text: qsTr("Back")
        onTriggered: help.closeRequested()
    }
    /*! The actions of the page that is shown: see ActionRow. */
    readonly property var actions: currentPage < pages - 1 ? [nextAction, backAction] : [backAction]

    /*! Returns a number written with the digits of the current language. */
    function inDigits(number: int): string {
        return Number(number).toLocaleString(Qt.locale(), "f", 0);
    }
    /*! The number of pages. */
    readonly property int pages: Math.max(0, ...pageOf) + 1

    /*! Turns \a steps pages forward, or back if negative, at most to the end. Returns false if it was there before. */
    function turn(steps: int): bool {
        const before = currentPage;
        turning = true;
        question = Math.max(0, Array.from(pageOf).indexOf(Math.max(0, Math.min(pages - 1, currentPage + steps))));
        turning = false;
        return currentPage !== before;
    }

    /*! Whether an answer repeats the address and the code: they have to be short enough for it. */
    readonly property bool repeatsAddressAndCode: code !== "" && address.length + code.length <= 90
    readonly property Bidi bidi: Bidi {}

    /*! The text that is read aloud: the questions and answers on the page that is shown. */
    readonly property string spoken: questions.filter((question, index) => pageOf[index] === currentPage)
        .map(question => bidi.spoken(question.join("\n"))).join("\n")

    // Lists of questions: each element is an array of a question and its answer.
    readonly property var basicQuestions: [
        [
            qsTr("How does it work?"),
            codeIsInPicture
                ? qsTr("Scan the QR code with your phone’s camera, check that it shows the same code as this screen, and approve. A few seconds later this screen goes on by itself.")
                : qsTr("Scan the QR code with your phone’s camera, enter the code that stands on this screen, and approve. A few seconds later this screen goes on by itself.")
        ],
        [
            qsTr("No phone, or no camera?"),
            repeatsAddressAndCode ? qsTr("Open %1 in the browser of any phone, tablet or computer, and enter the code %2")
                        .arg(bidi.address(bidi.addressInLines(address))).arg(bidi.address(bidi.codeInLine(bidi.code(code))))
                  : qsTr("Any phone, tablet or computer will do: open the address that stands in step 1 in its browser, and enter the code.")
        ],
        [
            qsTr("Is this safe?"),
            qsTr("You sign in on your own phone; this device never sees your password. Approve only a code you see on a screen in front of you. Nobody from support will ever ask for it.")
                + (boundToHardware ? "\n" + qsTr("What is kept of the sign-in works only with the security chip in this device.") : "")
        ]
    ]
    readonly property var listeningQuestion: [
        qsTr("Would you rather listen?"),
        qsTr("Press Play on your remote, and this screen reads itself aloud. Press Play again to make it stop.")
    ]
    readonly property var questions: canSpeak ? basicQuestions.concat([listeningQuestion]) : basicQuestions

    /*! The height of each answer with its question and the distance above it, in pixels. */
    readonly property list<real> heights: {
        const all = [];
        for (let i = 0; i < answers.count; ++i)
            all.push(((answers.itemAt(i) as HelpAnswer)?.fullHeight ?? 0) + spacing);
        return all;
    }

    /*! Returns for each question the index of its page if a page has as many answers as fit into \a limit pixels. */
    function pagesFor(limit: real): var {
        let page = 0;
        let left = limit;
        return Array.from(heights, (height, index) => {
            if (index > 0 && height > left) {
                left = limit;
                ++page;
            }
            left -= height;
            return page;
        });
    }

    /*! Returns the height of the highest of \a pages, which is a list as pagesFor() returns it, in pixels. */
    function highest(pages: var): real {
        const sums = [];
        pages.forEach((page, index) => sums[page] = (sums[page] ?? 0) + heights[index]);
        return Math.max(0, ...sums);
    }

    /*!
        For each question, the index of the page on which it stands. There are as few pages as possible, and their heights
        differ as little as possible: a last page with one short answer would look like a mistake.
    */
    readonly property list<int> pageOf: {
        let best = pagesFor(room - title.height);
        for (;;) {
            const lower = pagesFor(highest(best) - 1);
            if (lower.length === 0 || lower[lower.length - 1] > best[best.length - 1] || highest(lower) >= highest(best))
                return best;
            best = lower;
        }
    }
    /*! The height of the highest page, in pixels. */
    readonly property real highestPage: title.height + highest(pageOf)

    spacing: units.px(units.portrait ? 44 : 26)

    Item {
        width: parent.width
        height: title.height

        Title {
            id: title
            // The room for the number is fixed, so that the height of the title does not depend on how many pages there are.
            width: parent.width - help.units.text(220)
            anchors.left: parent.left
            words: qsTr("Help")
        }
        Text {
            id: number
            anchors.right: parent.right
            anchors.baseline: title.baseline
            visible: text !== ""
            text: help.pages > 1 ? qsTr("%1 of %2").arg(help.inDigits(help.currentPage + 1)).arg(help.inDigits(help.pages)) : ""
            textFormat: Text.PlainText
            color: help.theme.quietColor
            font.family: help.theme.family
            font.pixelSize: help.units.font(help.theme.statusSize)
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Repeater {
        id: answers
        // The answers are created only when they are shown, because they are more text than the rest of the page.
        model: help.visible ? help.questions.length : 0

        HelpAnswer {
            required property int index

            width: help.width
            visible: help.pageOf[index] === help.currentPage
            question: help.questions[index][0]
            text: help.questions[index][1]
        }
    }
}
