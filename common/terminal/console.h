// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/terminal/linereader.h"

#include <QFile>

class QJsonObject;

namespace chamada {

/// Terminal input and output of a text program: answers on standard output, in words or as JSON, errors on standard
/// error, and input lines on request. It never interprets them.
class Console {
public:
    enum class Format { Words, Json };

    explicit Console(Format format);

    /// Prints a message in the Words format only.
    void say(const QString &words);
    /// Prints an answer in words, or as one JSON object on a line.
    void answer(const QString &words, const QJsonObject &json);
    /// Prints an error on standard error.
    void complain(const QString &words);
    /// Prints an error that is also an answer: the JSON format gets it on standard output, too.
    void complain(const QString &words, const QJsonObject &json);

    /// Shows a progress bar on standard error if that is a terminal; what is printed next replaces it.
    void showProgress(int done, int all);

    /// Shows the prompt in the Words format and reads a line without blocking the event loop.
    void ask(const QString &prompt, LineReader::Then then);
    /// Reads a line without echo; blocks until it is entered. Returns nothing at the end of the input.
    std::optional<QString> askSecret(const QString &prompt);

private:
    void write(QFile &file, const QString &text);
    void showPrompt();
    /// Writes the line in place of the prompt, and shows the prompt again below it.
    void writeAbovePrompt(QFile &file, const QString &line);

    Format m_format;
    QFile m_out;
    QFile m_error;
    LineReader m_reader;
    QString m_prompt; ///< empty while no input is requested
    qsizetype m_barWidth = 0; ///< width of the shown progress bar, in characters
};

} // namespace chamada
