// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "commandtable.h"

namespace DeviceSignIn {

const std::vector<CommandRow> &commandTable()
{
    static const std::vector<CommandRow> table = {
        {Command::Page, {"", "sign in on the full screen; in the terminal if there is no display"}},
        {Command::Terminal,
         {"terminal", "sign in in the terminal",
          "sign in in the terminal. While the network is away, the server busy or the date wrong "
          "it says so once, and goes on trying"}},
        {Command::Token,
         {"token", "print a valid access token, and nothing else",
          "print a valid access token, and nothing else. It is refreshed before where need be; "
          "several may ask at once"}},
        {Command::SignOut, {"sign-out", "end the sign-in at the server and forget it here"}},
        {Command::Accounts,
         {"accounts", "list who is signed in at that server, each with its --account"}},
        {Command::Providers,
         {"providers", "list the providers that are known by name",
          "list the providers that are known by name, and what each needs", false}},
        {Command::ProviderCheck,
         {"provider-check",
          "with FILE: read a provider's profile, say what it would send, and try it at a sandbox",
          "with `FILE`: read a provider's profile, say what it would send, and play a sign-in with "
          "it, at a sandbox that imitates the provider of that name or of `--dialect`, or at "
          "`--against`. The exit code is 1 if no sign-in could be tried"}},
        {Command::Doctor,
         {"doctor",
          "look whether the box has all that a sign-in with these options needs, and say what is "
          "wrong and what to do",
          "look whether the box has all that a sign-in with these options needs, from the display "
          "to the keys of the provider's id_tokens. One line each says that it is well, or what "
          "is wrong and what to do"}},
        {Command::Keys,
         {"keys",
          "show what the keys of a remote control send, and what they mean here; its options are "
          "those of \"How it looks\", and --events",
          "show what the keys of a remote control send, and what they mean here. Its options are "
          "those of `How it looks`, and --events"}},
    };
    return table;
}

} // namespace DeviceSignIn
