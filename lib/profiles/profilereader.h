// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/jsonreader.h"
#include "protocol/profile.h"

#include <variant>

namespace DeviceSignIn {

/*! The problem of a profile's file. */
using ProfileError = JsonFileError;

/*!
    Reads a profile from the text of its JSON file, whose format is described by \c
    resources/providers/profile.schema.json. An unknown member is an error, because in most cases it
    is misspelled.
*/
std::variant<Profile, ProfileError> readProfile(const QByteArray &json);

} // namespace DeviceSignIn
