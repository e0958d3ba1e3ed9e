// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickAsyncImageProvider>

namespace DeviceSignIn {

class PosterStore;

/*!
    The posters for QML: "image://posters/FORM?URL", where FORM is "card" with round corners, "hero",
    which fades, or "whole". The picture has the size that the Image asks for as its sourceSize.
*/
class PosterProvider : public QQuickAsyncImageProvider
{
public:
    /*! \a store is not owned, and must live longer than the engine. */
    explicit PosterProvider(PosterStore *store);

    QQuickImageResponse *requestImageResponse(const QString &id,
                                              const QSize &requestedSize) override;

private:
    PosterStore *m_store;
};

} // namespace DeviceSignIn
