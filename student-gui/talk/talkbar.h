// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"

namespace chamada {

class StudentTalk;

/// The way to the class's messages, at the foot of the window: there only while there is a talk, and never in the way.
class TalkBar : public StatusStrip {
    Q_OBJECT

public:
    explicit TalkBar(const StudentTalk &talk, QWidget *parent = nullptr);

    /// Whether the window shows a page from which one may go to the messages.
    enum class Page { WithTheWay, Without };
    void setPage(Page page);

private:
    void refresh();

    const StudentTalk &m_talk;
    Page m_page = Page::WithTheWay;
};

} // namespace chamada
