// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/classcard.h"

#include "common/ui/icons.h"
#include "common/ui/sentences.h"
#include "teacher-gui/words/callwords.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

} // namespace

ClassCard::ClassCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ClassCard::setItem(const RecentClasses::Item &item)
{
    if (m_item == item)
        return;
    m_item = item;
    refreshWords();
}

void ClassCard::setStudents(std::optional<qsizetype> students)
{
    if (m_students == students)
        return;
    m_students = students;
    refreshWords();
}

void ClassCard::refreshWords()
{
    const QString name = longName(m_item->classId, m_item->options.title);
    setAccessibleName(tr("Start %1").arg(name));
    setAccessibleDescription(facts());
    const QString options = inWords(m_item->options);
    setToolTip(options.isEmpty() ? tr("Starts the roll call of %1").arg(name)
                                 : tr("Starts the roll call of %1, as the last time: %2").arg(name, options));
    update();
}

QString ClassCard::facts() const
{
    QStringList parts;
    if (m_students)
        parts.append(*m_students == 0 ? tr("no list") : tr("%n on the list", nullptr, static_cast<int>(*m_students)));
    if (m_item->last)
        parts.append(tr("last on %1").arg(dateText(*m_item->last)));
    return parts.join(u" · "_s);
}

QSize ClassCard::sizeHint() const
{
    const int text = fontMetrics().height() + QFontMetrics(scaledFont(token::Caption)).height();
    return {20 * token::Grid, text + 2 * token::CardPadding};
}

QSize ClassCard::minimumSizeHint() const
{
    return sizeHint();
}

void ClassCard::paintFrame(QPainter &painter) const
{
    const QPalette colors = QApplication::palette();
    const qreal width = hasFocus() ? 2 : 1;
    const bool isMarked = hasFocus() || underMouse();
    painter.setPen(QPen(colors.color(isMarked ? QPalette::Highlight : QPalette::Mid), width));
    painter.setBrush(colors.color(isDown() ? QPalette::Midlight : QPalette::Base));
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), token::Radius, token::Radius);
}

void ClassCard::paintEvent(QPaintEvent *)
{
    if (!m_item)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    const QRect inner =
        rect().adjusted(token::CardPadding, token::CardPadding, -token::CardPadding, -token::CardPadding);
    const QRect mark(inner.right() - token::IconSize + 1, inner.center().y() - token::IconSize / 2, token::IconSize,
        token::IconSize);
    chamada::icon(Icon::Start, Meaning::Accent).paint(&painter, mark);
    const int width = mark.left() - token::Gap - inner.left();
    const auto line = [&](const QFont &font, const QColor &color, const QString &text, Qt::Alignment where) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(inner.left(), inner.top(), width, inner.height()),
            static_cast<int>((Qt::AlignLeft | where).toInt()),
            QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    };
    const QPalette colors = QApplication::palette();
    line(scaledFont(token::Body, QFont::DemiBold), colors.color(QPalette::Text),
        shortName(m_item->classId, m_item->options.title), Qt::AlignTop);
    line(scaledFont(token::Caption), quietColor(colors), facts(), Qt::AlignBottom);
}

void ClassCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace chamada::teacher
