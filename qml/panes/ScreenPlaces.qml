// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    Where the parts of a SignInScreen that shows a code stand: see PortraitPlaces and WidePlaces. All values are in pixels,
    and each y is the distance from the top of the safe area.
*/
QtObject {
    required property Units units

    /*! The side of the tile with the QR code. */
    property real tile
    property real tileY
    // The title and the steps, which are "the words" here.
    property real wordsWidth
    property real wordsY
    /*! The height for the words below their usual place, without the caution. */
    property real roomForWords
    /*! The same with the room above their usual place that they may take if they need it. */
    property real wholeRoomForWords: roomForWords
    /*! The y of the user code, where it stands below the words and the QR code. */
    property real codeY
}
