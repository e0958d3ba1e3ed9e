// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <QStringList>

#include <vector>

namespace DeviceSignIn {

/*! Collects what a store answers. When it goes, nothing more may come. */
struct Answers
{
    QObject context;
    std::vector<StoreResult> results;

    TokenStore::Done next()
    {
        return [this](StoreResult result) { results.push_back(std::move(result)); };
    }
};

/*!
    What every store has to do, as rows of "steps" and "answers" for a Qt Test table.

    A step is "write ACCOUNT VALUE", "read ACCOUNT" or "remove ACCOUNT"; an answer is the name of
    its status, followed by the value if one was read. All steps are called before the first answer.
*/
void addStoreContract();

/*! Calls the steps one right after the other. */
void call(TokenStore *store, const QStringList &steps, Answers *answers);

/*! The answers in the words of the table. */
QStringList inWords(const Answers &answers);

} // namespace DeviceSignIn
