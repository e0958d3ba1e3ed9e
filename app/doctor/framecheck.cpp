// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "framecheck.h"

#include <QSGRendererInterface>

namespace DeviceSignIn {

namespace {

const QString subject = QStringLiteral("renderer");

/*! The longest time that the first frame may take, enough even for a slow machine. */
constexpr std::chrono::seconds frameTimeout(10);

QString rendererSentence(QSGRendererInterface::GraphicsApi api)
{
    switch (api) {
    case QSGRendererInterface::Software:
        return QStringLiteral("the processor draws");
    case QSGRendererInterface::OpenGL:
        return QStringLiteral("OpenGL draws");
    case QSGRendererInterface::Vulkan:
        return QStringLiteral("Vulkan draws");
    default:
        return QStringLiteral("it draws");
    }
}

} // namespace

FrameCheck::FrameCheck(Done done)
    : PendingWork(std::move(done))
{
    connect(
        &m_window, &QQuickWindow::frameSwapped, this,
        [this] {
            finish(passed(subject, rendererSentence(m_window.rendererInterface()->graphicsApi())));
        },
        Qt::QueuedConnection);
    connect(&m_window, &QQuickWindow::sceneGraphError, this,
            [this](QQuickWindow::SceneGraphError, const QString &message) {
                finish(failed(subject, message
                                           + QStringLiteral(" Let the processor draw: unset "
                                                            "QT_QUICK_BACKEND, QMLSCENE_DEVICE "
                                                            "and QSG_RHI_BACKEND.")));
            });
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        finish(failed(subject, QStringLiteral("No picture gets onto the screen. Is it on?")));
    });
    m_timeout.start(frameTimeout);
    m_window.resize(64, 64);
    m_window.show();
}

void FrameCheck::finish(const Finding &finding)
{
    if (!m_timeout.isActive())
        return;
    m_timeout.stop();
    m_window.hide();
    report(finding);
}

} // namespace DeviceSignIn
