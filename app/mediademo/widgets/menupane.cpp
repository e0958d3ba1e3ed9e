// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "menupane.h"

#include <QLabel>
#include <QPushButton>

namespace MediaDemo {

MenuPane::MenuPane(const Look *look, QWidget *parent)
    : QFrame(parent)
    , m_look(look)
    , m_introduction(new QLabel(tr("Signed in as"), this))
    , m_name(new QLabel(this))
    , m_signOut(new QPushButton(tr("Sign out"), this))
{
    setObjectName(QStringLiteral("menu"));
    hide();
    m_introduction->setProperty("quiet", true);
    m_name->setTextFormat(Qt::PlainText);
    connect(m_signOut, &QPushButton::clicked, this, &MenuPane::signOutPressed);
}

void MenuPane::open(const QString &accountName)
{
    m_name->setText(accountName);
    show();
    raise();
    m_signOut->setFocus();
}

void MenuPane::resizeEvent(QResizeEvent *)
{
    const auto px = [this](qreal count) { return m_look->px(count); };
    m_introduction->setFont(m_look->font(m_look->theme.smallSize));
    m_name->setFont(m_look->font(m_look->theme.bodySize, QFont::DemiBold));
    m_signOut->setFont(m_look->font(m_look->theme.statusSize, QFont::Medium));
    m_introduction->setGeometry(px(36), px(32), px(448), px(44));
    m_name->setGeometry(px(36), px(80), px(448), px(56));
    m_signOut->setGeometry(px(36), px(170), px(448), px(84));
}

} // namespace MediaDemo
