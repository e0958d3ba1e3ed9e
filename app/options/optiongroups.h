// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "optionrow.h"

namespace DeviceSignIn {

// The groups of the option table, in the order of the help.

/*! The options that select the server and the client, with the rules for several providers. */
OptionRowGroup serverGroup();

/*! The options of the account and of the store with its tokens. */
OptionRowGroup storeGroup();

/*! The option for a television that several people share. */
OptionRowGroup sharedGroup();

/*! The options for a screen to which anybody may come. */
OptionRowGroup kioskGroup();

/*! The options for the look of the page and for the names on it. */
OptionRowGroup lookGroup();

/*! The options for scripts, and those that belong to one command. */
OptionRowGroup scriptGroup();

/*! The option that names a file with further options. */
OptionRowGroup fileGroup();

/*! The options about the program itself. */
OptionRowGroup programGroup();

/*! The error if no option tells at which server to sign in. */
inline constexpr char noServer[] = "Where to sign in? Give --provider NAME or --issuer URL, and "
                                   "--client-id ID, or try --demo.";

} // namespace DeviceSignIn
