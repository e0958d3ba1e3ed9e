// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "doctor/boxcheck.h"
#include "doctor/finding.h"
#include "output/console.h"
#include "output/eventprinter.h"
#include "output/jsonline.h"
#include "support/signinfixture.h"
#include "terminal/terminal.h"
#include "text/hiddencharacters.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace DeviceSignIn;
using namespace Qt::StringLiterals;

/*!
    Text that comes from a server, from a store or from a device, and that would harm a terminal or
    a journal, in every field and at every output.
*/
class TestHostileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheServer_data();
    void fromTheServer();
    void fromTheStore_data();
    void fromTheStore();
    void fromADevice_data();
    void fromADevice();
    void fromAnywhere_data();
    void fromAnywhere();
    void inJson_data();
    void inJson();
};

namespace {

const std::pair<const char *, QString> hostileTexts[] = {
    {"an escape sequence", u"a\x1b[2Jb"_s},
    {"a title for the terminal", u"a\x1b]0;owned\ab"_s},
    {"a C1 control sequence", u"a\u009b2Jb"_s},
    {"a C1 string", u"a\u0090q\u009cb"_s},
    {"a line of the journal", u"a\n<0>kernel: b"_s},
    {"a carriage return", u"a\rb"_s},
    {"backspaces", u"a\b\b\bb"_s},
    {"delete", u"a\u007fb"_s},
    {"a next line", u"a\u0085b"_s},
    {"a line separator", u"a\u2028b"_s},
    {"a paragraph separator", u"a\u2029b"_s},
    {"a right-to-left override", u"a\u202eb"_s},
    {"an isolate without its end", u"a\u2067b"_s},
    {"a filler", u"a\u3164b"_s},
    {"tags", u"a\U000e0041\U000e007fb"_s},
};

/*! Adds a row for each hostile text, in each of \a fields. */
void addRows(std::initializer_list<const char *> fields)
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    for (const char *field : fields) {
        for (const auto &[name, text] : hostileTexts)
            QTest::addRow("%s: %s", field, name) << QString(field) << text;
    }
}

/*! A file in place of a terminal. */
class Paper
{
public:
    std::FILE *stream() const { return m_file.get(); }

    QString text() const
    {
        std::rewind(m_file.get());
        QByteArray bytes(65536, '\0');
        bytes.truncate(qsizetype(std::fread(bytes.data(), 1, size_t(bytes.size()), m_file.get())));
        return QString::fromUtf8(bytes);
    }

    bool isHarmless() const { return !hasHiddenCharacters(text().remove('\n')); }
    qsizetype lines() const { return text().count('\n'); }

private:
    struct Close
    {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> m_file{std::tmpfile()};
};

/*! What a sign-in prints, in words and as events. */
struct Printed
{
    Paper words;
    Paper events;
    SignInFollower follower;
    EventPrinter eventPrinter{&follower,
                              [this](const QByteArray &line) { printLine(events.stream(), line); }};
    Terminal terminal{&follower, TerminalCapabilities{.color = false, .blocks = false},
                      [this](const QString &line) { printLine(words.stream(), line.toUtf8()); }};
};

QByteArray object(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

/*! Answers without the conversion of quotes that SignInFixture::answer() makes. */
void answerWith(SignInFixture *fixture, int status, const QJsonObject &body)
{
    fixture->transport.answerNext(ScriptedTransport::json(status, object(body)));
    SignInFixture::settle();
}

/*! Changes \a member to \a text in each stored object that has it. Returns their number. */
int changeStored(ScriptedStore *store, const QString &member, const QString &text)
{
    int changed = 0;
    const QStringList places = store->places;
    for (const QString &place : places) {
        QJsonObject stored;
        const PendingCall reading =
            store->read(place.section(' ', 1), [&](const StoreResult &result) {
                stored = QJsonDocument::fromJson(result.value.reveal()).object();
            });
        SignInFixture::settle();
        if (!stored.contains(member))
            continue;
        ++changed;
        stored.insert(member, text);
        const PendingCall writing =
            store->write(place.section(' ', 1), Secret(object(stored)), [](const StoreResult &) {});
        SignInFixture::settle();
    }
    return changed;
}

} // namespace

void TestHostileText::fromTheServer_data()
{
    addRows({"error", "error_description", "name", "scope", "user_code", "verification_uri",
             "verification_uri_complete"});
}

void TestHostileText::fromTheServer()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    SignInFixture fixture(knownClient(), "living-room");
    Printed printed;
    printed.follower.follow(&fixture.signIn);
    fixture.begin();

    QJsonObject codes{{"device_code", "secret-device-code"},
                      {"user_code", "WDJB-MJHT"},
                      {"verification_uri", "https://a.example/"},
                      {"verification_uri_complete", "https://a.example/?c=1"}};
    if (codes.contains(field))
        codes.insert(field, field == "user_code" ? text : QString("https://a.example/" + text));
    answerWith(&fixture, 200, codes);
    fixture.clock.advance(std::chrono::seconds(20));
    SignInFixture::settle();
    if (field.startsWith("error")) {
        QJsonObject error{{"error", "invalid_request"}, {"error_description", "No"}};
        error.insert(field, text);
        answerWith(&fixture, 400, error);
        QVERIFY(printed.events.text().contains("\"event\":\"error\""));
    } else if (!codes.contains(field)) {
        answerWith(&fixture, 200,
                   {{"access_token", "secret-access"},
                    {"token_type", "Bearer"},
                    {"scope", field == "scope" ? text : "openid"}});
        answerWith(&fixture, 200, {{"name", field == "name" ? text : "Ada"}});
        QVERIFY(printed.words.text().contains("Signed in as "));
    }
    QVERIFY2(printed.words.isHarmless(), qPrintable(printed.words.text()));
    QVERIFY2(printed.events.isHarmless(), qPrintable(printed.events.text()));
    QVERIFY(!printed.words.text().contains("\n<0>"));
}

void TestHostileText::fromTheStore_data()
{
    addRows({"account_name", "scope"});
}

/*! Another program of the same person may have changed the store. */
void TestHostileText::fromTheStore()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    SignInFixture fixture(knownClient(), "living-room");
    fixture.begin();
    fixture.giveCode();
    fixture.approve();
    QVERIFY(changeStored(&fixture.store, field, text) > 0);

    const auto next = fixture.next();
    Printed printed;
    printed.follower.follow(next.get());
    next->begin();
    SignInFixture::settle();
    QVERIFY2(printed.words.text().startsWith("Already signed in"),
             qPrintable(printed.words.text()));
    QVERIFY2(printed.words.isHarmless(), qPrintable(printed.words.text()));
    QVERIFY2(printed.events.isHarmless(), qPrintable(printed.events.text()));
    QCOMPARE(printed.words.lines(), 1);
    QVERIFY(!hasHiddenCharacters(next->session()->accountName()));
}

void TestHostileText::fromADevice_data()
{
    addRows({"name"});
}

/*! A USB device chooses its own name. */
void TestHostileText::fromADevice()
{
    QFETCH(QString, text);
    // The kernel keeps a name on its line, but writes it otherwise as it is.
    const QString name = QString(text).remove('\n');
    const Finding finding = remoteFinding(
        "N: Name=\"" + name.toUtf8() + "\"\nH: Handlers=kbd event0 \n\n", QStringList());
    Paper paper;
    printLine(paper.stream(), textOf(finding));
    printLine(paper.stream(), jsonOf(finding));
    QVERIFY2(paper.isHarmless(), qPrintable(paper.text()));
    QCOMPARE(paper.lines(), 2);
}

void TestHostileText::fromAnywhere_data()
{
    addRows({"line"});
}

/*! Nothing harmful comes through, whatever the caller has forgotten to clean. */
void TestHostileText::fromAnywhere()
{
    QFETCH(QString, text);
    Paper paper;
    printLine(paper.stream(), text);
    QVERIFY2(paper.isHarmless(), qPrintable(paper.text()));
    QCOMPARE(paper.lines(), 1);

    const Paper errors;
    const int before = dup(STDERR_FILENO);
    dup2(fileno(errors.stream()), STDERR_FILENO);
    printError(text);
    dup2(before, STDERR_FILENO);
    close(before);
    QVERIFY2(errors.isHarmless(), qPrintable(errors.text()));
    QCOMPARE(errors.lines(), 1);
}

void TestHostileText::inJson_data()
{
    addRows({"member"});
}

/*! A program that reads the events gets the text as it was. */
void TestHostileText::inJson()
{
    QFETCH(QString, text);
    const QByteArray line = jsonLine("test", {{"text", text}});
    QVERIFY2(!hasHiddenCharacters(QString::fromUtf8(line)), line);
    QCOMPARE(QJsonDocument::fromJson(line).object()["text"].toString(), text);
}

QTEST_GUILESS_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
