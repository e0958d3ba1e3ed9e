// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "flow/deviceflow.h"
#include "protocol/failure.h"
#include "session/session.h"
#include "signin/household.h"
#include "signin/kiosk.h"
#include "signin/providermenu.h"
#include "signin/signin.h"

#include <QtQml/qqml.h>

// Registers types of the library for QML, because the library itself does not depend on QML.

namespace DeviceSignIn {

struct SignInType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::SignIn)
    QML_NAMED_ELEMENT(SignIn)
    QML_UNCREATABLE("The application creates it, with its network, clock and store")
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

struct SignInHostType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::SignInHost)
    QML_NAMED_ELEMENT(SignInHost)
    QML_UNCREATABLE("The application creates one of its kinds")
};

struct KioskType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::Kiosk)
    QML_NAMED_ELEMENT(Kiosk)
    QML_UNCREATABLE("The application creates it, with what makes its sign-ins")
};

struct HouseholdType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::Household)
    QML_NAMED_ELEMENT(Household)
    QML_UNCREATABLE("The application creates it, with what makes its sign-ins")
};

struct ProviderMenuType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::ProviderMenu)
    QML_NAMED_ELEMENT(ProviderMenu)
    QML_UNCREATABLE("The application creates it, with what makes its sign-ins")
};

/*! Registers the enumeration Reason, whose values are Reason.Tls and so on in QML. */
namespace ReasonType {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(DeviceSignIn)
QML_NAMED_ELEMENT(Reason)
} // namespace ReasonType

} // namespace DeviceSignIn
