// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pageinspector.h"

#include "look/contrast.h"

#include <QEvent>
#include <QFile>
#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QJSValue>
#include <QPainter>
#include <QQmlEngine>
#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace DeviceSignIn {

namespace {

bool isDark(QRgb color)
{
    return qGray(color) < 40;
}

bool isWhite(QRgb color)
{
    return color == qRgb(255, 255, 255);
}

/*! The smallest rectangle that contains all dark pixels. */
QRect darkPart(const QImage &image)
{
    QRect part;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (isDark(image.pixel(x, y)))
                part |= QRect(x, y, 1, 1);
        }
    }
    return part;
}

/*!
    The size of a module in pixels: the first row of a QR code begins with seven dark modules and a
    light one.
*/
int moduleSize(const QImage &code)
{
    int dark = 0;
    while (dark < code.width() && isDark(code.pixel(dark, 0)))
        ++dark;
    return dark % 7 == 0 ? dark / 7 : 0;
}

bool isCrisp(const QImage &code, int module)
{
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            const QRgb color = code.pixel(x, y);
            const QRgb first = code.pixel(x - x % module, y - y % module);
            if (color != first || (!isDark(color) && !isWhite(color)))
                return false;
        }
    }
    return true;
}

/*!
    The width of the white frame around \a part, in pixels. The round corners of the tile limit it.
*/
int quietZone(const QImage &tile, const QRect &part)
{
    int margin = 0;
    for (QRect ring = part.adjusted(-1, -1, 1, 1); tile.rect().contains(ring);
         ring.adjust(-1, -1, 1, 1)) {
        for (int x = ring.left(); x <= ring.right(); ++x) {
            if (!isWhite(tile.pixel(x, ring.top())) || !isWhite(tile.pixel(x, ring.bottom())))
                return margin;
        }
        for (int y = ring.top(); y <= ring.bottom(); ++y) {
            if (!isWhite(tile.pixel(ring.left(), y)) || !isWhite(tile.pixel(ring.right(), y)))
                return margin;
        }
        ++margin;
    }
    return margin;
}

constexpr QRectF everywhere(-1e6, -1e6, 2e6, 2e6);

/*! The size in which a text is drawn, in pixels. It can be smaller than the size that was set. */
double pixelSize(const QQuickItem *text)
{
    return text->property("fontInfo").value<QJSValue>().property("pixelSize").toNumber();
}

/*!
    Whether each part of a text at whose end a line may end, such as a word, fits into one line. A
    longer word is broken where the text is wrapped.
*/
bool areWordsWhole(const QQuickItem *item)
{
    const QString text = item->property("text").toString();
    const QFontMetricsF metrics(item->property("font").value<QFont>());
    const double room = item->width() - item->property("leftPadding").toReal()
                        - item->property("rightPadding").toReal();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > begin; end = finder.toNextBoundary()) {
        if (metrics.horizontalAdvance(text.mid(begin, end - begin).trimmed()) > room + 0.5)
            return false;
        begin = end;
    }
    return true;
}

/*!
    Calls \a found(text, place, view) for each visible text inside \a item and for \a item itself:
    \c place is that of the text in the scene, and \c view the part of the scene to which its
    ancestors clip it. \a view is that of \a item.
*/
template <typename Found>
void findTexts(QQuickItem *item, QRectF view, const Found &found)
{
    if (!item->isVisible() || item->opacity() == 0)
        return;
    if (item->clip())
        view &= item->mapRectToScene(item->boundingRect());
    if (item->inherits("QQuickText")) {
        const QRectF place = item->mapRectToScene(item->boundingRect());
        if (view.intersects(place) || place.isEmpty())
            found(item, place, view);
    }
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        findTexts(child, view, found);
}

/*!
    Appends to \a items those of \a item and the items inside it for which \a isWanted returns true.
*/
template <typename IsWanted>
void collectItems(QQuickItem *item, QObjectList &items, const IsWanted &isWanted)
{
    if (isWanted(item))
        items.append(item);
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        collectItems(child, items, isWanted);
}

/*! The names that the classes of a type of QML have. */
class QmlType
{
public:
    explicit QmlType(const QString &name)
        : m_name(name.toLatin1())
        // The names of types that are written in QML are such as FocusButton_QMLTYPE_17.
        , m_beginning(m_name + "_QMLTYPE_")
        , m_ownClass("DeviceSignIn::" + m_name)
        , m_quickClass("QQuick" + m_name)
    {}

    /*! Whether there is such a type. */
    bool exists() const
    {
        const QString file = QStringLiteral(":/qt-project.org/imports/DeviceSignIn/%1%2.qml");
        const QString name = QString::fromLatin1(m_name);
        return QFile::exists(file.arg(QString(), name)) || QFile::exists(file.arg("impl/", name))
               || QMetaType::fromName(m_ownClass + '*').isValid()
               || QMetaType::fromName(m_quickClass + '*').isValid();
    }

    /*! Whether \a object has this type or one derived from it. */
    bool isTypeOf(const QObject *object) const
    {
        for (const QMetaObject *meta = object->metaObject(); meta; meta = meta->superClass()) {
            const char *name = meta->className();
            if (qstrncmp(name, m_beginning.constData(), size_t(m_beginning.size())) == 0
                || m_ownClass == name || m_quickClass == name)
                return true;
        }
        return false;
    }

private:
    QByteArray m_name;
    QByteArray m_beginning;
    QByteArray m_ownClass;
    QByteArray m_quickClass;
};

/*! The type of QML with that \a name; null if there is none. */
const QmlType *findType(const QString &name)
{
    static std::map<QString, QmlType> found;
    const auto known = found.find(name);
    if (known != found.end())
        return &known->second;
    const QmlType type(name);
    return type.exists() ? &found.emplace(name, type).first->second : nullptr;
}

/*! Lets the rows and columns inside \a item position their items, from the innermost on. */
void arrange(QQuickItem *item)
{
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        arrange(child);
    item->ensurePolished();
}

/*! The set of colors in \a place. */
QSet<QRgb> colorsIn(const QImage &image, const QRect &place)
{
    QSet<QRgb> colors;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            colors.insert(image.pixel(x, y));
    }
    return colors;
}

/*! The darkest and the lightest color around \a place. */
std::pair<QColor, QColor> surroundings(const QImage &image, const QRect &place)
{
    const QRect out = place.adjusted(-1, -1, 1, 1) & image.rect();
    QSet<QRgb> colors;
    for (const QRect &line :
         {QRect(out.topLeft(), out.topRight()), QRect(out.bottomLeft(), out.bottomRight()),
          QRect(out.topLeft(), out.bottomLeft()), QRect(out.topRight(), out.bottomRight())})
        colors.unite(colorsIn(image, line));
    const auto darker = [](QRgb one, QRgb other) {
        return contrastRatio(one, Qt::black) < contrastRatio(other, Qt::black);
    };
    const auto [darkest, lightest] = std::minmax_element(colors.begin(), colors.end(), darker);
    return {*darkest, *lightest};
}

double contrastOf(const QImage &image, const QRect &place)
{
    const auto [darkest, lightest] = surroundings(image, place);
    double most = 1;
    for (const QRgb color : colorsIn(image, place))
        most =
            std::max(most, std::min(contrastRatio(color, darkest), contrastRatio(color, lightest)));
    return most;
}

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

const QQuickItem *findText(const QQuickItem *item)
{
    if (item->inherits("QQuickText"))
        return item;
    const auto children = item->childItems();
    for (const QQuickItem *child : children) {
        if (const QQuickItem *text = findText(child))
            return text;
    }
    return nullptr;
}

} // namespace

void completeLayout(QQuickItem *root)
{
    // The first time may change the size of items further out.
    arrange(root);
    arrange(root);
}

PageInspector::PageInspector(QObject *parent)
    : QObject(parent)
{
    // With a further font the same letter may be drawn from another one.
    connect(qGuiApp, &QGuiApplication::fontDatabaseChanged, this, [this] { m_shapes.clear(); });
}

QVariantMap PageInspector::measureQrCode(QQuickItem *tile) const
{
    const QRect place = tile->mapRectToScene(tile->boundingRect()).toRect();
    const QImage image = tile->window()->grabWindow().copy(place);
    // The dark background is visible in the round corners, so only the inner part is searched.
    const int inset = place.width() / 40;
    const QRect part = darkPart(image.copy(image.rect().adjusted(inset, inset, -inset, -inset)))
                           .translated(inset, inset);
    const QImage code = image.copy(part);
    const int module = moduleSize(code);
    if (module == 0)
        return {};
    return {{"module", module},
            {"side", part.width()},
            {"modules", part.width() / module},
            {"square", part.width() == part.height() && part.width() % module == 0},
            {"quietZone", quietZone(image, part)},
            {"crisp", isCrisp(code, module)}};
}

double PageInspector::brightness(QQuickItem *item) const
{
    const QRect place = item->mapRectToScene(item->boundingRect()).toRect();
    const QImage image = item->window()->grabWindow().copy(place);
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += qGray(image.pixel(x, y));
    }
    return sum / (image.width() * image.height());
}

QStringList PageInspector::readLetters(QQuickItem *item, const QString &letters)
{
    const auto font = findText(item)->property("font").value<QFont>();
    std::vector<QImage> &shapes = m_shapes[letters + font.family()];
    if (shapes.empty())
        shapes = shapesOf(letters, font);
    if (qsizetype(shapes.size()) != letters.size())
        return {"The letters can't be told apart"};
    const QImage window = item->window()->grabWindow();
    QImage picture = window.copy(item->mapRectToScene(item->boundingRect()).toAlignedRect());
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

QVariantList PageInspector::contrasts(QQuickItem *root) const
{
    QVariantList measured;
    const QVariantList all = texts(root);
    const QImage image = root->window()->grabWindow();
    for (const QVariant &one : all) {
        QVariantMap text = one.toMap();
        if (text["text"].toString().isEmpty() || !text["whole"].toBool())
            continue;
        text["contrast"] = contrastOf(image, text["rect"].toRectF().toAlignedRect() & image.rect());
        measured.append(text);
    }
    return measured;
}

QVariantList PageInspector::texts(QQuickItem *root) const
{
    completeLayout(root);
    QVariantList texts;
    findTexts(root, everywhere, [&](QQuickItem *text, const QRectF &place, const QRectF &view) {
        texts.append(QVariantMap{
            // Without the characters that keep a word in one line.
            {"text", text->property("text").toString().remove(QChar(0x2060))},
            {"rect", place & view},
            {"whole", view.contains(place)},
            {"truncated", text->property("truncated")},
            {"fits", text->property("paintedWidth").toReal() <= text->width() + 0.5},
            {"wordsAreWhole", text->property("wrapMode").toInt() == 0 || areWordsWhole(text)},
            {"pixelSize", pixelSize(text) * text->mapRectToScene(QRectF(0, 0, 1, 1)).height()},
        });
    });
    return texts;
}

QStringList PageInspector::shownTexts(QQuickItem *root) const
{
    completeLayout(root);
    QStringList texts;
    findTexts(root, everywhere, [&](const QQuickItem *text, const QRectF &, const QRectF &) {
        // Without the characters that only say where a line may end.
        texts.append(text->property("text")
                         .toString()
                         .remove(QChar(0x200B))
                         .remove(QChar(0x2060))
                         .replace(QChar(QChar::Nbsp), ' '));
    });
    return texts;
}

QObjectList PageInspector::visibleItems(QQuickItem *root) const
{
    QObjectList items;
    // An item inside one that is not visible is not visible either.
    collectItems(root, items, [](const QQuickItem *item) { return item->isVisible(); });
    return items;
}

QObjectList PageInspector::visibleItemsOfTypes(QQuickItem *root, const QStringList &types) const
{
    std::vector<const QmlType *> wanted;
    for (const QString &name : types) {
        const QmlType *type = findType(name);
        if (!type) {
            qmlEngine(this)->throwError(QStringLiteral("There is no type %1").arg(name));
            return {};
        }
        wanted.push_back(type);
    }
    QObjectList items;
    collectItems(root, items, [&wanted](const QQuickItem *item) {
        return item->isVisible()
               && std::any_of(wanted.begin(), wanted.end(),
                              [item](const QmlType *type) { return type->isTypeOf(item); });
    });
    return items;
}

QVariantList PageInspector::findOverlap(const QVariantList &rects) const
{
    std::vector<QRectF> places;
    for (const QVariant &rect : rects)
        places.push_back(rect.toRectF());
    for (size_t i = 0; i < places.size(); ++i) {
        for (size_t j = i + 1; j < places.size(); ++j) {
            if (places[i].left() < places[j].right() && places[j].left() < places[i].right()
                && places[i].top() < places[j].bottom() && places[j].top() < places[i].bottom())
                return {int(i), int(j)};
        }
    }
    return {};
}

void PageInspector::setDrawn(QQuickWindow *window, bool drawn)
{
    window->removeEventFilter(this);
    if (drawn)
        window->update();
    else
        window->installEventFilter(this);
}

bool PageInspector::eventFilter(QObject *window, QEvent *event)
{
    // A window that is resized is drawn when it is exposed again.
    if (event->type() != QEvent::UpdateRequest && event->type() != QEvent::Expose)
        return QObject::eventFilter(window, event);
    completeLayout(static_cast<QQuickWindow *>(window)->contentItem());
    return true;
}

void PageInspector::resize(QQuickItem *item, const QSizeF &size) const
{
    item->setSize(size);
}

QObjectList PageInspector::itemsWithFocus(QQuickItem *root) const
{
    QObjectList items;
    collectItems(root, items, [](const QQuickItem *item) { return item->hasFocus(); });
    return items;
}

} // namespace DeviceSignIn
