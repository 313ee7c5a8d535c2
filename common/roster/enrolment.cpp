// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/enrolment.h"

#include "common/roster/plainwords.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// The beginnings of words that say it, in Portuguese, Spanish and English.
constexpr std::array leftWords{u"tranc", u"canc", u"desist", u"transf", u"evad", u"evas", u"abandon", u"deslig",
    u"jubil", u"exclu", u"inativ", u"inactiv", u"remanej", u"falec", u"obito", u"indefer", u"dispens", u"egress",
    u"formado", u"formada", u"diplomad", u"suspen", u"anula", u"anulou", u"retirad", u"retiro", u"baja", u"withdr",
    u"dropped", u"espera", u"waitlist", u"removid", u"rescind", u"desativ", u"desvinc", u"renunci", u"expuls",
    u"reclassif", u"cessad", u"cessac", u"suplent"};
constexpr std::array enrolledWords{u"matriculad", u"rematriculad", u"ativ", u"activ", u"inscrit", u"enrolled",
    u"vigente", u"confirmad", u"cursando", u"frequent", u"comparec", u"registered"};
constexpr std::array activeWords{u"regular", u"normal", u"aprovad", u"reprovad", u"deferid"};
constexpr std::array attendanceWords{u"presen", u"ausen", u"absen", u"falta", u"atras", u"late", u"justificad"};
constexpr std::array notWords{u"nao", u"not", u"sem", u"false", u"falso", u"0"};
/// Words that say that the student came, or came back.
constexpr std::array returnWords{
    u"recebid", u"admitid", u"reintegr", u"reativ", u"reabert", u"destranc", u"retorno", u"reingress", u"ingress"};

template <size_t N> bool holds(const QStringList &words, const std::array<const char16_t *, N> &list)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return std::any_of(list.begin(), list.end(),
            [&](const char16_t *beginning) { return word.startsWith(QStringView(beginning)); });
    });
}

template <size_t N> bool isOneOf(const QString &word, const std::array<const char16_t *, N> &list)
{
    return std::any_of(list.begin(), list.end(), [&](const char16_t *each) { return word == QStringView(each); });
}

/// Recognizes the codes of São Paulo's school register.
bool isAbbreviation(const QStringList &words)
{
    constexpr std::array codes{u"rema", u"bxtr", u"ncom", u"tran", u"aban", u"recl"};
    return words.size() == 1 && isOneOf(words.constFirst(), codes);
}

} // namespace

Enrolment enrolmentOf(const QString &cell)
{
    constexpr qsizetype mostWords = 6; // more are a remark
    const QStringList words = plainWords(cell);
    if (words.size() > mostWords)
        return Enrolment::Unknown;
    const bool isDenied =
        std::any_of(words.begin(), words.end(), [](const QString &word) { return isOneOf(word, notWords); });
    const bool isAnsweredNo = words.size() == 2 && words.constLast() == "numero"_L1; // "Ativo: N"
    const bool isEnded = words.contains(u"vinculo"_s) && words.contains(u"encerrado"_s);
    if (isAbbreviation(words) || isEnded)
        return Enrolment::Left;
    if (holds(words, leftWords))
        return isDenied || isAnsweredNo || holds(words, returnWords) ? Enrolment::Active : Enrolment::Left;
    if (holds(words, activeWords))
        return Enrolment::Active; // also "reprovado por não comparecimento"
    if (holds(words, enrolledWords))
        return isDenied || isAnsweredNo ? Enrolment::Left : Enrolment::Active;
    return holds(words, attendanceWords) ? Enrolment::Attendance : Enrolment::Unknown;
}

QString answeredStatus(const QString &title, const QString &cell)
{
    static const QSet<QString> answers{u"sim"_s, u"nao"_s, u"s"_s, u"n"_s, u"yes"_s, u"no"_s, u"y"_s, u"si"_s,
        u"true"_s, u"false"_s, u"verdadeiro"_s, u"falso"_s, u"1"_s, u"0"_s, u"x"_s};
    return answers.contains(foldedName(cell)) ? QString(title + u": " + cell) : cell;
}

bool isStaffRole(const QString &cell)
{
    constexpr std::array staff{u"professor", u"profesor", u"docente", u"teacher", u"editingteacher", u"instructor",
        u"instrutor", u"tutor", u"monitor", u"moderador", u"gerente", u"manager", u"designer", u"observador",
        u"observer", u"assistente", u"assistant", u"asistente", u"coordenador", u"coordinador", u"admin",
        u"administrador", u"proprietario", u"owner", u"trainer", u"ayudante", u"auxiliar", u"enseignant", u"dozent"};
    constexpr std::array students{u"alun", u"estudante", u"estudiante", u"student", u"discente", u"learner",
        u"etudiant", u"teilnehmer", u"particip"};
    const QStringList words = plainWords(cell);
    return holds(words, staff) && !holds(words, students);
}

bool isEnrolmentWord(const QString &word)
{
    static const QSet<QString> words{u"matriculado"_s, u"matriculada"_s, u"ativo"_s, u"ativa"_s, u"inativo"_s,
        u"inativa"_s, u"cursando"_s, u"trancado"_s, u"trancada"_s, u"trancamento"_s, u"cancelado"_s, u"cancelada"_s,
        u"cancelamento"_s, u"desistente"_s, u"desistencia"_s, u"transferido"_s, u"transferida"_s, u"evadido"_s,
        u"evadida"_s, u"desligado"_s, u"desligada"_s, u"abandono"_s, u"jubilado"_s, u"jubilada"_s, u"aprovado"_s,
        u"aprovada"_s, u"reprovado"_s, u"reprovada"_s, u"excluido"_s, u"excluida"_s, u"indeferido"_s, u"indeferida"_s};
    const QStringList plain = plainWords(word);
    return plain.size() == 1 && words.contains(plain.constFirst());
}

} // namespace chamada
