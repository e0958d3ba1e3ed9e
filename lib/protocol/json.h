// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"
#include "protocol/namedvalues.h"
#include "protocol/profile.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*!
    Reads the body of \a response as an object; none if the body is incomplete or not an object. The
    body is JSON, whatever its Content-Type is, or a form if that is its Content-Type, as with
    GitHub, and it does not begin with a brace. An object of JSON ends with a brace, so that it is
    complete even if the connection broke after it.
*/
std::optional<QJsonObject> readObject(const HttpResponse &response);

/*!
    Whether the body of \a response is meant to be JSON or a form, by its Content-Type or its first
    character. This distinguishes a broken response of the server from a web page of a captive
    portal or a proxy.
*/
bool claimsJson(const HttpResponse &response);

/*!
    Whether \a response is a success whose JSON object has a beginning and no end, or which is JSON
    without any text: the connection broke before all of it had come. The transport can't report
    that if the response is compressed, or if its length is not known (RFC 9112, section 6.3).
*/
bool isTruncated(const HttpResponse &response);

/*! The value at \a path, such as \c error.error_subcode; undefined if there is none. */
QJsonValue valueAt(const QJsonObject &object, const QString &path);

/*! Whether a member has no value. Some servers write null instead of leaving a member out. */
bool isMissing(const QJsonValue &value);

/*!
    Returns the text in \a value, or its whole number as a text, because some servers send codes as
    numbers; empty for any other value.
*/
QString textOrNumber(const QJsonValue &value);

/*!
    The value at the first of \a paths, such as \c data.pin, that leads to one; undefined if none
    does.
*/
QJsonValue firstOf(const QJsonObject &object, const QStringList &paths);

/*! Whether \a value is true, a text that is not empty, or a number that is not 0. */
bool isSet(const QJsonValue &value);

/*! Returns the values of \a object at \a paths. Texts that are unreasonably long are left out. */
NamedValues readValues(const QJsonObject &object, const ValuePaths &paths);

/*!
    Reads a duration in seconds from a number, or from a text that contains a number. It is rounded
    up to whole seconds, and limited to a century. The result is none for any other value and for
    numbers of 0 or less.
*/
std::optional<std::chrono::seconds> readSeconds(const QJsonValue &value);

/*! A duration that a server has sent, maybe in another form than the RFCs define. */
struct ReadTime
{
    enum class Form {
        Missing,      //!< the server has sent none
        Seconds,      //!< as the RFCs define it
        Milliseconds, //!< a number of milliseconds
        Moment,       //!< the moment of the end instead of a duration
        TooLong,      //!< longer than any that is used
        Senseless,    //!< none of these, or not positive, or a moment that has passed
    };

    /*! None if there is no usable value. */
    std::optional<std::chrono::seconds> time;
    Form form = Form::Missing;
};

/*!
    Reads the interval between polls, which is limited to five minutes. A number of 1000 or more is
    in milliseconds.
*/
ReadTime readInterval(const QJsonValue &value);

/*!
    Returns one line for the log about the member \a name, whose value was \a read and is not as the
    RFCs have it; otherwise empty. \a used is the duration that is used instead; none if it is left
    out.
*/
QString remarkOn(const QString &name, const ReadTime &read,
                 std::optional<std::chrono::seconds> used);

/*!
    Reads a moment: Unix time in seconds or milliseconds from the year 2001 on, as a number or as
    text, or a date in ISO 8601 (UTC if it names no zone) or as in HTTP. The result is invalid if
    \a value is none of them.
*/
QDateTime readMoment(const QJsonValue &value);

/*!
    Reads a lifetime, which is limited to a century. If \a value is a moment, the result is the time
    from \a now, the server's time, to that moment, or none if the moment has passed or \a now is
    invalid.
*/
ReadTime readLifetime(const QJsonValue &value, const QDateTime &now);

} // namespace DeviceSignIn
