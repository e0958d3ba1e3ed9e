// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickWidget>

namespace DeviceSignIn {

/*!
    A QQuickWidget with a beginning and an end for the Tab key, as every widget has them: Qt's own goes round
    in circles, and nobody gets out.
*/
class PageView : public QQuickWidget
{
    Q_OBJECT

public:
    using QQuickWidget::QQuickWidget;

protected:
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QQuickItem *endOfChain(bool last) const;
};

} // namespace DeviceSignIn
