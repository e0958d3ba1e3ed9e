// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/providermenu.h"

#include <utility>

namespace DeviceSignIn {

class ProviderMenuPrivate
{
public:
    std::vector<ProviderMenu::Choice> choices;
};

ProviderMenu::ProviderMenu(std::vector<Choice> choices, QObject *parent)
    : SignInHost(parent)
    , d(std::make_unique<ProviderMenuPrivate>())
{
    d->choices = std::move(choices);
}

ProviderMenu::~ProviderMenu() = default;

QStringList ProviderMenu::names() const
{
    QStringList names;
    for (const Choice &choice : d->choices)
        names.append(choice.name);
    return names;
}

QStringList ProviderMenu::details() const
{
    QStringList details;
    for (const Choice &choice : d->choices)
        details.append(choice.detail);
    return details;
}

void ProviderMenu::choose(int index)
{
    if (index < 0 || size_t(index) >= d->choices.size())
        return;
    dropSignIn();
    setSignIn(d->choices.at(size_t(index)).create());
    signIn()->begin();
}

void ProviderMenu::leave()
{
    dropSignIn();
}

} // namespace DeviceSignIn
