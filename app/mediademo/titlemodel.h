// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "title.h"

#include <QAbstractListModel>

namespace MediaDemo {

/*! The films of one shelf. */
class TitleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = Qt::UserRole, //!< \c title: the whole Title
    };

    using QAbstractListModel::QAbstractListModel;

    void setTitles(const QList<Title> &titles);
    const QList<Title> &titles() const { return m_titles; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QList<Title> m_titles;
};

} // namespace MediaDemo
