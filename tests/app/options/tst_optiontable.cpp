// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "commandline/commandline.h"
#include "commandline/completions.h"
#include "commandline/helptext.h"
#include "commandline/manualtext.h"
#include "options/commandwords.h"
#include "options/optiontable.h"

#include <QRegularExpression>
#include <QTest>

using namespace DeviceSignIn;

/*! The table of options, and the texts that are made from such tables. */
class TestOptionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsComplete();
    void launcherKnowsEveryCommand();
    void everyRuleNamesOptions();
    void rules_data();
    void rules();
    void textsShowRules();
    void limits_data();
    void limits();
    void choices();
    void helpFitsTheTerminal();
    void helpSeparatesColumns();
    void helpShowsEveryForm();
    void manualMarksUp();
    void briefTexts();
    void shellsQuote();
    void bashKeepsCompletionsApart();
};

namespace {

/*! Returns a program with only these options. */
ProgramDescription programWith(std::vector<OptionDescription> options)
{
    return {.name = "program", .groups = {OptionGroup{"Options", nullptr, std::move(options)}}};
}

/*! Returns a program whose options have one rule of each kind. */
ProgramDescription programWithRules()
{
    auto program = programWith({
        {.name = "at",
         .value = "NAME",
         .help = "there",
         .isRepeatable = true,
         .needs = {{{"many", "few"}, "--%1 twice without --many", true}},
         .conflicts = {{{"here"}, "--at and --%1"}, {{"one"}, "--at twice and --%1", true}}},
        {.name = "here", .help = "in this place"},
        {.name = "one", .help = "a single one", .needs = {{{"at", "here"}, "--%1 of what?"}}},
        {.name = "many", .help = "several"},
        {.name = "few", .help = "some"},
    });
    program.groups[0].oneOf = {{{"at", "here", "few"}, "Where?"}};
    return program;
}

} // namespace

void TestOptionTable::everyRowIsComplete()
{
    QStringList names;
    const auto options = optionsOf(deviceSignInProgram().groups);
    for (const OptionDescription &option : options) {
        QVERIFY2(QRegularExpression("^[a-z][a-z-]+$").match(option.name).hasMatch(), option.name);
        QVERIFY2(!names.contains(option.name), option.name);
        QVERIFY2(!manualOf(option).isEmpty(), option.name);
        QVERIFY2((option.accepts == nullptr) == (option.refusal == nullptr), option.name);
        names.append(option.name);
    }
    QCOMPARE(names.last(), QString("version"));
}

void TestOptionTable::launcherKnowsEveryCommand()
{
    QStringList known;
    for (const char *word : commandWordList)
        known.append(word);
    QCOMPARE(known, commandWords());
}

void TestOptionTable::everyRuleNamesOptions()
{
    const auto program = deviceSignInProgram();
    const auto options = optionsOf(program.groups);
    QStringList known;
    for (const OptionDescription &option : options)
        known.append(option.name);
    int count = 0;
    const auto check = [&](const std::vector<OptionRule> &rules) {
        for (const OptionRule &rule : rules) {
            ++count;
            QVERIFY(!rule.options.empty());
            QVERIFY2(*rule.refusal, rule.options.front());
            for (const char *option : rule.options)
                QVERIFY2(known.contains(option), option);
        }
    };
    for (const OptionDescription &option : options) {
        check(option.needs);
        check(option.conflicts);
    }
    for (const OptionGroup &group : program.groups)
        check(group.oneOf);
    QVERIFY(count > 20);
}

void TestOptionTable::rules_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("error");
    QTest::newRow("none broken") << "--at a --one"
                                 << "";
    QTest::newRow("one of several") << "--at a --at b --few"
                                    << "";
    QTest::newRow("conflict") << "--here --at a"
                              << "--at and --here";
    QTest::newRow("conflict if repeated") << "--at a --at b --many --one"
                                          << "--at twice and --one";
    QTest::newRow("need") << "--one"
                          << "--one of what?";
    QTest::newRow("need if repeated") << "--at a --at b"
                                      << "--at twice without --many";
    QTest::newRow("nothing") << ""
                             << "Where?";
    QTest::newRow("none of the group") << "--many"
                                       << "Where?";
}

void TestOptionTable::rules()
{
    QFETCH(const QString, arguments);
    CommandLine line(programWithRules(),
                     QStringList("program") + arguments.split(' ', Qt::SkipEmptyParts));
    line.checkConflicts();
    line.checkNeeds();
    QTEST(line.error(), "error");
}

void TestOptionTable::textsShowRules()
{
    const auto program = programWithRules();
    const QString help = helpText(program);
    QVERIFY2(help.contains("  --one                         with --at or --here: a single one\n"),
             qPrintable(help));
    QVERIFY(help.contains("  --at NAME                     there\n"));
    QVERIFY(help.contains("  One of these is needed: --at, --here or --few.\n"));

    const QString manual = manualOptions(program).remove("\\fB").remove("\\fP").remove('\\');
    QVERIFY2(manual.contains("One of these is needed: --at, --here or --few.\n"),
             qPrintable(manual));
    QVERIFY(manual.contains("There.\nNot with --here.\nMore than once only with --many or --few, "
                            "and not with --one.\n"));
    QVERIFY(manual.contains("In this place.\nNot with --at.\n"));
    QVERIFY(manual.contains("With --at or --here: a single one.\n"));

    const QString zsh = zshCompletion(program);
    QVERIFY2(zsh.contains("'(--here)*--at=[there]"), qPrintable(zsh));
    QVERIFY(zsh.contains("'(--at)--here[in this place]'"));
}

void TestOptionTable::limits_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    QTest::newRow("least") << "5"
                           << "";
    QTest::newRow("most") << "10"
                          << "";
    QTest::newRow("less") << "4"
                          << "--n needs a number from 5 to 10, not \"4\"";
    QTest::newRow("more") << "11"
                          << "--n needs a number from 5 to 10, not \"11\"";
    QTest::newRow("a word") << "six"
                            << "--n needs a number from 5 to 10, not \"six\"";
    QTest::newRow("a leading zero") << "06"
                                    << "--n needs a number from 5 to 10, not \"06\"";
    QTest::newRow("a plus sign") << "+6"
                                 << "--n needs a number from 5 to 10, not \"+6\"";
    QTest::newRow("a space") << "6 "
                             << "--n needs a number from 5 to 10, not \"6 \"";
}

void TestOptionTable::limits()
{
    QFETCH(const QString, value);
    const OptionDescription option{.name = "n", .value = "NUMBER", .range = ValueRange{5, 10}};
    QTEST(checkValue(option, value), "problem");
}

/*! The words of a choice are written once in the table. */
void TestOptionTable::choices()
{
    OptionDescription choice{.name = "c", .value = "WORD", .choices = "a b d"};
    for (const char *word : {"a", "b", "d"})
        QCOMPARE(checkValue(choice, word), QString());
    // A value that looks like a placeholder is left as it is.
    QCOMPARE(checkValue(choice, "%2"), QString("--c is a, b or d, not '%2'."));
    QVERIFY(!checkValue(choice, "a b").isEmpty());
    QVERIFY(!checkValue(choice, "").isEmpty());

    // Other values can be accepted too.
    choice.accepts = [](const QString &value) { return value == u"e"; };
    choice.refusal = "One of these, not %1";
    QCOMPARE(checkValue(choice, "d"), QString());
    QCOMPARE(checkValue(choice, "e"), QString());
    QCOMPARE(checkValue(choice, "%1"), QString("One of these, not %1"));

    // Without choices every value is accepted.
    QCOMPARE(checkValue({.name = "v", .value = "WORD"}, "f"), QString());
}

void TestOptionTable::helpFitsTheTerminal()
{
    const QStringList lines = helpText(deviceSignInProgram()).split('\n');
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 100 && !line.endsWith(' '), qPrintable(line));
}

// Each text of the second column begins at least two spaces after the first column, or on a line of
// its own.
void TestOptionTable::helpSeparatesColumns()
{
    const ProgramDescription program = deviceSignInProgram();
    const QStringList lines = helpText(program).split('\n');
    const auto checkRow = [&](const QString &left, const QString &text) {
        const QString start = "  " + left;
        const QString firstWord = text.section(u' ', 0, 0);
        const auto isRow = [&](const QString &line) {
            return line == start || line.startsWith(start + "  ");
        };
        const auto row = std::find_if(lines.begin(), lines.end(), isRow);
        QVERIFY2(row != lines.end(), qPrintable("no gap after " + left));
        if (text.isEmpty())
            return;
        const QString shown = *row == start ? *std::next(row) : row->mid(start.size());
        QCOMPARE(shown.trimmed().section(u' ', 0, 0), firstWord);
    };
    for (const CommandDescription &command : program.commands) {
        QString usage = QString::fromUtf8(program.name);
        if (*command.word)
            usage += u' ' + QString::fromUtf8(command.word);
        checkRow(usage + (command.takesOptions ? " [options]" : ""),
                 QString::fromUtf8(command.help));
    }
    for (const OptionGroup &group : program.groups) {
        for (const OptionDescription &option : group.options) {
            const char *form = option.form ? option.form : option.value;
            const QString name = "--" + QString::fromUtf8(option.name) + u' ';
            checkRow(QString(name + QString::fromUtf8(form ? form : "")).trimmed(), helpOf(option));
            for (const ValueForm &further : option.additionalForms)
                checkRow(name + QString::fromUtf8(further.form), QString::fromUtf8(further.help));
        }
    }
}

void TestOptionTable::helpShowsEveryForm()
{
    const QString help = helpText(deviceSignInProgram());
    QVERIFY(help.contains("\n  --store keychain|memory       in the system's keychain, "));
    QVERIFY(help.contains("\n  --store sealed:/FOLDER        in files, sealed "));
    QVERIFY(help.contains("\n  --token-endpoint URL\n"));
}

void TestOptionTable::manualMarksUp()
{
    const auto program = programWith({{.name = "a-b",
                                       .value = "FILE",
                                       .manual = "see --other-option, or `curl -H`. Back\\slash"}});
    QCOMPARE(manualOptions(program),
             QString(".SS Options\n.TP\n.BI \\-\\-a\\-b \" FILE\"\n"
                     "See \\fB\\-\\-other\\-option\\fP, or \\fBcurl \\-H\\fP.\nBack\\eslash.\n"));
}

void TestOptionTable::briefTexts()
{
    const QString fish = fishCompletion(programWith({
        {.name = "a", .help = "what it is; more about it"},
        {.name = "b", .help = "What it is (the default). More."},
        {.name = "c", .help = "Speak.", .brief = "other words"},
    }));
    QVERIFY(fish.contains(" -l a -d 'what it is'\n"));
    QVERIFY(fish.contains(" -l b -d 'What it is'\n"));
    QVERIFY(fish.contains(" -l c -d 'other words'\n"));
}

void TestOptionTable::shellsQuote()
{
    const auto program = programWith(
        {{.name = "a", .value = "KIND", .help = "it's: [one]", .choices = "file:/ other"}});
    QVERIFY(zshCompletion(program).contains("'--a=[it'\\''s\\: \\[one\\]]:kind:(file\\:/ other)'"));
    QVERIFY(fishCompletion(program).contains(" -x -a 'file:/ other' -d 'it\\'s: [one]'"));
}

void TestOptionTable::bashKeepsCompletionsApart()
{
    const QString bash = bashCompletion(programWith({
        {.name = "text", .value = "TEXT"},
        {.name = "file", .value = "FILE", .kind = ValueKind::File},
        {.name = "more-text", .value = "TEXT"},
        {.name = "switch"},
    }));
    QVERIFY(bash.contains("    --text | --more-text)\n        return\n"));
    QVERIFY(bash.contains("    --file)\n        _filedir\n        return\n"));
    QVERIFY(bash.contains("-W '--text --file --more-text --switch'"));
    QVERIFY(bash.endsWith("complete -F _program program\n"));
}

QTEST_APPLESS_MAIN(TestOptionTable)
#include "tst_optiontable.moc"
