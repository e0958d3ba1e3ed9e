// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A virtual keyboard for a Wayland compositor. It reads the kernel codes of keys from descriptor 3,
// one per line, presses each key ("+CODE" only presses it, "-CODE" only releases it), and prints
// "done" after each. An argument is the layout of the keyboard as XKB names it, such as fr. It uses
// the protocol zwp_virtual_keyboard_v1. The parts of it that are needed are declared below.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>
#include <wayland-client.h>
#include <xkbcommon/xkbcommon.h>

namespace {

extern const wl_interface keyboardInterface;
const wl_interface *createTypes[] = {&wl_seat_interface, &keyboardInterface};
const wl_interface *noTypes[] = {nullptr, nullptr, nullptr, nullptr};
const wl_message managerRequests[] = {{"create_virtual_keyboard", "on", createTypes}};
const wl_interface managerInterface = {
    "zwp_virtual_keyboard_manager_v1", 1, 1, managerRequests, 0, nullptr};
const wl_message keyboardRequests[] = {{"keymap", "uhu", noTypes},
                                       {"key", "uuu", noTypes},
                                       {"modifiers", "uuuu", noTypes},
                                       {"destroy", "", noTypes}};
const wl_interface keyboardInterface = {"zwp_virtual_keyboard_v1", 1, 4,
                                        keyboardRequests,          0, nullptr};

wl_seat *seat = nullptr;
wl_proxy *manager = nullptr;

void globalAdded(void *, wl_registry *registry, uint32_t name, const char *interface, uint32_t)
{
    if (std::strcmp(interface, "wl_seat") == 0)
        seat = static_cast<wl_seat *>(wl_registry_bind(registry, name, &wl_seat_interface, 1));
    if (std::strcmp(interface, managerInterface.name) == 0)
        manager = static_cast<wl_proxy *>(wl_registry_bind(registry, name, &managerInterface, 1));
}

void globalRemoved(void *, wl_registry *, uint32_t) {}

/*!
    Sends the keymap of \a layout, which the compositor needs before any key. Null stands for the
    default of XKB.
*/
void sendKeymap(wl_proxy *keyboard, const char *layout)
{
    const xkb_rule_names names = {nullptr, nullptr, layout, nullptr, nullptr};
    xkb_context *context = xkb_context_new(XKB_CONTEXT_NO_FLAGS);
    xkb_keymap *keymap = xkb_keymap_new_from_names(context, &names, XKB_KEYMAP_COMPILE_NO_FLAGS);
    char *text = xkb_keymap_get_as_string(keymap, XKB_KEYMAP_FORMAT_TEXT_V1);
    const size_t size = std::strlen(text) + 1;
    const int file = memfd_create("keymap", MFD_CLOEXEC);
    if (write(file, text, size) != ssize_t(size))
        std::abort();
    wl_proxy_marshal(keyboard, 0, WL_KEYBOARD_KEYMAP_FORMAT_XKB_V1, file, uint32_t(size));
    std::free(text);
}

void sendKey(wl_proxy *keyboard, uint32_t code, bool down)
{
    // Keys are sent one right after the other. By their times, they are pressed as slowly as by
    // hand.
    static uint32_t time = 0;
    time += 100;
    wl_proxy_marshal(keyboard, 1, time, code, uint32_t(down));
}

} // namespace

int main(int argc, char **argv)
{
    wl_display *display = wl_display_connect(nullptr);
    if (!display)
        return 1;
    const wl_registry_listener listener = {globalAdded, globalRemoved};
    wl_registry *registry = wl_display_get_registry(display);
    wl_registry_add_listener(registry, &listener, nullptr);
    wl_display_roundtrip(display);
    if (!seat || !manager)
        return 1;
    wl_proxy *keyboard =
        wl_proxy_marshal_constructor(manager, 0, &keyboardInterface, seat, nullptr);
    sendKeymap(keyboard, argc > 1 ? argv[1] : nullptr);
    wl_display_roundtrip(display);

    std::FILE *input = fdopen(3, "r");
    char line[32];
    while (input && std::fgets(line, sizeof line, input)) {
        const bool isHalf = line[0] == '+' || line[0] == '-';
        const auto code = uint32_t(std::strtoul(isHalf ? line + 1 : line, nullptr, 10));
        if (line[0] != '-')
            sendKey(keyboard, code, true);
        if (line[0] != '+')
            sendKey(keyboard, code, false);
        wl_display_roundtrip(display);
        std::puts("done");
        std::fflush(stdout);
    }
    return 0;
}
