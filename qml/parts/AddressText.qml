// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*!
    The address of a server or of a person in a limited room. Of one that is longer, the middle is left out, because two
    addresses may differ in their beginnings as well as in the ends of their domains.
*/
BalancedText {
    required property string address
    property int mostLines: 1

    Bidi { id: bidi }

    function fits(shown: string): bool {
        return TextLines.fits(bidi.addressInLines(shown), font, width * 0.97, mostLines);
    }

    /*! Returns as much of the address as fits. */
    function shownPart(): string {
        if (width <= 0 || fits(address))
            return address;
        const letters = Array.from(address);
        const room = width * mostLines / Math.max(1, TextLines.widthOf(address, font));
        for (let kept = Math.min(letters.length - 1, Math.floor(letters.length * room)); kept > 1; --kept) {
            const start = Math.floor(kept / 2);
            const shown = letters.slice(0, start).join("") + "…" + letters.slice(start - kept).join("");
            if (fits(shown))
                return shown;
        }
        return address;
    }

    words: bidi.addressInLines(shownPart())
    maximumLineCount: mostLines
    elide: Text.ElideRight
}
