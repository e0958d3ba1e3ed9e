// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/testauthority.h"

#include <QTimeZone>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace DeviceSignIn {

namespace {

/*! A deleter for std::unique_ptr that calls one of OpenSSL's free functions. */
template <auto function>
struct OpenSslDeleter
{
    template <typename Type>
    void operator()(Type *pointer) const
    {
        function(pointer);
    }
};

using Key = std::unique_ptr<EVP_PKEY, OpenSslDeleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, OpenSslDeleter<X509_free>>;
using MemoryBuffer = std::unique_ptr<BIO, OpenSslDeleter<BIO_free>>;

/*! Returns the PEM that \a write writes into an OpenSSL memory buffer. */
template <typename Write>
QByteArray toPem(Write write)
{
    const MemoryBuffer memory(BIO_new(BIO_s_mem()));
    write(memory.get());
    char *data = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, size);
}

/*! Reads an object of OpenSSL from PEM, with \a read, one of its functions. */
template <typename Object, typename Read>
Object fromPem(const QByteArray &text, Read read)
{
    const MemoryBuffer memory(BIO_new_mem_buf(text.constData(), int(text.size())));
    return Object(read(memory.get(), nullptr, nullptr, nullptr));
}

/*!
    Sets a time of a certificate. It goes to OpenSSL as a text, because on a processor of 32 bits
    the time_t of OpenSSL may be half as wide as that of this program.
*/
void setTime(ASN1_TIME *field, const QDateTime &time)
{
    const QString text = time.toUTC().toString(u"yyyyMMddHHmmss'Z'");
    ASN1_TIME_set_string_X509(field, text.toLatin1().constData());
}

void addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/*!
    Makes a certificate. If \a issuer is null, the certificate is signed by its own key. If \a
    address is empty, it is the certificate of an authority.
*/
TestIdentity makeIdentity(const TestIdentity *issuer, const QDateTime &from, const QDateTime &until,
                          const QByteArray &address)
{
    static long serial = 0;
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    setTime(X509_getm_notBefore(certificate.get()), from);
    setTime(X509_getm_notAfter(certificate.get()), until);
    X509_set_pubkey(certificate.get(), key.get());
    const QByteArray name = address.isEmpty() ? QByteArray("Test authority") : address;
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1,
                               0);

    Certificate issuerCertificate;
    Key issuerKey;
    if (issuer) {
        issuerCertificate = fromPem<Certificate>(issuer->certificate.toPem(), PEM_read_bio_X509);
        issuerKey = fromPem<Key>(issuer->key.toPem(), PEM_read_bio_PrivateKey);
    }
    X509 *signer = issuer ? issuerCertificate.get() : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    if (address.isEmpty())
        addExtension(certificate.get(), signer, NID_basic_constraints, "critical,CA:TRUE");
    else
        addExtension(certificate.get(), signer, NID_subject_alt_name, "IP:" + address);
    X509_sign(certificate.get(), issuer ? issuerKey.get() : key.get(), EVP_sha256());

    return {
        QSslCertificate(toPem([&](BIO *output) { PEM_write_bio_X509(output, certificate.get()); })),
        QSslKey(toPem([&](BIO *output) {
                    PEM_write_bio_PrivateKey(output, key.get(), nullptr, nullptr, 0, nullptr,
                                             nullptr);
                }),
                QSsl::Ec)};
}

} // namespace

QSslConfiguration TestIdentity::serverConfiguration() const
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    return configuration;
}

TestAuthority::TestAuthority()
    : m_identity(makeIdentity(nullptr, QDateTime(QDate(2000, 1, 1), QTime(), QTimeZone::utc()),
                              QDateTime(QDate(2100, 1, 1), QTime(), QTimeZone::utc()), {}))
{}

TestIdentity TestAuthority::issue(const QDateTime &from, const QDateTime &until,
                                  const QByteArray &address) const
{
    return makeIdentity(&m_identity, from, until, address);
}

TestIdentity TestAuthority::selfSigned(const QDateTime &from, const QDateTime &until,
                                       const QByteArray &address)
{
    return makeIdentity(nullptr, from, until, address);
}

} // namespace DeviceSignIn
