// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"

namespace chamada::student {

class StudentChat;

/// Opens the class's messages from the foot of the window. It is visible only while there is a chat.
class ChatBar : public StatusStrip {
    Q_OBJECT

public:
    explicit ChatBar(const StudentChat &talk, QWidget *parent = nullptr);

    /// Whether the page shown offers the way to the messages.
    enum class Page { WithTheWay, Without };
    void setPage(Page page);

private:
    void refresh();

    const StudentChat &m_talk;
    Page m_page = Page::WithTheWay;
};

} // namespace chamada::student
