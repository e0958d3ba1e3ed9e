// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1String>

namespace DeviceSignIn {

/*! What a key of a remote control means to the page, independent of what the key sends. */
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

/*! The word for a meaning, as it is written in keys.json and printed. */
struct RemoteKeyWord
{
    RemoteKey key = RemoteKey::None;
    const char *word = nullptr;
};

/*! All words, in the order of the enumeration. */
inline constexpr RemoteKeyWord remoteKeyWords[] = {
    {RemoteKey::None, "none"},     {RemoteKey::Up, "up"},       {RemoteKey::Down, "down"},
    {RemoteKey::Left, "left"},     {RemoteKey::Right, "right"}, {RemoteKey::Ok, "ok"},
    {RemoteKey::Back, "back"},     {RemoteKey::Menu, "menu"},   {RemoteKey::Home, "home"},
    {RemoteKey::Play, "play"},     {RemoteKey::Red, "red"},     {RemoteKey::Green, "green"},
    {RemoteKey::Yellow, "yellow"}, {RemoteKey::Blue, "blue"},
};

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
