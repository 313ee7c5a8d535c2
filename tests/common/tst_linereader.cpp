// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/terminal/linereader.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_linereader {

/// Tests reading typed lines without blocking the event loop. A pipe replaces the keyboard.
class TstLineReader : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }

    void aLineComesWhenItIsAskedFor();
    void theEndIsTold();
    void aLineWithoutAnEndIsOne();
    void whoIsGoneHearsNothing();

private:
    void type(QByteArrayView text) const { QCOMPARE(::write(m_keyboard, text.data(), text.size()), text.size()); }
    void end();
    void read(LineReader &reader);

    int m_keyboard = -1;
    QList<std::optional<QString>> m_lines;
};

void TstLineReader::init()
{
    failOnQtWarnings();
    m_lines.clear();
    std::array<int, 2> pipe{};
    QCOMPARE(::pipe(pipe.data()), 0);
    QCOMPARE(::dup2(pipe[0], STDIN_FILENO), STDIN_FILENO);
    ::close(pipe[0]);
    m_keyboard = pipe[1];
}

void TstLineReader::end()
{
    if (m_keyboard >= 0)
        ::close(std::exchange(m_keyboard, -1));
}

void TstLineReader::read(LineReader &reader)
{
    reader.read([this](const std::optional<QString> &line) { m_lines.append(line); });
}

void TstLineReader::aLineComesWhenItIsAskedFor()
{
    LineReader reader;
    read(reader);
    QVERIFY(m_lines.isEmpty());
    type("101\r\nsão\n2023001\n");
    QTRY_COMPARE(m_lines.size(), 1);
    read(reader);
    QTRY_COMPARE(m_lines.size(), 2);
    QCOMPARE(m_lines, (QList<std::optional<QString>>{u"101"_s, QString::fromLocal8Bit("são")}));
    // Unread lines stay in the pipe for the next reader.
    std::array<char, 16> left{};
    QCOMPARE(::read(STDIN_FILENO, left.data(), left.size()), 8);
    QCOMPARE(QByteArrayView(left.data(), 8), "2023001\n");
}

void TstLineReader::theEndIsTold()
{
    LineReader reader;
    read(reader);
    end();
    QTRY_COMPARE(m_lines.size(), 1);
    QVERIFY(!m_lines[0]);
}

void TstLineReader::aLineWithoutAnEndIsOne()
{
    LineReader reader;
    type("101");
    end();
    read(reader);
    QTRY_COMPARE(m_lines, QList<std::optional<QString>>{u"101"_s});
}

void TstLineReader::whoIsGoneHearsNothing()
{
    {
        LineReader reader;
        read(reader);
    }
    type("tarde\n");
    LineReader other;
    end();
    read(other);
    QTRY_COMPARE(m_lines.size(), 1); // whichever reader took the line, the deleted one reports nothing
}

CHAMADA_TEST(TstLineReader)

} // namespace chamada::test::tst_linereader

#include "tst_linereader.moc"
