// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A provider of OpenSSL that imitates a hardware token, for which the program has no code of its
// own. It opens keys by URIs of the scheme "testkey":
//
//     testkey:p256      signs with ES256 (the same key for as long as the process runs)
//     testkey:rsa       signs with RS256
//     testkey:p384      a key of a kind that the program can't use
//     testkey:pin       needs a PIN, which is 1234
//     testkey:prompt    like pin, but prompts on the terminal if the program gives no PIN
//     testkey:locked    needs a PIN, and then reports that it is locked
//     testkey:mute      opens, and refuses to sign
//     testkey:slow      takes half a second for a signature
//
// It also generates P-256 keys, which can't be exported.
//
// The environment variable DEVICE_SIGNIN_TEST_KEY names a PEM file with the P-256 key to use, so
// that several processes have the same one. DEVICE_SIGNIN_TEST_KEY_TRIES names a file that grows by
// a byte with each PIN that is tried. With DEVICE_SIGNIN_TEST_KEY_DEVICE=absent the provider does
// not load, as if its device were missing.

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/core_object.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/ui.h>
#include <string>
#include <thread>

namespace {

using Function = void (*)();

template <typename Type>
Function asFunction(Type *function)
{
    return reinterpret_cast<Function>(function);
}

OSSL_FUNC_core_new_error_fn *newError = nullptr;
OSSL_FUNC_core_vset_error_fn *setError = nullptr;
const OSSL_CORE_HANDLE *core = nullptr;

void raise(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    newError(core);
    setError(core, 1, format, arguments);
    va_end(arguments);
}

/*! A key of this provider. It wraps a key of OpenSSL, whose private part is not exported. */
struct Key
{
    EVP_PKEY *inner = nullptr;
    bool isMute = false;
    bool isSlow = false;
};

EVP_PKEY *p256()
{
    static EVP_PKEY *key = [] {
        if (const char *file = std::getenv("DEVICE_SIGNIN_TEST_KEY")) {
            std::unique_ptr<BIO, int (*)(BIO *)> bio(BIO_new_file(file, "r"), BIO_free);
            return PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr);
        }
        return EVP_EC_gen("P-256");
    }();
    return key;
}

// -------------------------------------------------------------------------------------- keys

void *keyLoad(const void *reference, size_t size)
{
    Key *key = nullptr;
    if (size != sizeof key)
        return nullptr;
    std::memcpy(&key, reference, size);
    return key;
}

void keyFree(void *data)
{
    auto *key = static_cast<Key *>(data);
    if (key)
        EVP_PKEY_free(key->inner);
    delete key;
}

int keyHas(const void *, int)
{
    return 1;
}

int keyGetParams(void *data, OSSL_PARAM params[])
{
    return EVP_PKEY_get_params(static_cast<Key *>(data)->inner, params);
}

const OSSL_PARAM *keyGettableParams(void *)
{
    static const OSSL_PARAM params[] = {OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, nullptr),
                                        OSSL_PARAM_int(OSSL_PKEY_PARAM_SECURITY_BITS, nullptr),
                                        OSSL_PARAM_int(OSSL_PKEY_PARAM_MAX_SIZE, nullptr),
                                        OSSL_PARAM_END};
    return params;
}

int keyExport(void *data, int selection, OSSL_CALLBACK *callback, void *argument)
{
    if (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY)
        return 0;
    OSSL_PARAM *params = nullptr;
    if (EVP_PKEY_todata(static_cast<Key *>(data)->inner, EVP_PKEY_PUBLIC_KEY, &params) != 1)
        return 0;
    const int result = callback(params, argument);
    OSSL_PARAM_free(params);
    return result;
}

const OSSL_PARAM *keyExportTypes(int selection)
{
    static const OSSL_PARAM params[] = {
        OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PUB_KEY, nullptr, 0), OSSL_PARAM_END};
    return selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY ? nullptr : params;
}

/*! All generated keys are P-256 keys, so the parameters are ignored. */
void *keyGenInit(void *, int, const OSSL_PARAM[])
{
    static int anything = 0;
    return &anything;
}

int keyGenSet(void *, const OSSL_PARAM[])
{
    return 1;
}

const OSSL_PARAM *keyGenSettable(void *, void *)
{
    static const OSSL_PARAM params[] = {
        OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, nullptr, 0), OSSL_PARAM_END};
    return params;
}

void *keyGen(void *, OSSL_CALLBACK *, void *)
{
    auto *key = new Key;
    key->inner = EVP_EC_gen("P-256");
    return key;
}

void keyGenCleanup(void *) {}

const char *ecOperations(int operation)
{
    return operation == OSSL_OP_SIGNATURE ? "ECDSA" : nullptr;
}

const OSSL_DISPATCH ecKeys[] = {
    {OSSL_FUNC_KEYMGMT_GEN_INIT, asFunction(keyGenInit)},
    {OSSL_FUNC_KEYMGMT_GEN_SET_PARAMS, asFunction(keyGenSet)},
    {OSSL_FUNC_KEYMGMT_GEN_SETTABLE_PARAMS, asFunction(keyGenSettable)},
    {OSSL_FUNC_KEYMGMT_GEN, asFunction(keyGen)},
    {OSSL_FUNC_KEYMGMT_GEN_CLEANUP, asFunction(keyGenCleanup)},
    {OSSL_FUNC_KEYMGMT_LOAD, asFunction(keyLoad)},
    {OSSL_FUNC_KEYMGMT_FREE, asFunction(keyFree)},
    {OSSL_FUNC_KEYMGMT_HAS, asFunction(keyHas)},
    {OSSL_FUNC_KEYMGMT_GET_PARAMS, asFunction(keyGetParams)},
    {OSSL_FUNC_KEYMGMT_GETTABLE_PARAMS, asFunction(keyGettableParams)},
    {OSSL_FUNC_KEYMGMT_EXPORT, asFunction(keyExport)},
    {OSSL_FUNC_KEYMGMT_EXPORT_TYPES, asFunction(keyExportTypes)},
    {OSSL_FUNC_KEYMGMT_QUERY_OPERATION_NAME, asFunction(ecOperations)},
    {0, nullptr},
};
const OSSL_DISPATCH rsaKeys[] = {
    {OSSL_FUNC_KEYMGMT_LOAD, asFunction(keyLoad)},
    {OSSL_FUNC_KEYMGMT_FREE, asFunction(keyFree)},
    {OSSL_FUNC_KEYMGMT_HAS, asFunction(keyHas)},
    {OSSL_FUNC_KEYMGMT_GET_PARAMS, asFunction(keyGetParams)},
    {OSSL_FUNC_KEYMGMT_GETTABLE_PARAMS, asFunction(keyGettableParams)},
    {OSSL_FUNC_KEYMGMT_EXPORT, asFunction(keyExport)},
    {OSSL_FUNC_KEYMGMT_EXPORT_TYPES, asFunction(keyExportTypes)},
    {0, nullptr},
};
const OSSL_ALGORITHM keyManagement[] = {{"EC", "provider=testkey", ecKeys, nullptr},
                                        {"RSA", "provider=testkey", rsaKeys, nullptr},
                                        {nullptr, nullptr, nullptr, nullptr}};

// -------------------------------------------------------------------------------- signatures

struct Signature
{
    Key *key = nullptr;
    std::string digest;
};

void *signatureNew(void *, const char *)
{
    return new Signature;
}

void signatureFree(void *data)
{
    delete static_cast<Signature *>(data);
}

int signatureInit(void *data, const char *digest, void *key, const OSSL_PARAM[])
{
    auto *signature = static_cast<Signature *>(data);
    signature->key = static_cast<Key *>(key);
    signature->digest = digest ? digest : "SHA256";
    return 1;
}

int signatureSign(void *data, unsigned char *bytes, size_t *size, size_t room,
                  const unsigned char *message, size_t length)
{
    const auto *signature = static_cast<Signature *>(data);
    if (signature->key->isMute) {
        raise("this key does not sign");
        return 0;
    }
    if (bytes && signature->key->isSlow)
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(),
                                                                      EVP_MD_CTX_free);
    if (bytes)
        *size = room;
    return EVP_DigestSignInit_ex(context.get(), nullptr, signature->digest.c_str(), nullptr,
                                 nullptr, signature->key->inner, nullptr)
               == 1
           && EVP_DigestSign(context.get(), bytes, size, message, length) == 1;
}

const OSSL_DISPATCH signing[] = {
    {OSSL_FUNC_SIGNATURE_NEWCTX, asFunction(signatureNew)},
    {OSSL_FUNC_SIGNATURE_FREECTX, asFunction(signatureFree)},
    {OSSL_FUNC_SIGNATURE_DIGEST_SIGN_INIT, asFunction(signatureInit)},
    {OSSL_FUNC_SIGNATURE_DIGEST_SIGN, asFunction(signatureSign)},
    {0, nullptr},
};
const OSSL_ALGORITHM signatures[] = {{"ECDSA", "provider=testkey", signing, nullptr},
                                     {"RSA", "provider=testkey", signing, nullptr},
                                     {nullptr, nullptr, nullptr, nullptr}};

// ------------------------------------------------------------------------------------- store

struct Opened
{
    std::string name;
    bool isRead = false;
};

void *storeOpen(void *, const char *uri)
{
    const std::string text(uri);
    const std::string scheme("testkey:");
    return text.rfind(scheme, 0) == 0 ? new Opened{text.substr(scheme.size()), false} : nullptr;
}

const OSSL_PARAM *storeSettable(void *)
{
    static const OSSL_PARAM params[] = {OSSL_PARAM_int(OSSL_STORE_PARAM_EXPECT, nullptr),
                                        OSSL_PARAM_END};
    return params;
}

int storeSet(void *, const OSSL_PARAM[])
{
    return 1;
}

/*! Prompts for the PIN with OpenSSL's UI, as pkcs11-provider does. */
bool askOnTheTerminal(char *pin, int room)
{
    UI *ui = UI_new_method(nullptr);
    UI_add_input_string(ui, "PIN: ", UI_INPUT_FLAG_DEFAULT_PWD, pin, 0, room - 1);
    const bool isAnswered = UI_process(ui) == 0;
    UI_free(ui);
    return isAnswered;
}

bool mayOpen(const std::string &name, OSSL_PASSPHRASE_CALLBACK *ask, void *argument)
{
    if (name != "pin" && name != "locked" && name != "prompt")
        return true;
    char pin[64] = {};
    size_t size = 0;
    if (!ask(pin, sizeof pin, &size, nullptr, argument)) {
        if (name != "prompt" || !askOnTheTerminal(pin, sizeof pin))
            return false;
        size = std::strlen(pin);
    }
    if (const char *tries = std::getenv("DEVICE_SIGNIN_TEST_KEY_TRIES")) {
        const std::unique_ptr<BIO, int (*)(BIO *)> file(BIO_new_file(tries, "a"), BIO_free);
        BIO_write(file.get(), "x", 1);
    }
    if (name == "locked") {
        raise("the PIN is locked");
        return false;
    }
    if (std::string(pin, size) != "1234") {
        raise("the PIN is wrong");
        return false;
    }
    return true;
}

int storeLoad(void *data, OSSL_CALLBACK *found, void *foundArgument, OSSL_PASSPHRASE_CALLBACK *ask,
              void *askArgument)
{
    auto *opened = static_cast<Opened *>(data);
    opened->isRead = true;
    if (!mayOpen(opened->name, ask, askArgument))
        return 0;
    auto *key = new Key;
    const std::string &name = opened->name;
    key->isMute = name == "mute";
    key->isSlow = name == "slow";
    if (name == "rsa") {
        key->inner = EVP_RSA_gen(2048);
    } else if (name == "p384") {
        key->inner = EVP_EC_gen("P-384");
    } else if (name == "p256" || name == "pin" || name == "prompt" || key->isMute || key->isSlow) {
        key->inner = p256();
        EVP_PKEY_up_ref(key->inner);
    } else {
        delete key;
        raise("no key has this name");
        return 0;
    }
    int type = OSSL_OBJECT_PKEY;
    char kind[8] = "EC";
    if (name == "rsa")
        std::strcpy(kind, "RSA");
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_int(OSSL_OBJECT_PARAM_TYPE, &type),
        OSSL_PARAM_construct_utf8_string(OSSL_OBJECT_PARAM_DATA_TYPE, kind, 0),
        OSSL_PARAM_construct_octet_string(OSSL_OBJECT_PARAM_REFERENCE, &key, sizeof key),
        OSSL_PARAM_construct_end()};
    return found(params, foundArgument);
}

int storeEof(void *data)
{
    return static_cast<Opened *>(data)->isRead;
}

int storeClose(void *data)
{
    delete static_cast<Opened *>(data);
    return 1;
}

const OSSL_DISPATCH store[] = {
    {OSSL_FUNC_STORE_OPEN, asFunction(storeOpen)},
    {OSSL_FUNC_STORE_SETTABLE_CTX_PARAMS, asFunction(storeSettable)},
    {OSSL_FUNC_STORE_SET_CTX_PARAMS, asFunction(storeSet)},
    {OSSL_FUNC_STORE_LOAD, asFunction(storeLoad)},
    {OSSL_FUNC_STORE_EOF, asFunction(storeEof)},
    {OSSL_FUNC_STORE_CLOSE, asFunction(storeClose)},
    {0, nullptr},
};
const OSSL_ALGORITHM stores[] = {{"testkey", "provider=testkey", store, nullptr},
                                 {nullptr, nullptr, nullptr, nullptr}};

// ---------------------------------------------------------------------------------- provider

const OSSL_ALGORITHM *query(void *, int operation, int *noCache)
{
    *noCache = 0;
    switch (operation) {
    case OSSL_OP_KEYMGMT:
        return keyManagement;
    case OSSL_OP_SIGNATURE:
        return signatures;
    case OSSL_OP_STORE:
        return stores;
    default:
        return nullptr;
    }
}

const OSSL_DISPATCH provider[] = {
    {OSSL_FUNC_PROVIDER_QUERY_OPERATION, asFunction(query)},
    {0, nullptr},
};

} // namespace

extern "C" int OSSL_provider_init(const OSSL_CORE_HANDLE *handle, const OSSL_DISPATCH *in,
                                  const OSSL_DISPATCH **out, void **context)
{
    core = handle;
    for (; in->function_id; ++in) {
        if (in->function_id == OSSL_FUNC_CORE_NEW_ERROR)
            newError = OSSL_FUNC_core_new_error(in);
        else if (in->function_id == OSSL_FUNC_CORE_VSET_ERROR)
            setError = OSSL_FUNC_core_vset_error(in);
    }
    const char *device = std::getenv("DEVICE_SIGNIN_TEST_KEY_DEVICE");
    if (device && std::string(device) == "absent")
        return 0;
    *out = provider;
    static int anything = 0;
    *context = &anything;
    return 1;
}
