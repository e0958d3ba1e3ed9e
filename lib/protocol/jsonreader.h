// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <utility>
#include <variant>
#include <vector>

namespace DeviceSignIn {

/*! The largest JSON file that is read, in bytes. Profiles, themes and key maps are much smaller. */
inline constexpr qsizetype largestJsonFile = 64 * 1024;

/*! The problem of a JSON file that a person has written. */
struct JsonFileError
{
    /*! One line: the path of the member, or the line of the file, and the reason. */
    QString line;
};

/*!
    An object of a JSON file that a person has written, which is read strictly. Members are taken
    out one by one; a member that is left when close() is called is an error. A missing member
    leaves its target unchanged.

    All nodes of a file share one error text, which contains the first problem and the path of its
    member. See readJson().
*/
class JsonNode
{
public:
    /*! The words that stand for the values of an enumeration. */
    template <typename Value>
    using Words = std::vector<std::pair<const char *, Value>>;

    /*!
        \a path is the path of the object, such as \c code.interval; empty for the root. \a error is
        not owned and must outlive the node. It must be empty at first.
    */
    JsonNode(QJsonObject object, QString path, QString *error);

    /*! The names of the members that were not taken out yet. */
    QStringList names() const { return m_object.keys(); }
    /*! Takes out the member \a name; undefined if there is none. */
    QJsonValue take(const QString &name) { return m_object.take(name); }
    /*! Takes out the object \a name; an empty one if there is none. @{ */
    JsonNode child(const QString &name);
    JsonNode child(const char *name) { return child(QString::fromLatin1(name)); }
    /*! @} */
    /*! Returns the node of \a object, which was the member \a name. */
    JsonNode nodeOf(const QString &name, const QJsonObject &object) const;

    /*! Take out the member \a name. A value of another type is an error. @{ */
    void read(const char *name, QString *text);
    void read(const char *name, QStringList *list);
    void read(const char *name, bool *flag);
    /*! @} */
    /*! Take out a whole number from 1 to \a maximum. @{ */
    void read(const char *name, int *number, int maximum);
    void read(const char *name, std::chrono::seconds *time, int maximum);
    /*! @} */

    /*! Takes out a word, and converts it to the value that it stands for in \a words. */
    template <typename Value>
    void read(const char *name, Value *chosen, const Words<Value> &words)
    {
        const QString key = QString::fromLatin1(name);
        const QJsonValue value = take(key);
        if (!value.isUndefined())
            *chosen = readWord(key, value, words);
    }

    /*!
        Returns the value that the word \a value stands for. An unknown word is an error, and the
        result is then the first value of \a words.
    */
    template <typename Value>
    Value readWord(const QString &name, const QJsonValue &value, const Words<Value> &words) const
    {
        QStringList known;
        for (const auto &[word, meaning] : words) {
            if (value.toString() == QLatin1String(word))
                return meaning;
            known.append(QString::fromLatin1(word));
        }
        refuse(name, QStringLiteral("must be one of %1").arg(known.join(QLatin1String(", "))));
        return words.begin()->second;
    }

    /*!
        Returns a text. More than 1000 characters, or a hidden character, is an error; see
        hasHiddenCharacters().
    */
    QString readText(const QString &name, const QJsonValue &value) const;

    /*! Returns a list of texts. A single text is a list of one. */
    QStringList readTexts(const QString &name, const QJsonValue &value) const;

    /*!
        Records that the member \a name is wrong. \a reason completes the sentence, such as "is
        missing".
    */
    void refuse(const QString &name, const QString &reason) const;
    /*! Reports every member that is left as an error. */
    void close() const;

private:
    QString pathOf(const QString &name) const;

    QJsonObject m_object;
    QString m_path;
    QString *m_error;
};

/*!
    Reads the text of a JSON file strictly: calls \a readRoot with its root object, which has to
    take out all members that it supports. Returns the first problem in one line; empty if there is
    none.

    \a readRoot is not called if the text has more than largestJsonFile bytes, is not a JSON object,
    or has an object with two members of the same name. Reading continues after a member of a wrong
    type, but the values that were read must not be used then.
*/
QString readJson(const QByteArray &text, const std::function<void(JsonNode root)> &readRoot);

/*!
    Reads the text of a JSON file as the other overload does. Returns the value that \a readRoot has
    read from the root object, or the first problem.
*/
template <typename Value>
std::variant<Value, JsonFileError> readJson(const QByteArray &text,
                                            Value (*readRoot)(JsonNode root))
{
    Value value;
    const QString error = readJson(text, [&](JsonNode root) { value = readRoot(std::move(root)); });
    if (!error.isEmpty())
        return JsonFileError{error};
    return value;
}

} // namespace DeviceSignIn
