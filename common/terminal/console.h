// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/terminal/linereader.h"

#include <QFile>

class QJsonObject;

namespace chamada {

/// What a textual form says and hears: answers on standard output, in words or as JSON, problems on standard error,
/// and typed lines when it asks for them. It knows nothing of what they mean.
class Console : public QObject {
    Q_OBJECT

public:
    enum class Format { Words, Json };

    explicit Console(Format format, QObject *parent = nullptr);

    /// For people alone.
    void say(const QString &words);
    /// For people in words, for programs as one object on a line.
    void answer(const QString &words, const QJsonObject &json);
    /// What went wrong, on standard error.
    void complain(const QString &words);
    /// The same where it is an answer: programs get it as one, too.
    void complain(const QString &words, const QJsonObject &json);

    /// Shows the prompt, to people, and waits for a line while everything else goes on.
    void ask(const QString &prompt, LineReader::Then then);
    /// Waits for a line that is not shown; nothing else happens meanwhile.
    std::optional<QString> askSecret(const QString &prompt);

private:
    void write(QFile &file, const QString &text);
    void showPrompt();
    /// What comes while someone is asked takes the prompt's place, and the prompt comes again below it.
    void writeAbovePrompt(QFile &file, const QString &line);

    Format m_format;
    QFile m_out;
    QFile m_error;
    LineReader m_reader;
    QString m_prompt; ///< empty while nobody is asked
};

} // namespace chamada
