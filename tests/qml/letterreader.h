// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QImage>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace DeviceSignIn {

/*! Reads letters in a picture by comparing their shapes with those that a font draws. */
class LetterReader
{
public:
    /*!
        The light letters on the dark background of \a picture: one string for each line. See
        PageInspector::readLetters().
    */
    QStringList read(QImage picture, const QFont &font, const QString &letters);
    /*! Forgets the shapes of letters: with a further font they may be drawn from another one. */
    void clear();

private:
    /*! The shapes that were drawn so far, by letters and font. */
    std::map<QString, std::vector<QImage>> m_shapes;
};

} // namespace DeviceSignIn
