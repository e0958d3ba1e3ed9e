// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tokenstore.h"

#include <QStringList>

#include <map>
#include <vector>

namespace DeviceSignIn {

/*!
    Collects the results of calls to a store. It holds their handles, so no result arrives after its
    destruction.
*/
class Results
{
public:
    std::vector<PendingCall> calls;
    /*! The results in the order of the calls, in which they may not have arrived. */
    std::vector<StoreResult> results;

    TokenStore::Done next()
    {
        return [this, place = m_calls++](StoreResult result) {
            m_early.emplace(place, std::move(result));
            for (auto at = m_early.find(results.size()); at != m_early.end();
                 at = m_early.find(results.size()))
                results.push_back(std::move(at->second));
        };
    }

private:
    size_t m_calls = 0;
    std::map<size_t, StoreResult> m_early;
};

/*!
    Adds the rows of a Qt Test table with what every store has to do, for checkContract().

    A step is "write ACCOUNT VALUE", "reserve ACCOUNT SIZE", "read ACCOUNT" or "remove ACCOUNT". Its
    result is the name of the status, followed by the value if one was read. All steps are called
    before the first result arrives.
*/
void addStoreContract();

/*! Checks the current row of addStoreContract() with an empty \a store. */
void checkContract(TokenStore *store);

/*! Calls \a steps, one immediately after the other. */
void call(TokenStore *store, const QStringList &steps, Results *results);

/*! Returns the results in the format of the table. */
QStringList inWords(const Results &results);

/*! Calls \a steps and returns the results. The store must need only the event loop to finish. */
QStringList resultsOf(TokenStore *store, const QStringList &steps);

/*!
    Checks that a read, a write and a removal all result in \a status, in the format of the table.
*/
void checkEveryCall(TokenStore *store, const QString &status, Results *got);

/*! Checks that a call reports its result exactly once, and later. */
void checkReportsLater(TokenStore *store);

/*! Checks what every store's locks have to do. \a one and \a other use the same store. */
void checkLocks(TokenStore *one, TokenStore *other);

} // namespace DeviceSignIn
