// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/repeatedmember.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <utility>
#include <vector>

namespace DeviceSignIn {

namespace {

/*! The search for findRepeatedMember(). */
class RepeatedMemberSearch
{
public:
    explicit RepeatedMemberSearch(const QByteArray &text)
        : m_text(text)
    {}

    std::optional<RepeatedMember> run();

private:
    /*! An object or a list that has begun and not ended. */
    struct Level
    {
        bool isObject = false;
        QString name = {};
        QSet<QString> members = {};
    };

    QString readQuoted();
    RepeatedMember found(const QString &member) const;

    const QByteArray &m_text;
    qsizetype m_position = 0;
    std::vector<Level> m_levels;
};

std::optional<RepeatedMember> RepeatedMemberSearch::run()
{
    // In an object a text is a name if it comes after the brace or a comma.
    bool isNameNext = false;
    QString name;
    while (m_position < m_text.size()) {
        switch (m_text.at(m_position)) {
        case '{':
        case '[':
            isNameNext = m_text.at(m_position) == '{';
            m_levels.push_back({isNameNext, std::exchange(name, {})});
            break;
        case '}':
        case ']':
            m_levels.pop_back();
            break;
        case ',':
            isNameNext = m_levels.back().isObject;
            break;
        case '"': {
            const QString text = readQuoted();
            if (!std::exchange(isNameNext, false))
                continue;
            name = text;
            QSet<QString> &members = m_levels.back().members;
            if (members.contains(name))
                return found(name);
            members.insert(name);
            continue;
        }
        default:
            break;
        }
        ++m_position;
    }
    return std::nullopt;
}

/*! Returns the text whose first quote is at the position, and goes on to what follows it. */
QString RepeatedMemberSearch::readQuoted()
{
    const qsizetype start = m_position++;
    while (m_text.at(m_position) != '"')
        m_position += m_text.at(m_position) == '\\' ? 2 : 1;
    const QByteArray quoted = m_text.mid(start, ++m_position - start);
    // Qt decodes the escapes, so that two ways to write a name are the same.
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

RepeatedMember RepeatedMemberSearch::found(const QString &member) const
{
    QStringList path;
    for (const Level &level : m_levels) {
        if (!level.name.isEmpty())
            path.append(level.name);
    }
    path.append(member);
    return {path, m_position};
}

} // namespace

std::optional<RepeatedMember> findRepeatedMember(const QByteArray &json)
{
    return RepeatedMemberSearch(json).run();
}

} // namespace DeviceSignIn
