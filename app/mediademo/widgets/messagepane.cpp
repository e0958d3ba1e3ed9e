// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "messagepane.h"

#include <QLabel>
#include <QPushButton>

namespace MediaDemo {

MessagePane::MessagePane(const Look *look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_retry(new QPushButton(tr("Try again"), this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_retry->hide();
    connect(m_retry, &QPushButton::clicked, this, &MessagePane::retryPressed);
}

void MessagePane::showMessage(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setVisible(!title.isEmpty() || !text.isEmpty());
}

void MessagePane::setRetryVisible(bool visible)
{
    m_retry->setVisible(visible);
}

bool MessagePane::isRetryVisible() const
{
    return !m_retry->isHidden();
}

bool MessagePane::hasFocusInside() const
{
    return m_retry->hasFocus();
}

void MessagePane::focusRetry()
{
    m_retry->setFocus();
}

void MessagePane::resizeEvent(QResizeEvent *)
{
    const auto px = [this](qreal count) { return m_look->px(count); };
    m_title->setFont(m_look->font(m_look->theme.titleSize, QFont::DemiBold));
    m_text->setFont(m_look->font(m_look->theme.bodySize));
    m_retry->setFont(m_look->font(m_look->theme.statusSize, QFont::Medium));
    m_title->setGeometry(0, 0, width(), px(96));
    m_text->setGeometry(0, px(112), width(), px(100));
    m_retry->setGeometry(0, px(250), m_retry->sizeHint().width() + px(24), px(84));
}

} // namespace MediaDemo
