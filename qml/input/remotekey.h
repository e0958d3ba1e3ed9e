// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1String>

namespace DeviceSignIn {

/*! What a key of a remote control means, whatever it is called on the way here. */
enum class RemoteKey {
    None,
    Up,
    Down,
    Left,
    Right,
    Ok,
    Back,
    Menu,
    Home,
    Play,
    Red,
    Green,
    Yellow,
    Blue,
};

/*! The word for a meaning, in keys.json and in what is printed. */
struct RemoteKeyWord
{
    RemoteKey key = RemoteKey::None;
    const char *word = nullptr;
};

inline constexpr RemoteKeyWord remoteKeyWords[] = {
    {RemoteKey::None, "none"},     {RemoteKey::Up, "up"},       {RemoteKey::Down, "down"},
    {RemoteKey::Left, "left"},     {RemoteKey::Right, "right"}, {RemoteKey::Ok, "ok"},
    {RemoteKey::Back, "back"},     {RemoteKey::Menu, "menu"},   {RemoteKey::Home, "home"},
    {RemoteKey::Play, "play"},     {RemoteKey::Red, "red"},     {RemoteKey::Green, "green"},
    {RemoteKey::Yellow, "yellow"}, {RemoteKey::Blue, "blue"},
};

/*! The table stands in the order of the enumeration. */
constexpr QLatin1String wordFor(RemoteKey key)
{
    return QLatin1String(remoteKeyWords[int(key)].word);
}

constexpr bool isArrow(RemoteKey key)
{
    return key == RemoteKey::Up || key == RemoteKey::Down || key == RemoteKey::Left
           || key == RemoteKey::Right;
}

} // namespace DeviceSignIn
