// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keymap.h"

#include <algorithm>
#include <iterator>
#include <linux/input-event-codes.h>

namespace DeviceSignIn {

namespace {

struct NamedKey
{
    Qt::Key key = Qt::Key_unknown;
    RemoteKey meaning = RemoteKey::None;
};

constexpr NamedKey namedKeys[] = {
    {Qt::Key_Up, RemoteKey::Up},
    {Qt::Key_Down, RemoteKey::Down},
    {Qt::Key_Left, RemoteKey::Left},
    {Qt::Key_Right, RemoteKey::Right},

    {Qt::Key_Return, RemoteKey::Ok},
    {Qt::Key_Enter, RemoteKey::Ok},
    {Qt::Key_Select, RemoteKey::Ok}, // KEY_SELECT, by Qt's evdev plugin
    {Qt::Key_Space, RemoteKey::Ok},

    {Qt::Key_Back, RemoteKey::Back},
    {Qt::Key_Escape, RemoteKey::Back},
    {Qt::Key_Backspace, RemoteKey::Back},
    {Qt::Key_Close, RemoteKey::Back}, // KEY_EXIT, which XKB calls XF86Close
    {Qt::Key_Exit, RemoteKey::Back},  // KEY_EXIT, by Qt's evdev plugin

    {Qt::Key_MenuKB, RemoteKey::Menu}, // KEY_MENU
    {Qt::Key_Menu, RemoteKey::Menu},   // KEY_COMPOSE, the menu key of keyboards
    {Qt::Key_Info, RemoteKey::Menu},   // KEY_INFO, by Qt's evdev plugin
    {Qt::Key_Help, RemoteKey::Menu},
    {Qt::Key_HomePage, RemoteKey::Home},

    {Qt::Key_MediaPlay, RemoteKey::Play},
    {Qt::Key_MediaPause, RemoteKey::Play},
    {Qt::Key_MediaTogglePlayPause, RemoteKey::Play},
    {Qt::Key_Play, RemoteKey::Play},

    {Qt::Key_Red, RemoteKey::Red}, // only Qt's evdev plugin has names for the colored keys
    {Qt::Key_Green, RemoteKey::Green},
    {Qt::Key_Yellow, RemoteKey::Yellow},
    {Qt::Key_Blue, RemoteKey::Blue},
};

struct KernelKey
{
    quint32 kernelCode = 0;
    RemoteKey meaning = RemoteKey::None;
};

/*! Keys without a name in XKB, and therefore without one in Qt. */
constexpr KernelKey kernelKeys[] = {
    {KEY_OK, RemoteKey::Ok},
    {KEY_SELECT, RemoteKey::Ok},

    {KEY_INFO, RemoteKey::Menu},
    {KEY_CONTEXT_MENU, RemoteKey::Menu},
    {KEY_ROOT_MENU, RemoteKey::Menu},
    {KEY_MEDIA_TOP_MENU, RemoteKey::Menu},

    {KEY_RED, RemoteKey::Red},
    {KEY_GREEN, RemoteKey::Green},
    {KEY_YELLOW, RemoteKey::Yellow},
    {KEY_BLUE, RemoteKey::Blue},

    {BTN_DPAD_UP, RemoteKey::Up},
    {BTN_DPAD_DOWN, RemoteKey::Down},
    {BTN_DPAD_LEFT, RemoteKey::Left},
    {BTN_DPAD_RIGHT, RemoteKey::Right},
    {BTN_SOUTH, RemoteKey::Ok},
    {BTN_EAST, RemoteKey::Back},
    {BTN_START, RemoteKey::Menu},
    {BTN_MODE, RemoteKey::Home},

    // Simple gamepads count as joysticks: these are the first, the second and the tenth button.
    {BTN_TRIGGER, RemoteKey::Ok},
    {BTN_THUMB, RemoteKey::Back},
    {BTN_BASE4, RemoteKey::Menu},
};

/*!
    The difference between a scan code and the kernel's code: X11 reserves the first eight codes,
    and Wayland and libinput number the keys as X11 does.
*/
constexpr quint32 scanCodeOffset = 8;

RemoteKey byName(int key)
{
    const auto *found = std::find_if(std::begin(namedKeys), std::end(namedKeys),
                                     [key](const NamedKey &one) { return one.key == key; });
    return found == std::end(namedKeys) ? RemoteKey::None : found->meaning;
}

RemoteKey byScanCode(quint32 scanCode)
{
    const auto *found =
        std::find_if(std::begin(kernelKeys), std::end(kernelKeys), [=](const KernelKey &one) {
            return one.kernelCode + scanCodeOffset == scanCode;
        });
    return found == std::end(kernelKeys) ? RemoteKey::None : found->meaning;
}

} // namespace

RemoteKey KeyMap::keyFor(int key, quint32 nativeScanCode) const
{
    if (const auto own = m_scanCodes.constFind(nativeScanCode); own != m_scanCodes.constEnd())
        return *own;
    if (const auto own = m_names.constFind(key); own != m_names.constEnd())
        return *own;
    const RemoteKey named = byName(key);
    return named == RemoteKey::None ? byScanCode(nativeScanCode) : named;
}

void KeyMap::add(const KeyMap &other)
{
    m_names.insert(other.m_names);
    m_scanCodes.insert(other.m_scanCodes);
}

} // namespace DeviceSignIn
