// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "shelfmodel.h"

#include "titlemodel.h"

namespace MediaDemo {

ShelfModel::ShelfModel(QObject *parent)
    : QAbstractListModel(parent)
{}

ShelfModel::~ShelfModel() = default;

void ShelfModel::setShelves(const QList<Shelf> &shelves)
{
    if (m_shelves == shelves)
        return;
    beginResetModel();
    m_shelves = shelves;
    // Views use the old models until endResetModel().
    const auto oldModels = std::move(m_models);
    m_models.clear();
    for (const Shelf &shelf : shelves) {
        auto &model = m_models.emplace_back(std::make_unique<TitleModel>());
        model->setTitles(shelf.titles);
    }
    endResetModel();
    Q_EMIT changed();
}

QVariant ShelfModel::titleAt(int shelf, int column) const
{
    if (shelf < 0 || shelf >= count())
        return {};
    const auto &titles = m_shelves.at(shelf).titles;
    const bool isThere = column >= 0 && column < titles.size();
    return isThere ? QVariant::fromValue(titles.at(column)) : QVariant();
}

int ShelfModel::countOn(int shelf) const
{
    return shelf >= 0 && shelf < count() ? int(m_shelves.at(shelf).titles.size()) : 0;
}

TitleModel *ShelfModel::titlesOf(int shelf) const
{
    return shelf >= 0 && shelf < count() ? m_models.at(size_t(shelf)).get() : nullptr;
}

int ShelfModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ShelfModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_shelves.at(index.row()).name;
    if (role == TitlesRole)
        return QVariant::fromValue(titlesOf(index.row()));
    return {};
}

QHash<int, QByteArray> ShelfModel::roleNames() const
{
    return {{Qt::DisplayRole, "name"}, {TitlesRole, "titles"}};
}

} // namespace MediaDemo
