// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <functional>
#include <memory>
#include <utility>

namespace DeviceSignIn {

/*!
    The handle of an operation that reports its result later. Every function of the library that
    takes a callback for such a result returns one. Session and DeviceFlow report their states by
    signals. Destroying or overwriting the handle keeps the callback from being called, and stops
    the operation unless its function says that it is carried out all the same, as
    TokenStore::write() does.

    The callback is called once, on the thread that made the call, and never from within the call
    itself. It may destroy or overwrite the handle, and the object that holds it. The handle is
    destroyed on that thread too, and that thread needs an event loop.

    \code
    m_call = session->accessToken([this](const Session::AccessToken &token) { … });
    m_call = {}; // the token is not needed any more
    \endcode
*/
class [[nodiscard]] PendingCall
{
public:
    /*!
        The operation behind a handle. Destroying it has the effects of destroying the handle.
        Implementations that report a result derive from PendingWork.
    */
    class DEVICESIGNIN_EXPORT Work
    {
    public:
        Work() = default;
        virtual ~Work();
        Work(const Work &) = delete;
        Work &operator=(const Work &) = delete;

        /*! Whether the callback is still to be called. */
        virtual bool isPending() const = 0;
    };

    /*! Creates a handle without an operation. */
    PendingCall() = default;
    /*! For implementations of a call: the handle owns \a work. */
    explicit PendingCall(std::unique_ptr<Work> work)
        : m_work(std::move(work))
    {}
    ~PendingCall() = default;

    /*! Leaves \a other without an operation. A previous operation of this handle is canceled. @{ */
    PendingCall(PendingCall &&other) noexcept = default;
    PendingCall &operator=(PendingCall &&other) noexcept = default;
    /*! @} */
    PendingCall(const PendingCall &) = delete;
    PendingCall &operator=(const PendingCall &) = delete;

    /*! Whether the callback is still to be called. False from the moment the callback begins. */
    bool isPending() const { return m_work && m_work->isPending(); }

private:
    std::unique_ptr<Work> m_work;
};

/*! Calls \a done once, from the event loop of the current thread. */
DEVICESIGNIN_EXPORT PendingCall callLater(std::function<void()> done);

/*! Passes \a result to \a done once, from the event loop of the current thread. */
template <typename Result>
PendingCall reportLater(std::function<void(Result)> done, Result result)
{
    // Shared, because std::function can't own a result that can't be copied.
    return callLater([done = std::move(done), held = std::make_shared<Result>(std::move(result))] {
        done(std::move(*held));
    });
}

/*! Base class of the work behind a PendingCall whose callback takes a \a Result. */
template <typename Result>
class PendingWork : public PendingCall::Work
{
public:
    /*! Receives the result. */
    using Done = std::function<void(Result)>;

    bool isPending() const override { return bool(m_done); }

protected:
    /*! \a done is the caller's callback. */
    explicit PendingWork(Done done)
        : m_done(std::move(done))
    {}

    /*!
        Passes \a result to the caller's callback. The callback may destroy this object, so its
        members must not be used afterward. Only the first call of this function has an effect.
    */
    void report(Result result)
    {
        if (const auto done = std::exchange(m_done, {}))
            done(std::move(result));
    }
    /*! Replaces the caller's callback. To be called only as long as the result is not reported. */
    void reportTo(Done done) { m_done = std::move(done); }

private:
    Done m_done;
};

} // namespace DeviceSignIn
