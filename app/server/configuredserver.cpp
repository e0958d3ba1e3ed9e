// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "configuredserver.h"

#include "demo.h"
#include "signin/signinfactory_p.h"

namespace DeviceSignIn {

ConfiguredServer::ConfiguredServer(std::unique_ptr<Demo> demo, Options *options)
    : m_demo(std::move(demo))
    , m_factory(createFactory(std::move(options->client), options->store, options->authorities))
{}

ConfiguredServer::~ConfiguredServer() = default;

std::unique_ptr<ConfiguredServer> ConfiguredServer::open(Options *options)
{
    std::unique_ptr<Demo> demo;
    if (options->demo && !(demo = startDemo(options)))
        return nullptr;
    return std::unique_ptr<ConfiguredServer>(new ConfiguredServer(std::move(demo), options));
}

} // namespace DeviceSignIn
