// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "optiongroups.h"
#include "session/accountindex.h"

#include <optional>

namespace DeviceSignIn {

namespace {

/*! Returns the store that \a value names; none if it names none. */
std::optional<StoreChoice> storeOf(const QString &value)
{
    if (value == u"keychain")
        return StoreChoice();
    if (value == u"memory")
        return StoreChoice{StoreKind::Memory, {}, {}};
    if (value.startsWith(u"file:/"))
        return StoreChoice{StoreKind::File, value.section(u':', 1), {}};
    if (value.startsWith(u"sealed:/"))
        return StoreChoice{StoreKind::Sealed, value.section(u':', 1), {}};
    return std::nullopt;
}

} // namespace

OptionRowGroup storeGroup()
{
    return {
        "How it is kept",
        nullptr,
        {
            {.option = {.name = "account",
                        .value = "NAME",
                        .help = "one of several sign-ins at the same server (default)",
                        .accepts = isAccountName,
                        .refusal = "--account is a name of at most 64 characters, without a slash "
                                   "and without a space at either end."},
             .store = [](Options *options, const QString &value) { options->account = value; },
             .commands = {Command::Page, Command::Terminal, Command::Token, Command::SignOut,
                          Command::Doctor},
             .refusal = "accounts lists them all: leave --%1 out."},
            {.option =
                 {.name = "store",
                  .value = "KIND",
                  .help = "in the system's keychain, or only while the program runs",
                  .manual =
                      "`keychain` is the system's keychain, as it comes; `memory` lasts while "
                      "the program runs; `file:/FOLDER` is files, not encrypted, for a box "
                      "without a keychain; `sealed:/FOLDER` is files that are sealed with a "
                      "key which systemd hands over: its credential `device-signin-store-key` "
                      "of 32 bytes or more (see `systemd-creds`(1))",
                  .brief = "where sign-ins are kept",
                  .choices = "keychain memory file:/ sealed:/",
                  .form = "keychain|memory",
                  .additionalForms =
                      {{"file:/FOLDER", "in files, not encrypted, for a box without a keychain"},
                       {"sealed:/FOLDER",
                        "in files, sealed with a key that systemd hands over: its credential "
                        "device-signin-store-key"}},
                  .accepts = [](const QString &value) { return storeOf(value).has_value(); },
                  .refusal = "--store is keychain, memory, file:/FOLDER or sealed:/FOLDER, "
                             "not '%1'."},
             .store =
                 [](Options *options, const QString &value) {
                     options->store = storeOf(value).value_or(StoreChoice());
                 },
             .commands = atConfiguredServer},
        },
    };
}

} // namespace DeviceSignIn
