// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/crypto.h"
#include "jose/openssl.h"
#include "jose/opensslprovider_p.h"

#include <QSet>

#include <cstring>
#include <openssl/conf.h>
#include <openssl/decoder.h>
#include <openssl/provider.h>
#include <openssl/store.h>
#include <openssl/ui.h>
#include <utility>

namespace DeviceSignIn {

namespace {

using DecoderContext = OpenSslPointer<OSSL_DECODER_CTX, OSSL_DECODER_CTX_free>;
using StoreContext = OpenSslPointer<OSSL_STORE_CTX, OSSL_STORE_close>;
using StoreInfo = OpenSslPointer<OSSL_STORE_INFO, OSSL_STORE_INFO_free>;
using UiMethod = OpenSslPointer<UI_METHOD, UI_destroy_method>;

/*!
    Returns the provider's own messages in OpenSSL's error queue, in parentheses, for the end of a
    sentence; empty if there are none. Empties the queue. A message may name a key, but does not
    contain the PIN.
*/
QString providerMessages()
{
    const char *data = nullptr;
    int flags = 0;
    QStringList words;
    while (const unsigned long error =
               ERR_get_error_all(nullptr, nullptr, nullptr, &data, &flags)) {
        // OpenSSL's own libraries have smaller numbers. Their messages do not tell what is wrong
        // with the hardware.
        if (ERR_GET_LIB(error) < ERR_LIB_USER)
            continue;
        const char *reason = ERR_reason_error_string(error);
        QString line = QString::fromUtf8(reason ? reason : "");
        if ((flags & ERR_TXT_STRING) && data && *data)
            line += (line.isEmpty() ? QString() : QStringLiteral(": ")) + QString::fromUtf8(data);
        line = line.simplified().left(160);
        if (!line.isEmpty() && !words.contains(line))
            words.append(line);
    }
    return words.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(words.join(u"; "));
}

/*!
    Keeps providers from prompting for a PIN on the terminal of this process, and waiting for the
    input: the provider for PKCS #11 does so if passPin() has no PIN. A prompt of the application
    itself stays.
*/
void forbidPrompts()
{
    if (UI_get_default_method() == UI_OpenSSL())
        UI_set_default_method(UI_null());
}

/*! Whether the last error says that the provider's shared library could not be loaded. */
bool isNotInstalled()
{
    return ERR_GET_REASON(ERR_peek_last_error()) == ERR_R_DSO_LIB;
}

/*! The PINs with which a key could not be opened, each as a MAC, which does not reveal it. */
class FailedPins
{
public:
    bool contain(const QString &provider, const Secret &pin)
    {
        const QMutexLocker lock(&m_mutex);
        return m_macs.contains(macOf(provider, pin));
    }
    void insert(const QString &provider, const Secret &pin)
    {
        const QMutexLocker lock(&m_mutex);
        m_macs.insert(macOf(provider, pin));
    }

private:
    QByteArray macOf(const QString &provider, const Secret &pin) const
    {
        return hmacSha256(m_key.reveal(), provider.toUtf8() + '\0' + pin.reveal());
    }

    QMutex m_mutex;
    const Secret m_key{randomBytes(32)};
    QSet<QByteArray> m_macs;
};

FailedPins &failedPins()
{
    static FailedPins pins;
    return pins;
}

} // namespace

OpenSslProvider::OpenSslProvider(QString name, Secret pin)
    : m_name(std::move(name))
    , m_pin(std::move(pin))
    , m_context(OSSL_LIB_CTX_new())
{}

OpenSslProvider::~OpenSslProvider()
{
    const OpenSslErrors errors;
    for (OSSL_PROVIDER *provider : m_providers)
        OSSL_PROVIDER_unload(provider);
    OSSL_LIB_CTX_free(m_context);
}

OpenSslProvider::Loaded OpenSslProvider::load(const QString &name, Secret pin)
{
    const OpenSslErrors errors;
    forbidPrompts();
    const std::shared_ptr<OpenSslProvider> context(new OpenSslProvider(name, std::move(pin)));
    {
        // openssl.cnf may configure the provider, for example with the PKCS#11 module of a token.
        // Errors in that file are ignored, because they may concern other parts of OpenSSL.
        const OpenSslErrors unreported;
        CONF_modules_load_file_ex(context->m_context, nullptr, nullptr,
                                  CONF_MFLAGS_DEFAULT_SECTION | CONF_MFLAGS_IGNORE_MISSING_FILE
                                      | CONF_MFLAGS_IGNORE_ERRORS | CONF_MFLAGS_SILENT);
    }
    for (const QString &one : {QStringLiteral("default"), name}) {
        OSSL_PROVIDER *provider = OSSL_PROVIDER_load(context->m_context, qPrintable(one));
        if (!provider) {
            if (isNotInstalled())
                return QStringLiteral("OpenSSL has no provider '%1': install it, or name another "
                                      "as the key's provider.")
                    .arg(one);
            return QStringLiteral("OpenSSL's provider '%1' finds no device that responds%2.")
                .arg(one, providerMessages());
        }
        context->m_providers.push_back(provider);
    }
    return context;
}

int OpenSslProvider::passPin(char *buffer, int size, int, void *context)
{
    auto *self = static_cast<OpenSslProvider *>(context);
    self->m_pinWasAsked = true;
    const QByteArray &pin = self->m_pin.reveal();
    if (pin.isEmpty() || pin.size() > size)
        return -1;
    self->m_pinWasHeldBack = failedPins().contain(self->m_name, self->m_pin);
    if (self->m_pinWasHeldBack)
        return -1;
    std::memcpy(buffer, pin.constData(), size_t(pin.size()));
    return int(pin.size());
}

/*!
    Takes ownership of \a key. The result keeps this context alive, because the key must be freed
    before the provider is unloaded.
*/
EvpKey OpenSslProvider::own(EVP_PKEY *key)
{
    if (!key)
        return {};
    return {key, [context = shared_from_this()](EVP_PKEY *pointer) {
                const QMutexLocker lock(&context->m_mutex);
                const OpenSslErrors errors;
                EVP_PKEY_free(pointer);
            }};
}

QString OpenSslProvider::problem(const QString &what) const
{
    if (m_pinWasAsked && m_pin.isEmpty())
        return QStringLiteral("%1 needs a PIN, and there is no file with it.").arg(what);
    if (m_pinWasHeldBack)
        return QStringLiteral(
                   "%1 was not opened: its PIN has failed before, and is tried only once "
                   "for each start.")
            .arg(what);
    recordFailedPin();
    if (m_pinWasAsked)
        return QStringLiteral("%1 can't be opened: its PIN is wrong, or locked after too many "
                              "wrong ones, or there is no such key%2.")
            .arg(what, providerMessages());
    return QStringLiteral("%1 can't be opened: OpenSSL's provider '%2' has no such key%3.")
        .arg(what, m_name, providerMessages());
}

void OpenSslProvider::recordFailedPin() const
{
    if (m_pinWasAsked && !m_pin.isEmpty())
        failedPins().insert(m_name, m_pin);
}

void OpenSslProvider::keyHasFailed()
{
    const QMutexLocker lock(&m_mutex);
    recordFailedPin();
}

OpenSslProvider::Opened OpenSslProvider::openUri(const QString &uri)
{
    const QMutexLocker lock(&m_mutex);
    const OpenSslErrors errors;
    m_pinWasAsked = m_pinWasHeldBack = false;
    const UiMethod ui(UI_UTIL_wrap_read_pem_callback(passPin, 0));
    const StoreContext store(OSSL_STORE_open_ex(qPrintable(uri), m_context, nullptr, ui.get(), this,
                                                nullptr, nullptr, nullptr));
    EVP_PKEY *key = nullptr;
    if (store) {
        OSSL_STORE_expect(store.get(), OSSL_STORE_INFO_PKEY);
        while (!key && !OSSL_STORE_eof(store.get())) {
            const StoreInfo info(OSSL_STORE_load(store.get()));
            if (info && OSSL_STORE_INFO_get_type(info.get()) == OSSL_STORE_INFO_PKEY)
                key = OSSL_STORE_INFO_get1_PKEY(info.get());
            else if (!info && OSSL_STORE_error(store.get()))
                break;
        }
    }
    if (key)
        return own(key);
    return problem(QStringLiteral("The key %1").arg(uri));
}

OpenSslProvider::Opened OpenSslProvider::openPem(const Secret &pem)
{
    const QMutexLocker lock(&m_mutex);
    const OpenSslErrors errors;
    m_pinWasAsked = m_pinWasHeldBack = false;
    EVP_PKEY *key = nullptr;
    const DecoderContext decoder(OSSL_DECODER_CTX_new_for_pkey(
        &key, "PEM", nullptr, nullptr, EVP_PKEY_KEYPAIR, m_context, nullptr));
    OSSL_DECODER_CTX_set_pem_password_cb(decoder.get(), passPin, this);
    const BioPointer bio(BIO_new_mem_buf(pem.reveal().constData(), int(pem.reveal().size())));
    OSSL_DECODER_from_bio(decoder.get(), bio.get());
    if (key)
        return own(key);
    return problem(QStringLiteral("The key, which belongs to some hardware,"));
}

OpenSslProvider::Opened OpenSslProvider::generate()
{
    const QMutexLocker lock(&m_mutex);
    const OpenSslErrors errors;
    const QByteArray properties = "provider='" + m_name.toUtf8() + '\'';
    if (EVP_PKEY *key = EVP_PKEY_Q_keygen(m_context, properties.constData(), "EC", "P-256"))
        return own(key);
    return QStringLiteral("OpenSSL's provider '%1' can't make a P-256 key%2.")
        .arg(m_name, providerMessages());
}

Secret OpenSslProvider::toPem(const EvpKey &key)
{
    const QMutexLocker lock(&m_mutex);
    return writePem(key);
}

QByteArray OpenSslProvider::sign(const EvpKey &key, JwsAlgorithm algorithm,
                                 const QByteArray &message)
{
    const QMutexLocker lock(&m_mutex);
    const OpenSslErrors errors;
    // Without this, OpenSSL 3.0 tries to sign with its own provider, which has only the public
    // key.
    const QByteArray properties = "?provider='" + m_name.toUtf8() + '\'';
    QByteArray signature = signBytes(key, algorithm, message, m_context, properties.constData());
    m_signingProblem = signature.isEmpty() ? providerMessages() : QString();
    return signature;
}

QString OpenSslProvider::signingProblem()
{
    const QMutexLocker lock(&m_mutex);
    return m_signingProblem;
}

} // namespace DeviceSignIn
