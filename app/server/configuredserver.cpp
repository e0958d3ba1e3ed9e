// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "configuredserver.h"

#include "signin/signinfactory_p.h"

#include <QEventLoop>
#include <QTimer>

namespace DeviceSignIn {

ConfiguredServer::ConfiguredServer(Options *options, std::shared_ptr<const void> demo)
    : m_demo(std::move(demo))
    , m_factory(createFactory(std::move(options->client), options->store, options->authorities))
{}

void ConfiguredServer::finish(SignIn *signIn, std::chrono::seconds limit)
{
    QEventLoop loop;
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    const PendingCall finishing = m_factory.finish(signIn, [&loop] { loop.quit(); });
    loop.exec();
}

} // namespace DeviceSignIn
