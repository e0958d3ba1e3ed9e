// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Checks the translation files: they are complete, and they agree with the English texts.

#include "speech/languages.h"
#include "support/files.h"

#include <QDir>
#include <QProcess>
#include <QRawFont>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace DeviceSignIn;

namespace {

const QString folder = QStringLiteral(DEVICESIGNIN_RESOURCES "/translations");

struct Message
{
    QString source;
    bool plural = false;
    bool finished = false;
    /*! The translation; for a text with plurals, one for each plural form of the language. */
    QStringList forms;
};

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    message.plural = xml.attributes().value("numerus") == u"yes";
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"message")) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"numerusform")
            message.forms.append(xml.readElementText());
        else if (xml.name() == u"translation") {
            message.finished = !xml.attributes().hasAttribute("type");
            if (!message.plural)
                message.forms.append(xml.readElementText());
        }
    }
    return message;
}

QString fileName(QString tag)
{
    return QString("devicesignin_%1.ts").arg(tag.replace('-', '_'));
}

QList<Message> readMessages(const QString &tag)
{
    QFile file(folder + '/' + fileName(tag));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"message")
            messages.append(readMessage(xml));
    }
    return messages;
}

/*! Placeholders and tags, which every translation must contain. */
const QRegularExpression placeholder("%L?[0-9n]|<[^>]+>");

QStringList placeholders(const QString &text)
{
    QStringList found;
    for (const auto &match : placeholder.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

/*! The number of plural forms that Qt has for the language. */
qsizetype pluralCount(const QString &tag)
{
    static const QHash<QString, qsizetype> counts = {{"ar", 6}, {"ja", 1},     {"ko", 1},
                                                     {"pl", 3}, {"tr", 1},     {"uk", 3},
                                                     {"zh", 1}, {"zh-Hant", 1}};
    return counts.value(tag, 2);
}

/*! Whether a plural form is used for a single number only, which it has in words. */
bool hasNumberInWords(const QString &tag, qsizetype form)
{
    return (tag == "ar" && (form == 1 || form == 2)) || (tag == "he" && form == 0);
}

/*!
    Whether the first letter of a line is written from right to left. Placeholders do not count,
    because the page isolates the values by control characters.
*/
bool beginsFromTheRight(QString line)
{
    line.remove(placeholder);
    for (const QChar letter : std::as_const(line)) {
        switch (letter.direction()) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    // Digits and punctuation have the direction of the text around them.
    return true;
}

/*! The font that ships for the script of a language; empty if DeviceSignIn Sans is sufficient. */
QString scriptOf(const QString &tag)
{
    static const QHash<QString, QString> scripts = {
        {"ar", "Arabic"}, {"he", "Hebrew"}, {"hi", "Devanagari"}, {"ja", "JP"},
        {"ko", "KR"},     {"zh", "SC"},     {"zh-Hant", "TC"}};
    return scripts.value(tag);
}

/*! The fonts of one weight that the page uses for a language. */
QList<QRawFont> fontsFor(const QString &tag, const QString &weight)
{
    const QDir fonts(DEVICESIGNIN_RESOURCES "/fonts");
    const auto load = [&](const QString &pattern) {
        const QStringList found = fonts.entryList({pattern});
        return QRawFont(found.isEmpty() ? QString() : fonts.filePath(found.first()), 16);
    };
    QList<QRawFont> loaded = {load("DeviceSignInSans-" + weight + ".otf")};
    if (!scriptOf(tag).isEmpty())
        loaded.append(load("DeviceSignIn" + scriptOf(tag) + '-' + weight + ".?tf"));
    return loaded;
}

void addTags()
{
    QTest::addColumn<QString>("tag");
    const QStringList tags = languageTags();
    for (const QString &tag : tags)
        QTest::newRow(qPrintable(tag)) << tag;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileForEach();
    void upToDate();
    void complete_data() { addTags(); }
    void complete();
    void placeholdersAgree_data() { addTags(); }
    void placeholdersAgree();
    void plurals_data() { addTags(); }
    void plurals();
    void fromTheRight_data();
    void fromTheRight();
    void linesEndWithSentences_data() { addTags(); }
    void linesEndWithSentences();
    void marksStayWithTheirWords_data() { addTags(); }
    void marksStayWithTheirWords();
    void valuesStandApartFromIdeographs_data() { addTags(); }
    void valuesStandApartFromIdeographs();
    void fontsHaveAllLetters_data() { addTags(); }
    void fontsHaveAllLetters();
};

void TestTranslations::aFileForEach()
{
    QStringList expected;
    const QStringList tags = languageTags();
    for (const QString &tag : tags)
        expected.append(fileName(tag));
    expected.sort();
    QCOMPARE(QDir(folder).entryList({"*.ts"}, QDir::Files, QDir::Name), expected);
}

void TestTranslations::upToDate()
{
    const QTemporaryDir fresh;
    const QStringList names = QDir(folder).entryList({"*.ts"});
    for (const QString &name : names)
        QVERIFY(QFile::copy(folder + '/' + name, fresh.filePath(name)));
    QCOMPARE(QProcess::execute(folder + "/update", {fresh.path()}), 0);
    for (const QString &name : names) {
        QVERIFY2(readFile(fresh.filePath(name)) == readFile(folder + '/' + name),
                 qPrintable(name + " is behind the QML files: run ./dev translate"));
    }
}

void TestTranslations::complete()
{
    QFETCH(QString, tag);
    const QList<Message> messages = readMessages(tag);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        QVERIFY2(message.finished, qPrintable(message.source));
        for (const QString &form : message.forms)
            QVERIFY2(!form.trimmed().isEmpty(), qPrintable(message.source));
    }
}

void TestTranslations::placeholdersAgree()
{
    QFETCH(QString, tag);
    const QList<Message> messages = readMessages(tag);
    for (const Message &message : messages) {
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            if (message.plural && hasNumberInWords(tag, i))
                continue;
            QVERIFY2(placeholders(message.forms[i]) == placeholders(message.source),
                     qPrintable(message.source + " → " + message.forms[i]));
        }
    }
}

void TestTranslations::plurals()
{
    QFETCH(QString, tag);
    const QList<Message> messages = readMessages(tag);
    for (const Message &message : messages) {
        if (message.plural)
            QVERIFY2(message.forms.size() == pluralCount(tag), qPrintable(message.source));
    }
}

void TestTranslations::fromTheRight_data()
{
    QTest::addColumn<QString>("tag");
    QTest::newRow("ar") << "ar";
    QTest::newRow("he") << "he";
}

// The direction of a line is that of its first letter (Unicode UAX #9).
void TestTranslations::fromTheRight()
{
    QFETCH(QString, tag);
    const QList<Message> messages = readMessages(tag);
    for (const Message &message : messages) {
        for (const QString &form : message.forms) {
            static const QRegularExpression lineBreak("\n|<br>");
            const QStringList lines = form.split(lineBreak);
            for (const QString &line : lines)
                QVERIFY2(beginsFromTheRight(line), qPrintable(message.source + " → " + line));
        }
    }
}

/*!
    A page may be narrower than a line, so a line that ended inside a sentence would leave a short
    rest behind. Only an address has a line of its own.
*/
void TestTranslations::linesEndWithSentences()
{
    QFETCH(QString, tag);
    static const QRegularExpression insideSentence("[^.!?:。！？।؟]\n(?!%1)");
    const QList<Message> messages = readMessages(tag);
    for (const Message &message : messages) {
        const QStringList texts = message.forms + QStringList{message.source};
        for (const QString &text : texts)
            QVERIFY2(!text.contains(insideSentence), qPrintable(text));
    }
}

/*! A space before a mark, which French has before many, is not one at which a line may end. */
void TestTranslations::marksStayWithTheirWords()
{
    QFETCH(QString, tag);
    static const QRegularExpression loose(" [;:?!»…]|« ");
    const QList<Message> messages = readMessages(tag);
    for (const Message &message : messages) {
        for (const QString &form : message.forms)
            QVERIFY2(!form.contains(loose), qPrintable(form));
    }
}

/*! Digits and names have a space beside ideographs and kana, and have it everywhere. */
void TestTranslations::valuesStandApartFromIdeographs()
{
    QFETCH(QString, tag);
    static const QRegularExpression touching(
        R"([\x{3041}-\x{30FF}\x{3400}-\x{9FFF}]%|%L?[n1-9][\x{3041}-\x{30FF}\x{3400}-\x{9FFF}])");
    const QList<Message> messages = readMessages(tag);
    for (const Message &message : messages) {
        for (const QString &form : message.forms)
            QVERIFY2(!form.contains(touching), qPrintable(form));
    }
}

void TestTranslations::fontsHaveAllLetters()
{
    QFETCH(QString, tag);
    QString said = languageName(tag);
    const QList<Message> messages = readMessages(tag);
    for (const Message &message : messages)
        said += message.forms.join(QString());
    for (const char *weight : {"Regular", "Bold"}) {
        const QList<QRawFont> fonts = fontsFor(tag, weight);
        for (const QChar letter : std::as_const(said)) {
            const bool isDrawable =
                !letter.isPrint()
                || std::any_of(fonts.begin(), fonts.end(), [&](const QRawFont &font) {
                       return font.supportsCharacter(letter);
                   });
            QVERIFY2(isDrawable,
                     qPrintable(QString("%1 is in no font: run ./dev fonts").arg(letter)));
        }
    }
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
