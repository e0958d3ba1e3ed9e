// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

/*! What the film service answers: one film, in a list and in a row. */
inline const QByteArray fox =
    R"({"id":"fox","name":"Winter Fox","year":2024,"minutes":94,"poster":"/fox.svg"})";
inline const QByteArray list = R"({"titles":[)" + fox + "]}";
inline const QByteArray rows = R"({"rows":[{"name":"New","titles":[)" + fox + "]}]}";
