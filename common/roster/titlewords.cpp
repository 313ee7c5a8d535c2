// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/titlewords.h"

#include "common/domain/text.h"
#include "common/roster/plainwords.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// The first letters of a glued title, such as "dtnasc", and the word that it stands for.
struct Prefix {
    QStringView letters;
    QStringView word;
};

constexpr std::array prefixes{
    Prefix{u"nome", u"nome"},
    Prefix{u"num", u"numero"},
    Prefix{u"nro", u"numero"},
    Prefix{u"nr", u"numero"},
    Prefix{u"nu", u"numero"},
    Prefix{u"codigo", u"codigo"},
    Prefix{u"cod", u"codigo"},
    Prefix{u"cd", u"codigo"},
    Prefix{u"id", u"id"},
    Prefix{u"data", u"data"},
    Prefix{u"dat", u"data"},
    Prefix{u"dt", u"data"},
    Prefix{u"desc", u"descricao"},
    Prefix{u"ds", u"descricao"},
    Prefix{u"situacao", u"situacao"},
    Prefix{u"sit", u"situacao"},
    Prefix{u"status", u"status"},
    Prefix{u"telefone", u"telefone"},
    Prefix{u"tel", u"telefone"},
    Prefix{u"tipo", u"tipo"},
};

/// Words that may stand behind such letters.
const QSet<QString> &gluedWords()
{
    static const QSet<QString> words{u"aluno"_s, u"aluna"_s, u"estudante"_s, u"discente"_s, u"matricula"_s, u"matr"_s,
        u"ra"_s, u"rgm"_s, u"cpf"_s, u"rg"_s, u"nis"_s, u"inep"_s, u"mae"_s, u"pai"_s, u"responsavel"_s, u"pessoa"_s,
        u"professor"_s, u"docente"_s, u"turma"_s, u"curso"_s, u"disciplina"_s, u"escola"_s, u"polo"_s, u"campus"_s,
        u"filial"_s, u"coligada"_s, u"periodo"_s, u"perlet"_s, u"serie"_s, u"turno"_s, u"nasc"_s, u"nascimento"_s,
        u"cadastro"_s, u"ingresso"_s, u"status"_s, u"situacao"_s, u"social"_s, u"completo"_s, u"compl"_s, u"civil"_s,
        u"usuario"_s, u"celular"_s};
    return words;
}

const QHash<QString, QString> &abbreviations()
{
    static const QHash<QString, QString> words{{u"1"_s, u"primeiro"_s}, {u"1o"_s, u"primeiro"_s},
        {u"2"_s, u"segundo"_s}, {u"2o"_s, u"segundo"_s}, {u"co"_s, u"codigo"_s}, {u"cd"_s, u"codigo"_s},
        {u"nu"_s, u"numero"_s}, {u"dt"_s, u"data"_s}, {u"nasc"_s, u"nascimento"_s}, {u"nascto"_s, u"nascimento"_s},
        {u"desc"_s, u"descricao"_s}, {u"ds"_s, u"descricao"_s}, {u"compl"_s, u"completo"_s}, {u"proc"_s, u"processo"_s},
        {u"telef"_s, u"telefone"_s}, {u"telem"_s, u"telefone"_s}, {u"cel"_s, u"celular"_s}, {u"acad"_s, u"academico"_s},
        {u"sobren"_s, u"sobrenome"_s}, {u"docum"_s, u"documento"_s}};
    return words;
}

/// Removes the digits of "fone2"; "n1" stays, for one letter says little.
QString withoutDigits(const QString &word)
{
    const auto letters = std::find_if(word.begin(), word.end(), isAsciiDigit) - word.begin();
    const bool isNumbered = letters > 1 && std::all_of(word.begin() + letters, word.end(), isAsciiDigit);
    return isNumbered ? word.first(letters) : word;
}

QStringList parted(const QString &word)
{
    for (const auto &[letters, first] : prefixes) {
        const QString rest = word.startsWith(letters) ? word.sliced(letters.size()) : QString();
        if (gluedWords().contains(rest))
            return {first.toString(), abbreviations().value(rest, rest)};
    }
    return {word};
}

} // namespace

QStringList titleWords(const QString &title)
{
    const QStringList plainTitle = plainWords(title);
    if (plainTitle.size() == 1 && std::all_of(plainTitle[0].begin(), plainTitle[0].end(), isAsciiDigit))
        return plainTitle; // a number
    QStringList words;
    for (const QString &plain : plainTitle) {
        const QString word = withoutDigits(plain);
        if (const auto full = abbreviations().constFind(word); full != abbreviations().cend())
            words.append(*full);
        else
            words += parted(word);
    }
    return words;
}

} // namespace chamada
