// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storecheck.h"

#include "output/words.h"
#include "storage/sessionbusprobe.h"

namespace DeviceSignIn {

using Status = StoreResult::Status;

namespace {

const QString storeSubject = QStringLiteral("store");
/*!
    The key of the entry that the check writes. No account has this name, because it contains a
    slash.
*/
const QString probeAccount = QStringLiteral("/doctor");

QString describe(const StoreChoice &choice)
{
    switch (choice.kind) {
    case StoreKind::Memory:
        return QStringLiteral("memory, for as long as the program runs");
    case StoreKind::File:
        return QStringLiteral("files in %1, not encrypted").arg(choice.folder);
    case StoreKind::Sealed:
        return QStringLiteral("sealed files in %1").arg(choice.folder);
    case StoreKind::Keychain:
        break;
    }
    return QStringLiteral("the keychain");
}

/*! The limit of the query for the keyring. */
constexpr std::chrono::seconds keyringTimeout(10);

QString adviceFor(const StoreChoice &choice, const StoreResult &result, Keyring keyring)
{
    if (result.status == Status::DiskFull || result.status == Status::ReadOnly) {
        return sentence(result.status)
               + QStringLiteral(
                   " Make room, or mount the disk writable. Whoever is signed in stays signed in.");
    }
    if (choice.kind != StoreKind::Keychain) {
        return QStringLiteral("%1: %2. Does the folder belong to this user%3? In an empty folder, "
                              "everybody has to sign in again.")
            .arg(choice.folder, result.detail,
                 choice.kind == StoreKind::Sealed
                     ? QStringLiteral(", and is the key still the same")
                     : QString());
    }
    if (keyring == Keyring::Missing) {
        return QStringLiteral(
            "The keychain's service runs, but has no keyring yet, and a sign-in page makes none. "
            "Log in once with a password, or make one with Seahorse, or choose --store "
            "sealed:/FOLDER on a box without a desktop.");
    }
    if (result.status == Status::Unavailable)
        return QStringLiteral("There is no keychain here. Install gnome-keyring, or choose "
                              "--store sealed:/FOLDER on a box without a desktop.");
    if (keyring == Keyring::Silent) {
        return sentence(result.status)
               + QStringLiteral(" Its service or the D-Bus session bus hangs: log in again, or "
                                "restart the box.");
    }
    return sentence(result.status)
           + QStringLiteral(" Unlock it, or have it unlocked when somebody logs in.");
}

} // namespace

StoreCheck::StoreCheck(const StoreChoice &choice, const QString &service, Done done)
    : PendingWork(std::move(done))
    , m_choice(choice)
    , m_store(createStore(choice, service))
    , m_accounts(m_store.get())
{
    // The index exists if a person has ever signed in, so reading it shows whether the store can be
    // read.
    m_call = m_accounts.list([this](Status status, const QStringList &) {
        if (status == Status::Done)
            write();
        else
            finish({status, {}, QStringLiteral("What is there can't be read")});
    });
}

void StoreCheck::write()
{
    m_call = m_store->write(probeAccount, Secret("probe"), [this](const StoreResult &result) {
        if (result.status == Status::Done)
            remove();
        else
            finish(result);
    });
}

void StoreCheck::remove()
{
    m_call = m_store->remove(probeAccount, [this](const StoreResult &result) { finish(result); });
}

void StoreCheck::finish(const StoreResult &result)
{
    if (result.status == Status::Done) {
        report(passed(storeSubject, describe(m_choice)));
    } else if (m_choice.kind == StoreKind::Keychain) {
        m_call = askForKeyring(std::make_shared<SessionBusProbe>(), keyringTimeout,
                               [this, status = result.status](Keyring keyring) {
                                   fail({status, {}, {}}, keyring);
                               });
    } else {
        fail(result, Keyring::Unknown);
    }
}

void StoreCheck::fail(const StoreResult &result, Keyring keyring)
{
    report(failed(storeSubject, adviceFor(m_choice, result, keyring)));
}

} // namespace DeviceSignIn
