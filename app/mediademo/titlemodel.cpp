// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "titlemodel.h"

namespace MediaDemo {

void TitleModel::setTitles(const QList<Title> &titles)
{
    beginResetModel();
    m_titles = titles;
    endResetModel();
}

int TitleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant TitleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Title &title = m_titles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return title.name;
    case Qt::AccessibleDescriptionRole:
        return title.about;
    case TitleRole:
        return QVariant::fromValue(title);
    default:
        return {};
    }
}

QHash<int, QByteArray> TitleModel::roleNames() const
{
    return {{TitleRole, "title"}};
}

} // namespace MediaDemo
