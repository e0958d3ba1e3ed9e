// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "framecheck.h"

#include <QSGRendererInterface>

namespace DeviceSignIn {

namespace {

const QString subject = QStringLiteral("renderer");

/*! Nobody waits longer for a first picture. */
constexpr std::chrono::seconds patience(10);

QString nameOf(QSGRendererInterface::GraphicsApi api)
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

FrameCheck::FrameCheck(Tell tell)
    : m_tell(std::move(tell))
{
    connect(
        &m_window, &QQuickWindow::frameSwapped, this,
        [this] { end(fine(subject, nameOf(m_window.rendererInterface()->graphicsApi()))); },
        Qt::QueuedConnection);
    connect(&m_window, &QQuickWindow::sceneGraphError, this,
            [this](QQuickWindow::SceneGraphError, const QString &message) {
                end(wrong(subject, message
                                       + QStringLiteral(" Let the processor draw: unset "
                                                        "QT_QUICK_BACKEND and QSG_RHI_BACKEND.")));
            });
    connect(&m_patience, &QTimer::timeout, this, [this] {
        end(wrong(subject, QStringLiteral("No picture gets onto the screen. Is it on?")));
    });
}

void FrameCheck::start()
{
    m_patience.start(patience);
    m_window.resize(64, 64);
    m_window.show();
}

void FrameCheck::end(const Finding &finding)
{
    if (!m_patience.isActive())
        return;
    m_patience.stop();
    m_window.hide();
    m_tell(finding);
    Q_EMIT done();
}

} // namespace DeviceSignIn
