# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT

# The headers that are installed, by component. They are what applications may use, and what stays the same
# within a major version: see "What stays the same" in docs/embedding.md, which lists them too. One more header
# is one more promise. tests/lint/headers.mjs and tests/package/headers check this list.
set(DEVICESIGNIN_HEADERS_SignIn
    lib/flow/deviceflow.h
    lib/jose/export.h
    lib/jose/secret.h
    lib/protocol/failure.h
    lib/protocol/pendingcall.h
    lib/session/session.h
    lib/signin/clientconfig.h
    lib/signin/household.h
    lib/signin/kiosk.h
    lib/signin/providermenu.h
    lib/signin/signin.h
    lib/signin/signinfactory.h
    lib/storage/tokenstore.h)
set(DEVICESIGNIN_HEADERS_Quick
    qml/speech/language.h)
set(DEVICESIGNIN_HEADERS_Widgets
    qml/widgets/signinwidget.h)
