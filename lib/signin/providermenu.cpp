// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/providermenu.h"

#include <utility>

namespace DeviceSignIn {

ProviderMenu::ProviderMenu(std::vector<Choice> choices, QObject *parent)
    : SignInHost(parent)
    , m_choices(std::move(choices))
{}

QStringList ProviderMenu::names() const
{
    QStringList names;
    for (const Choice &choice : m_choices)
        names.append(choice.name);
    return names;
}

QStringList ProviderMenu::details() const
{
    QStringList details;
    for (const Choice &choice : m_choices)
        details.append(choice.detail);
    return details;
}

void ProviderMenu::choose(int index)
{
    dropSignIn();
    setSignIn(m_choices.at(size_t(index)).create());
    signIn()->begin();
}

void ProviderMenu::leave()
{
    dropSignIn();
}

} // namespace DeviceSignIn
