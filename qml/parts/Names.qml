// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn.impl

/*! Shows names in letters that this machine has, because a name may be in any script. */
QtObject {
    id: names

    /*! The font family in which the names are shown. */
    required property string family

    readonly property Glyphs glyphs: Glyphs {}

    /*! Returns the part of \a name that can be drawn; empty if it lacks a letter. */
    function drawable(name: string): string {
        return glyphs.drawable(name, family);
    }

    /*! Returns the first of a name and what may stand in its place that can be drawn; otherwise says that neither can. */
    function shown(name: string, instead: string): string {
        return name === "" ? "" : drawable(name) || drawable(instead) || qsTr("Name can’t be shown");
    }

    /*! The letter for the disc beside a name: a question mark if there is no name, or if it can't be drawn. */
    function initial(name: string): string {
        return glyphs.initial(drawable(name)) || "?";
    }
}
