// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <initializer_list>
#include <utility>

namespace DeviceSignIn {

/*!
    One object of a JSON file that a person wrote, read strictly. Members are taken out one by one;
    what is left at the end is unknown. A member that is not there leaves the target as it was.

    All nodes of a file share one error: of all that is wrong the first is told, with its place.
*/
class JsonNode
{
public:
    /*! A word of the file for each value of an enumeration. */
    template <typename Value>
    using Words = std::initializer_list<std::pair<const char *, Value>>;

    /*! \a error must live longer, and be empty at first. */
    JsonNode(QJsonObject object, QString place, QString *error);

    QStringList names() const { return m_object.keys(); }
    /*! \a name's value, taken out; undefined where there is none. */
    QJsonValue take(const QString &name) { return m_object.take(name); }
    JsonNode child(const QString &name);
    JsonNode child(const char *name) { return child(QString::fromLatin1(name)); }

    void read(const char *name, QString *text);
    void read(const char *name, QStringList *list);
    void read(const char *name, bool *flag);
    /*! A whole number from 1 to \a most. */
    void read(const char *name, int *number, int most);
    void read(const char *name, std::chrono::seconds *time, int most);

    template <typename Value>
    void read(const char *name, Value *chosen, const Words<Value> &words)
    {
        const QString key = QString::fromLatin1(name);
        const QJsonValue value = take(key);
        if (!value.isUndefined())
            *chosen = readWord(key, value, words);
    }

    template <typename Value>
    Value readWord(const QString &name, const QJsonValue &value, const Words<Value> &words) const
    {
        QStringList known;
        for (const auto &[word, meant] : words) {
            if (value.toString() == QLatin1String(word))
                return meant;
            known.append(QString::fromLatin1(word));
        }
        refuse(name, QStringLiteral("must be one of %1").arg(known.join(QLatin1String(", "))));
        return words.begin()->second;
    }

    QString readText(const QString &name, const QJsonValue &value) const;

    /*! Says that \a name is wrong: \a what follows it in a sentence. */
    void refuse(const QString &name, const QString &what) const;
    /*! To be called when all is read. */
    void close() const;

private:
    QString place(const QString &name) const;

    QJsonObject m_object;
    QString m_place;
    QString *m_error;
};

} // namespace DeviceSignIn
