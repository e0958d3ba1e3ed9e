// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "letterreader.h"

#include <QPainter>

#include <algorithm>

namespace DeviceSignIn {

namespace {

bool isInk(uchar gray)
{
    return gray > 128;
}

/*! A range of rows or columns; \c end is the one after the last. */
struct Span
{
    int begin;
    int end;

    int length() const { return end - begin; }
};

/*! The ranges of numbers below \a count for which \a holds is true. */
template <typename Holds>
std::vector<Span> spans(int count, Holds holds)
{
    std::vector<Span> found;
    for (int i = 0; i < count; ++i) {
        if (!holds(i))
            continue;
        if (found.empty() || found.back().end != i)
            found.push_back({i, i});
        found.back().end = i + 1;
    }
    return found;
}

std::vector<Span> inkedRows(const QImage &picture)
{
    return spans(picture.height(), [&](int y) {
        const uchar *row = picture.constScanLine(y);
        return std::any_of(row, row + picture.width(), isInk);
    });
}

std::vector<Span> inkedColumns(const QImage &picture, const Span &rows)
{
    std::vector<uchar> inked(picture.width());
    for (int y = rows.begin; y < rows.end; ++y) {
        const uchar *row = picture.constScanLine(y);
        for (int x = 0; x < picture.width(); ++x)
            inked[x] |= isInk(row[x]);
    }
    return spans(picture.width(), [&](int x) { return inked[x] != 0; });
}

/*! A part of a picture, scaled to the same size for every part. */
QImage shape(const QImage &picture, const Span &columns, const Span &rows)
{
    return picture.copy(columns.begin, rows.begin, columns.length(), rows.length())
        .scaled(16, 16, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

int difference(const QImage &one, const QImage &other)
{
    int sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        const uchar *a = one.constScanLine(y);
        const uchar *b = other.constScanLine(y);
        for (int x = 0; x < one.width(); ++x)
            sum += std::abs(a[x] - b[x]);
    }
    return sum;
}

/*! The shape of each of \a letters. */
std::vector<QImage> shapesOf(const QString &letters, QFont font)
{
    constexpr int size = 64;
    font.setPixelSize(size);
    QImage picture(2 * size * int(letters.size()), 2 * size, QImage::Format_Grayscale8);
    picture.fill(0);
    QPainter painter(&picture);
    painter.setFont(font);
    painter.setPen(Qt::white);
    for (int i = 0; i < letters.size(); ++i)
        painter.drawText(2 * size * i + size / 2, size + size / 2, letters.mid(i, 1));
    painter.end();

    const std::vector<Span> rows = inkedRows(picture);
    std::vector<QImage> shapes;
    if (rows.empty())
        return shapes;
    for (const Span &columns : inkedColumns(picture, rows.at(0)))
        shapes.push_back(shape(picture, columns, rows.at(0)));
    return shapes;
}

} // namespace

QStringList LetterReader::read(QImage picture, const QFont &font, const QString &letters)
{
    std::vector<QImage> &shapes = m_shapes[letters + font.family()];
    if (shapes.empty())
        shapes = shapesOf(letters, font);
    if (qsizetype(shapes.size()) != letters.size())
        return {"The letters can't be told apart"};
    // Larger pictures take longer and are read with the same result.
    if (font.pixelSize() > 48)
        picture = picture.scaledToHeight(picture.height() * 48 / font.pixelSize(),
                                         Qt::SmoothTransformation);
    picture.convertTo(QImage::Format_Grayscale8);
    QStringList lines;
    for (const Span &rows : inkedRows(picture)) {
        QString line;
        for (const Span &columns : inkedColumns(picture, rows)) {
            const QImage seen = shape(picture, columns, rows);
            const auto closest = std::min_element(
                shapes.begin(), shapes.end(), [&](const QImage &one, const QImage &other) {
                    return difference(one, seen) < difference(other, seen);
                });
            line += letters[closest - shapes.begin()];
        }
        lines.append(line);
    }
    return lines;
}

void LetterReader::clear()
{
    m_shapes.clear();
}

} // namespace DeviceSignIn
