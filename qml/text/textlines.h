// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/linebreaks.h"

#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <utility>

namespace DeviceSignIn {

/*! Words as FittingText shows them. */
class FittedText
{
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(double size MEMBER size FINAL)
    Q_PROPERTY(int lines MEMBER lines FINAL)

public:
    QString text;
    /*! The font size, in pixels. */
    double size = 0;
    /*! How many lines the text may have. */
    int lines = 1;
};

/*!
    In QML: how texts are divided into lines. Measured texts are kept until forget() is called or
    fonts are installed, because a page needs the same ones in the same font many times: whenever
    its size changes, and when a list opens again.
*/
class TextLines : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit TextLines(QObject *parent = nullptr);

    /*! Forgets all texts that were measured, some of which may be about a person. */
    Q_INVOKABLE void forget() { m_measured.clear(); }

    /*! The width of a \a paragraph in one line, in pixels. */
    Q_INVOKABLE double widthOf(const QString &paragraph, const QFont &font);

    /*!
        Returns \a words with a word joiner behind each hyphen inside a word that is not wider than
        \a room pixels, and without the places for the end of a line inside an address that is not
        wider. A part of an address between slashes counts as a word. Nothing is measured without
        hyphens and addresses.
    */
    Q_INVOKABLE QString joined(const QString &words, const QFont &font, double room);

    /*!
        Returns \a text, which has mark-up and several paragraphs, with a <br> at the end of each
        line of a paragraph that needs several lines of \a width pixels. The lines of each
        paragraph have about the same width then. A paragraph that contains mark-up stays as it is.
    */
    Q_INVOKABLE QString divided(const QString &text, const QFont &font, double width);

    /*!
        The widths of the paragraphs of \a text in one line each, in pixels. They are separated by
        <br> if the text \a hasMarkUp, and by line feeds otherwise: see BalancedText.
    */
    Q_INVOKABLE QList<double> widthsOf(const QString &text, bool hasMarkUp, const QFont &font);

    /*!
        Returns how much of \a width to leave empty so that the lines of each paragraph have about
        the same width, in pixels; 0 if each of them fits into one line.
    */
    Q_INVOKABLE double surplus(const QString &text, bool hasMarkUp, const QFont &font,
                               double width);

    /*! Whether each paragraph of \a text fits into one line of \a width pixels. */
    Q_INVOKABLE bool fitsOneLine(const QString &text, bool hasMarkUp, const QFont &font,
                                 double width);

    /*!
        Returns how many lines of \a room pixels a paragraph takes. A word that is wider than that
        counts as one line.
    */
    Q_INVOKABLE int countLines(const QString &paragraph, const QFont &font, double room);
    /*! Whether \a text is in a script whose words are not known: see areWordsUnknown(). */
    Q_INVOKABLE bool areWordsUnknown(const QString &text) const;
    /*! Whether a paragraph fits into \a lines lines of \a room pixels without a broken word. */
    Q_INVOKABLE bool fits(const QString &paragraph, const QFont &font, double room, int lines);

    /*!
        Returns the largest size from \a largest down to \a least in which \a words fit without a
        broken word, or \a least, in pixels. They have \a width and \a room for their
        height, both in pixels, and at most \a mostLines lines. A line ends at a hyphen, and more
        than two lines are used, only if they would have to be much smaller otherwise.
    */
    Q_INVOKABLE DeviceSignIn::FittedText fit(const QString &words, const QString &family,
                                             int weight, double largest, double least, double width,
                                             double room, int mostLines);

private:
    /*! A paragraph that was measured. */
    struct Paragraph
    {
        QString text;
        /*! The width in one line, in pixels. */
        double width = 0;
        /*! The width of the widest bold part, such as an address, in pixels. */
        double widestBold = 0;
        /*! Empty until they are needed: most paragraphs fit into one line. */
        QList<TextPart> parts = {};
    };

    /*! The paragraphs of \a text. The reference is valid until the next call. */
    QList<Paragraph> &measured(const QString &text, bool hasMarkUp, const QFont &font);
    /*!
        Returns \a text without the places for the end of a line inside each address that is not
        wider than \a room pixels.
    */
    QString withWholeAddresses(const QString &text, const QFont &font, double room);
    /*! The parts of a \a text that is one paragraph without mark-up. */
    QList<TextPart> partsOf(const QString &text, const QFont &font);

    /*!
        The texts that were measured, by font and text, with a character before the text that says
        whether it has mark-up.
    */
    QHash<std::pair<QFont, QString>, QList<Paragraph>> m_measured;
};

} // namespace DeviceSignIn
