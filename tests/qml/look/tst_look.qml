// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import DeviceSignIn
import DeviceSignIn.impl
import DeviceSignIn.Test

/*! Each part of a page takes its theme and sizes from the nearest object around it on which they are set. */
Item {
    id: place

    width: 1280
    height: 720

    Theme { id: red; titleColor: "red" }
    Theme { id: green; titleColor: "green" }
    Units { id: small; width: 960; height: 540 }
    Units { id: large; width: 3840; height: 2160 }

    PageTestCase {
        id: test

        name: "Look"

        /*! Counts how often its theme and its sizes have changed. */
        component Part: Title {
            property int themes: 0
            property int sizes: 0

            text: "Part"
            width: 400
            onThemeChanged: ++themes
            onUnitsChanged: ++sizes
        }

        Component {
            id: part

            Part {}
        }
        Component {
            id: plain

            Item {
                property alias inner: deep

                Item {
                    Part { id: deep }
                }
            }
        }
        Component {
            id: box

            Item {
                Look.theme: red
                Look.units: small
            }
        }
        Component {
            id: page

            RemotePage {
                property alias part: own
                property alias repeater: several
                property alias loader: loader
                property alias fade: fade

                width: 1280
                height: 720

                PageFrame {
                    brandName: ""
                    deviceName: ""

                    Part { id: own }
                    Repeater {
                        id: several
                        model: 3
                        Part {}
                    }
                    Loader { id: loader; source: "qrc:/qt-project.org/imports/DeviceSignIn/impl/Title.qml" }
                }
                FadeIn { id: fade; target: own }
            }
        }
        Component {
            id: fadingPage

            RemotePage {
                property alias pane: pane
                property alias fade: paneFade

                theme: red

                Item { id: pane; visible: false }
                FadeIn { id: paneFade; target: pane; content: "WDJB" }
            }
        }
        Component {
            id: pageInPage

            RemotePage {
                property alias inner: inner

                theme: red

                RemotePage {
                    id: inner

                    property alias part: innerPart

                    theme: green
                    textScale: 1.5
                    width: 1280
                    height: 720

                    Part { id: innerPart }
                }
            }
        }
        Component {
            id: window

            Window {
                property alias part: windowPart

                Look.theme: green

                Part { id: windowPart }
            }
        }

        function open(kind, properties = {}) {
            return createTemporaryObject(kind, place, properties);
        }

        function make(kind, parent) {
            return kind.createObject(parent);
        }

        function test_whatIsNewDoesNotFade() {
            const page = open(fadingPage);
            page.pane.visible = true;
            verify(!page.fade.running);
            page.pane.visible = false;
            page.pane.visible = true;
            verify(page.fade.running);
            page.fade.stop();
            page.pane.visible = false;
            page.fade.content = "MJHT";
            page.pane.visible = true;
            verify(!page.fade.running);
        }

        function test_partByItself() {
            const alone = open(part);
            compare(alone.theme.titleColor, open(part).theme.titleColor);
            compare(alone.units.px(100), 100);
            alone.theme = green;
            alone.units = large;
            compare(alone.color, Qt.color("green"));
            compare(alone.units.px(100), 200);
        }

        function test_partWithoutAnyParent() {
            const alone = make(part, null);
            compare(alone.units.px(100), 100);
            const around = open(box);
            alone.parent = around;
            compare(alone.theme, red);
            compare(alone.units, small);
            alone.destroy();
        }

        function test_nearestOneCounts() {
            const outer = open(box);
            const inner = make(box, outer);
            inner.Look.theme = green;
            const found = make(part, inner);
            compare(found.theme, green);
            compare(found.units, small);
            inner.Look.theme = null;
            compare(found.theme, red);
            outer.Look.units = large;
            compare(found.units, small);
            inner.Look.units = null;
            compare(found.units, large);
        }

        function test_setLater() {
            const outer = open(plain);
            verify(outer.inner.theme !== red);
            outer.Look.theme = red;
            compare(outer.inner.theme, red);
            // The item between the two has its own theme now.
            outer.inner.parent.Look.theme = green;
            compare(outer.inner.theme, green);
        }

        function test_followsItsParents() {
            const first = open(box);
            const second = open(box);
            second.Look.theme = green;
            const moved = make(plain, first);
            compare(moved.inner.theme, red);
            moved.parent = null;
            compare(moved.inner.theme, red);
            moved.parent = second;
            compare(moved.inner.theme, green);
            moved.inner.parent = first;
            compare(moved.inner.theme, red);
            first.Look.theme = null;
            verify(moved.inner.theme !== red);
        }

        function test_outlivesWhatWasAround() {
            const gone = make(box, place);
            const kept = make(part, null);
            kept.parent = gone;
            compare(kept.theme, red);
            kept.parent = null;
            gone.destroy();
            settle();
            const second = open(box);
            kept.parent = second;
            compare(kept.theme, red);
            kept.destroy();
        }

        function test_partsOfAPage() {
            const shown = open(page, { theme: red });
            for (const found of [shown.part, shown.repeater.itemAt(2), shown.loader.item, shown.fade]) {
                compare(found.theme, red);
                compare(found.units, shown.units);
            }
            shown.theme = green;
            shown.repeater.model = 4;
            for (const found of [shown.part, shown.repeater.itemAt(3), shown.loader.item, shown.fade])
                compare(found.theme, green);
            compare(shown.part.color, Qt.color("green"));
        }

        function test_pagesSideBySide() {
            const one = open(page, { theme: red });
            const other = open(page, { theme: green, width: 2560, height: 1440 });
            compare(one.part.theme, red);
            compare(other.part.theme, green);
            compare(one.part.units.px(300), 200);
            compare(other.part.units.px(300), 400);
            one.width = 1920;
            one.height = 1080;
            compare(one.part.units.px(300), 300);
            compare(other.part.units.px(300), 400);
        }

        function test_pageInsideAPage() {
            const outer = open(pageInPage);
            compare(outer.inner.part.theme, green);
            compare(outer.inner.part.units.text(300), 300);
        }

        function test_window() {
            const shown = make(window, null);
            compare(shown.part.theme, green);
            shown.destroy();
        }

        // Theme and sizes are set once while a page is created; otherwise all texts would be laid out twice.
        function test_toldOnce() {
            const shown = open(page, { theme: red });
            for (const found of [shown.part, shown.repeater.itemAt(0)]) {
                compare(found.themes, 1);
                compare(found.sizes, 1);
            }
            waitForRendering(shown);
            shown.width = 640;
            waitForRendering(shown);
            compare(shown.part.themes, 1);
            compare(shown.part.sizes, 1);
            shown.theme = green;
            compare(shown.part.themes, 2);
            compare(shown.part.sizes, 1);
        }
    }
}
