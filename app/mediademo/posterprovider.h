// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickAsyncImageProvider>

namespace MediaDemo {

class PosterStore;

/*!
    Provides the posters for QML as "image://posters/STYLE?URL". STYLE is "card" for round corners,
    "hero" for edges that fade out, or "whole". The picture has the size that the Image requests as
    its sourceSize.
*/
class PosterProvider : public QQuickAsyncImageProvider
{
public:
    /*! \a store is not owned, and must outlive the engine. */
    explicit PosterProvider(PosterStore *store);

    QQuickImageResponse *requestImageResponse(const QString &id,
                                              const QSize &requestedSize) override;

private:
    PosterStore *m_store;
};

} // namespace MediaDemo
