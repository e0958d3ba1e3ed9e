// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/jwa.h"
#include "jose/secret.h"

#include <QMutex>

#include <variant>
#include <vector>

struct ossl_lib_ctx_st;
struct ossl_provider_st;

namespace DeviceSignIn {

/*!
    A provider of OpenSSL, in a library context of its own beside the default provider. It is used
    only to sign with this machine's own keys: signatures of servers are verified in the default
    context.

    Providers for hardware are not all safe to be called from two threads at a time, so every call
    that may reach the hardware holds a lock.
*/
class OpenSslProvider : public std::enable_shared_from_this<OpenSslProvider>
{
public:
    /*! The context, or in one line why the provider can't be loaded. */
    using Loaded = std::variant<std::shared_ptr<OpenSslProvider>, QString>;
    /*! A key, or in one line why there is none. */
    using Opened = std::variant<EvpKey, QString>;

    /*!
        Loads the provider that OpenSSL knows by \a name. \a pin is given to it if it asks, unless a
        key could not be opened with it before in this process: several keys may have the same PIN,
        and hardware locks after a few wrong ones.
    */
    static Loaded load(const QString &name, Secret pin);
    ~OpenSslProvider();
    Q_DISABLE_COPY_MOVE(OpenSslProvider)

    const QString &name() const { return m_name; }

    /*! Opens the private key at \a uri, of a scheme that the provider knows. */
    Opened openUri(const QString &uri);
    /*! Opens a key in PEM, of a kind that the provider knows. */
    Opened openPem(const Secret &pem);
    /*! Makes a new P-256 key in the hardware. */
    Opened generate();

    /*! Returns \a key in the provider's own PEM; empty if it has none. */
    Secret toPem(const EvpKey &key);
    /*! See signBytes(). \a algorithm is that of \a key. */
    QByteArray sign(const EvpKey &key, JwsAlgorithm algorithm, const QByteArray &message);
    /*! The provider's words about the last signature, if that failed, in parentheses. */
    QString signingProblem();
    /*! Records that the key that was opened last does not sign, so that its PIN may be wrong. */
    void keyHasFailed();

private:
    OpenSslProvider(QString name, Secret pin);

    static int passPin(char *buffer, int size, int isForWriting, void *context);
    EvpKey own(struct evp_pkey_st *key);
    QString problem(const QString &what) const;
    /*! Records that the PIN, if it was asked for, is not to be tried again. */
    void recordFailedPin() const;

    QString m_name;
    Secret m_pin;
    /*! Whether the provider has asked for the PIN since the last attempt to open a key. */
    bool m_pinWasAsked = false;
    /*! Whether it did not get it, because the PIN has failed before. */
    bool m_pinWasHeldBack = false;
    QString m_signingProblem;
    QMutex m_mutex;
    ossl_lib_ctx_st *m_context;
    std::vector<ossl_provider_st *> m_providers;
};

} // namespace DeviceSignIn
