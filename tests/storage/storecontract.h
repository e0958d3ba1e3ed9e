// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <QStringList>

#include <map>
#include <vector>

namespace DeviceSignIn {

/*! Collects what a store answers. When it goes, nothing more may come. */
class Answers
{
public:
    QObject context;
    /*! In the order of the calls, in whatever order they were answered. */
    std::vector<StoreResult> results;

    TokenStore::Done next()
    {
        return [this, place = m_asked++](StoreResult result) {
            m_early.emplace(place, std::move(result));
            for (auto at = m_early.find(results.size()); at != m_early.end();
                 at = m_early.find(results.size()))
                results.push_back(std::move(at->second));
        };
    }

private:
    size_t m_asked = 0;
    std::map<size_t, StoreResult> m_early;
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

/*! What every store's locks have to do; \a one and \a other use the same store. */
void checkLocks(TokenStore *one, TokenStore *other);

} // namespace DeviceSignIn
