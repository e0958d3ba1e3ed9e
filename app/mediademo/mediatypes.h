// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "catalog.h"
#include "shelfmodel.h"
#include "titlemodel.h"

#include <QtQml/qqml.h>

// The types of MediaDemoCore under their names in QML.

namespace MediaDemo {

struct CatalogType
{
    Q_GADGET
    QML_FOREIGN(MediaDemo::Catalog)
    QML_NAMED_ELEMENT(Catalog)
    QML_UNCREATABLE("The app creates it")
};

struct ShelfModelType
{
    Q_GADGET
    QML_FOREIGN(MediaDemo::ShelfModel)
    QML_NAMED_ELEMENT(ShelfModel)
    QML_UNCREATABLE("A Catalog has them")
};

struct TitleModelType
{
    Q_GADGET
    QML_FOREIGN(MediaDemo::TitleModel)
    QML_NAMED_ELEMENT(TitleModel)
    QML_UNCREATABLE("A ShelfModel has them")
};

} // namespace MediaDemo
