// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "barpane.h"

#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace MediaDemo {

namespace {

/*! The picture before the name of the app, which is the same as on the sign-in page. */
QPixmap logo(const Look &look)
{
    QPixmap pixmap(look.px(44), look.px(44));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient gradient(0, 0, 0, pixmap.height());
    gradient.setColorAt(0, look.theme.markColor);
    gradient.setColorAt(1, look.theme.markShadeColor);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(pixmap.rect(), look.px(12), look.px(12));
    return pixmap;
}

/*! Sets a property that the style sheet depends on. */
void setFlag(QWidget *widget, const char *property, bool on)
{
    if (widget->property(property).toBool() == on)
        return;
    widget->setProperty(property, on);
    widget->style()->polish(widget);
}

} // namespace

BarPane::BarPane(const Look *look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_logo(new QLabel(this))
    , m_brand(new QLabel(QStringLiteral("Lantern"), this))
    , m_home(new QPushButton(tr("Home"), this))
    , m_list(new QPushButton(tr("My list"), this))
    , m_account(new QPushButton(this))
    , m_underline(new QFrame(this))
{
    m_underline->setObjectName(QStringLiteral("here"));
    m_underline->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_home->setProperty("quiet", true);
    m_list->setProperty("quiet", true);
    connect(m_home, &QPushButton::clicked, this, &BarPane::homePressed);
    connect(m_list, &QPushButton::clicked, this, &BarPane::listPressed);
    connect(m_account, &QPushButton::clicked, this, &BarPane::accountPressed);
    connect(qApp, &QApplication::focusChanged, this, &BarPane::markPlace);
    markPlace();
}

QPushButton *BarPane::current() const
{
    return m_place == Place::List ? m_list : m_home;
}

QList<QPushButton *> BarPane::buttons() const
{
    return {m_home, m_list, m_account};
}

void BarPane::setPlace(Place place)
{
    m_place = place;
    markPlace();
    placeAll();
}

void BarPane::setAccount(const QString &text)
{
    m_account->setText(text);
    placeAll();
}

bool BarPane::hasFocusInside() const
{
    const auto all = buttons();
    return std::any_of(all.begin(), all.end(),
                       [](const QPushButton *button) { return button->hasFocus(); });
}

void BarPane::focusPlace()
{
    current()->setFocus();
}

void BarPane::focusAccount()
{
    m_account->setFocus();
}

void BarPane::move(int columns)
{
    const auto all = buttons();
    const auto at = std::find_if(all.begin(), all.end(),
                                 [](const QPushButton *button) { return button->hasFocus(); })
                    - all.begin();
    all[std::clamp(at + columns, qsizetype(0), all.size() - 1)]->setFocus();
}

/*! The line below the button of the current place is hidden while the button has the focus. */
void BarPane::markPlace()
{
    m_underline->setVisible(!current()->hasFocus());
    setFlag(m_home, "here", m_place == Place::Home);
    setFlag(m_list, "here", m_place == Place::List);
}

void BarPane::placeAll()
{
    const auto px = [this](qreal count) { return m_look->px(count); };
    m_logo->setGeometry(0, px(14), px(44), px(44));
    m_brand->setGeometry(px(64), 0, m_brand->sizeHint().width(), height());
    m_home->setGeometry(m_brand->geometry().right() + px(36), 0, m_home->sizeHint().width(),
                        height());
    m_list->setGeometry(m_home->geometry().right() + 1, 0, m_list->sizeHint().width(), height());
    m_underline->setGeometry(current()->geometry().adjusted(px(32), px(62), -px(32), -px(6)));
    const int accountWidth = m_account->sizeHint().width();
    m_account->setGeometry(width() - accountWidth, 0, accountWidth, height());
}

void BarPane::resizeEvent(QResizeEvent *)
{
    m_logo->setPixmap(logo(*m_look));
    m_brand->setFont(m_look->font(m_look->theme.stepSize, QFont::DemiBold));
    for (QPushButton *button : buttons())
        button->setFont(m_look->font(m_look->theme.statusSize, QFont::Medium));
    placeAll();
}

} // namespace MediaDemo
