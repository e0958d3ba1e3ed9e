// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/pendingcall.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace DeviceSignIn {

/*! Several callers that wait for the same result. Each of them can cancel its own call. */
template <typename Result>
class PendingCalls
{
public:
    /*! Receives the result. */
    using Done = std::function<void(const Result &)>;

    /*! Adds a caller, whose callback \a done is called by the next report(). */
    PendingCall add(Done done)
    {
        m_waiting.push_back(std::make_shared<Done>(std::move(done)));
        return PendingCall(std::make_unique<Place>(m_waiting.back()));
    }

    /*! Whether no caller waits, apart from those that have canceled their calls. */
    bool isEmpty() const
    {
        return std::none_of(m_waiting.begin(), m_waiting.end(),
                            [](const auto &place) { return bool(*place); });
    }

    /*! Calls the callback of the caller that has waited longest, if there is one. */
    void reportToFirst(const Result &result)
    {
        while (!m_waiting.empty()) {
            const auto place = m_waiting.front();
            m_waiting.erase(m_waiting.begin());
            if (const auto done = std::exchange(*place, {})) {
                done(result); // may destroy this object
                return;
            }
        }
    }

    /*! Calls the callbacks of all waiting callers, in the order in which they were added. */
    void report(const Result &result)
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &place : waiting) {
            if (const auto done = std::exchange(*place, {}))
                done(result);
        }
    }

private:
    class Place : public PendingCall::Work
    {
    public:
        explicit Place(std::shared_ptr<Done> done)
            : m_done(std::move(done))
        {}
        ~Place() override { *m_done = {}; }

        bool isPending() const override { return bool(*m_done); }

    private:
        std::shared_ptr<Done> m_done;
    };

    std::vector<std::shared_ptr<Done>> m_waiting;
};

} // namespace DeviceSignIn
