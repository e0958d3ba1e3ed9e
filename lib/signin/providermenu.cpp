// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/providermenu.h"

#include "session/sessionaccess.h"

#include <utility>

namespace DeviceSignIn {

class ProviderMenuPrivate
{
public:
    /*! A provider in the menu. */
    struct Entry
    {
        ProviderMenu::Choice choice;
        /*!
            The sign-in that was chosen last, if it is still chosen or its tokens are not in the
            store; otherwise null.
        */
        std::shared_ptr<SignIn> signIn;
    };

    /*! Whether a person is signed in with tokens that are lost if nobody keeps them. */
    static bool isUnstored(const SignIn &signIn)
    {
        return signIn.session()->state() == Session::State::SignedIn
               && !hasStoredTokens(*signIn.session());
    }
    /*! Keeps no sign-in that is not needed any more. */
    void forgetStored()
    {
        for (Entry &one : entries) {
            if (one.signIn && !isUnstored(*one.signIn))
                one.signIn.reset();
        }
    }

    std::vector<Entry> entries;
};

ProviderMenu::ProviderMenu(std::vector<Choice> choices, QObject *parent)
    : SignInHost(parent)
    , d(std::make_unique<ProviderMenuPrivate>())
{
    for (Choice &choice : choices)
        d->entries.push_back({std::move(choice), nullptr});
}

ProviderMenu::~ProviderMenu() = default;

QStringList ProviderMenu::names() const
{
    QStringList names;
    for (const auto &one : d->entries)
        names.append(one.choice.name);
    return names;
}

QStringList ProviderMenu::details() const
{
    QStringList details;
    for (const auto &one : d->entries)
        details.append(one.choice.detail);
    return details;
}

void ProviderMenu::choose(int index)
{
    if (index < 0 || size_t(index) >= d->entries.size())
        return;
    leave();
    auto &entry = d->entries.at(size_t(index));
    if (entry.signIn)
        entry.signIn->session()->retryStoring();
    else
        entry.signIn = entry.choice.create();
    setSignIn(entry.signIn);
    signIn()->begin();
}

void ProviderMenu::leave()
{
    dropSignIn();
    d->forgetStored();
}

} // namespace DeviceSignIn
