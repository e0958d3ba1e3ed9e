// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.Test

/*! Measures on a page whether everything can be read. */
ScreensCase {
    function overlap(a: rect, b: rect): bool {
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    }

    // The rectangle of a text has some air at its edges, of which neighbours may share a little.
    function inner(a: rect): rect {
        return Qt.rect(a.x + 1, a.y + a.height * 0.1, a.width - 2, a.height * 0.8);
    }

    /*! What stands in front of something else, and must not lie on top of it. */
    function solid(item): bool {
        return item instanceof QrTile || item instanceof RemotePicture || item instanceof PhonePicture;
    }

    /*! No letters are smaller than \a least, in units. */
    function verifyLayout(where: string, least = 28) {
        verifyTexts(where, least);
        verifyActions(where);
        if (page)
            verifyStatus(where);
    }

    function verifyTexts(where: string, least: real) {
        const unit = Math.min(screen.width / 1920, screen.height / 1080);
        const left = Math.floor(96 * unit), top = Math.floor(60 * unit);
        const texts = Array.from(eyes.texts(front())).filter(text => text.text !== "");
        const pictures = visibleItems(front(), solid);

        for (const text of texts) {
            const what = where + ": “" + text.text + "”";
            verify(text.fits && !text.truncated, what + " is cut");
            verify(text.pixelSize >= Math.round(least * unit), what + " is too small: " + text.pixelSize);
            verify(text.rect.left >= left && text.rect.right <= screen.width - left
                   && text.rect.top >= top - 1 && text.rect.bottom <= screen.height - top + 1,
                   what + " leaves the safe area: " + text.rect);
        }
        for (let i = 0; i < texts.length; ++i) {
            const over = texts.slice(i + 1).find(other => overlap(inner(texts[i].rect), inner(other.rect)));
            verify(!over, where + ": “" + texts[i].text + "” runs into “" + (over?.text ?? "") + "”");
        }
        for (const picture of pictures) {
            const own = eyes.texts(picture).map(text => text.text);
            const over = texts.find(text => !own.includes(text.text) && overlap(placeOf(picture), text.rect));
            verify(!over, where + ": “" + (over?.text ?? "") + "” runs into " + picture);
        }
    }

    /*! What stands above the actions, and what is in each of them. */
    function verifyActions(where: string) {
        for (const button of visibleItems(front(), item => item instanceof FocusButton)) {
            for (const text of eyes.texts(button).filter(text => text.whole)) {
                const place = placeOf(button);
                verify(text.rect.left >= place.left && text.rect.right <= place.right
                       && text.rect.top >= place.top - 1 && text.rect.bottom <= place.bottom + 1,
                       where + ": “" + text.text + "” is larger than its button");
            }
        }
        const top = Math.min(...visibleItems(front(), item => item instanceof ActionButton)
            .map(button => placeOf(button).top));
        for (const part of visibleItems(front(), item => item instanceof FittingColumn || item instanceof ChoiceGrid))
            verify(part.mapToItem(screen, 0, part.height).y <= top, where + ": runs into the actions");
    }

    function verifyStatus(where: string) {
        const status = visibleItems(page, item => item instanceof StatusLine)[0];
        const waiting = Array.from(eyes.texts(status)).filter(text => text.text !== "").map(text => text.rect)
            .concat(visibleItems(status, item => item instanceof TimeRing).map(placeOf));
        verify(!waiting.some(rect => overlap(rect, placeOf(actionRow()))), where + ": status runs into the actions");
    }

    function actionRow(): ActionRow {
        return visibleItems(page, item => item instanceof ActionRow)[0] as ActionRow;
    }

    function verifyScreen(name: string, where: string, least = 28) {
        open(name);
        verifyOpen(name, where, least);
    }

    /*! The screen as it is, and its help, which is closed again. */
    function verifyOpen(name: string, where: string, least: real) {
        verifyLayout(where, least);
        if (!page || name === "languages" || actionRow().actions[0] !== page.pageState.helpAction)
            return;
        press(Qt.Key_Return);
        verify(page.helpIsOpen);
        verifyLayout(where + " help", least);
        const help = visibleItems(page, item => item instanceof HelpPane)[0] as HelpPane;
        while (actionRow().actions[0] === help.nextAction) {
            press(Qt.Key_Return);
            verifyLayout(where + " help, further", least);
        }
        press(Qt.Key_Back);
        verify(!page.helpIsOpen);
    }
}
