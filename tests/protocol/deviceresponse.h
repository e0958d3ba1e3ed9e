// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/deviceauthorization.h"
#include "support/scriptedtransport.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

/*!
    Returns the example in RFC 8628, section 3.2, with the members of \a changes. A null removes
    a member.
*/
inline HttpResponse answerWith(const QJsonObject &changes)
{
    QJsonObject object{
        {"device_code", "GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS"},
        {"user_code", "WDJB-MJHT"},
        {"verification_uri", "https://example.com/device"},
        {"verification_uri_complete", "https://example.com/device?user_code=WDJB-MJHT"},
        {"expires_in", 1800},
        {"interval", 7}};
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull())
            object.remove(it.key());
        else
            object.insert(it.key(), it.value());
    }
    return ScriptedTransport::json(200, QJsonDocument(object).toJson());
}

} // namespace DeviceSignIn
