// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/oautherror.h"

#include <QMap>
#include <QStringList>

#include <functional>

namespace DeviceSignIn {

/*! The functions with which a request with a fault can still be answered. */
struct FaultContext
{
    /*! Handles the request as if there were no fault. */
    std::function<Response()> handle;
    /*! Returns an error response in the sandbox's dialect, without handling the request. */
    std::function<Response(const OAuthError &error)> reject;
};

/*! The type of a fault's parameter in the JSON object that describes the fault. */
enum class FaultParameterType {
    Number,
    Text,
    NumberOrText,
    Flag,
};

using FaultParameterTypes = QMap<QString, FaultParameterType>;

/*! A kind of fault: its parameters, and how it changes the response to a request. */
struct FaultKind
{
    FaultParameterTypes parameters;
    Response (*apply)(const QJsonObject &parameters, const FaultContext &context) = nullptr;
};

/*!
    The kinds of faults that apply to single requests, by name; SandboxOptions::faults lists them.
*/
const QMap<QString, FaultKind> &faultKinds();

/*!
    Returns the first problem with \a parameters in one line: a parameter that is not \a allowed or
    has the wrong type. Empty if there is none.
*/
QString checkFaultParameters(const QJsonObject &parameters, const FaultParameterTypes &allowed);

} // namespace DeviceSignIn
