// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "flow/deviceflow.h"
#include "importimpl.h"
#include "look/theme.h"
#include "protocol/failure.h"
#include "session/session.h"
#include "signin/household.h"
#include "signin/kiosk.h"
#include "signin/providermenu.h"
#include "signin/signin.h"
#include "storage/tokenstore.h"

#include <QtQml/qqml.h>

// Registers types of the library for QML, because the library itself does not depend on QML, and
// gives the themes names that applications can use beside a Theme of their own.

namespace DeviceSignIn {

struct ThemeType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::Theme)
    QML_NAMED_ELEMENT(SignInTheme)
};

struct LightThemeType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::LightTheme)
    QML_NAMED_ELEMENT(SignInLightTheme)
};

struct ContrastThemeType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::ContrastTheme)
    QML_NAMED_ELEMENT(SignInContrastTheme)
};

struct SignInType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::SignIn)
    QML_NAMED_ELEMENT(SignIn)
    QML_UNCREATABLE("A SignInFactory in C++ or a Provider creates it")
};

struct DeviceFlowType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::DeviceFlow)
    QML_NAMED_ELEMENT(DeviceFlow)
    QML_UNCREATABLE("A SignIn has one")
};

struct SessionType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::Session)
    QML_NAMED_ELEMENT(Session)
    QML_UNCREATABLE("A SignIn has one")
};

struct TokenStoreType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::TokenStore)
    QML_NAMED_ELEMENT(TokenStore)
    QML_UNCREATABLE("It only has the values of Session.storeStatus")
};

struct SignInHostType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::SignInHost)
    QML_NAMED_ELEMENT(SignInHost)
    QML_UNCREATABLE("Use a Provider, or create a Kiosk, Household or ProviderMenu in C++")
};

struct KioskType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::Kiosk)
    QML_NAMED_ELEMENT(Kiosk)
    QML_UNCREATABLE("The application creates it in C++, from a SignInFactory")
};

struct HouseholdType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::Household)
    QML_NAMED_ELEMENT(Household)
    QML_UNCREATABLE("The application creates it in C++, from a SignInFactory")
};

struct ProviderMenuType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::ProviderMenu)
    QML_NAMED_ELEMENT(ProviderMenu)
    QML_UNCREATABLE("The application creates it in C++, from a list of providers")
};

/*! Registers the enumeration Reason, whose values are Reason.Tls and so on in QML. */
namespace ReasonType {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(DeviceSignIn)
QML_NAMED_ELEMENT(Reason)
} // namespace ReasonType

} // namespace DeviceSignIn
