// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/footers.h"

#include "common/roster/idchanges.h"
#include "common/roster/plainwords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString firstWord(const QString &cell)
{
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    const auto begin = std::find_if(cell.begin(), cell.end(), isLetter);
    const QString word = QStringView(begin, std::find_if_not(begin, cell.end(), isLetter)).toString().toLower();
    const bool isAscii = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
    return isAscii ? word : foldedName(word);
}

} // namespace

bool isFooter(const QString &cell)
{
    static const QSet<QString> words{u"total"_s, u"totais"_s, u"totales"_s, u"subtotal"_s, u"quantidade"_s,
        u"cantidad"_s, u"emitido"_s, u"emitida"_s, u"impresso"_s, u"impressa"_s, u"gerado"_s, u"gerada"_s};
    return words.contains(firstWord(cell));
}

bool mayBeFooter(const QString &cell)
{
    static const QSet<QString> words{u"emissao"_s, u"impressao"_s, u"generado"_s, u"generated"_s, u"printed"_s,
        u"pagina"_s, u"pag"_s, u"page"_s, u"seite"_s, u"assinatura"_s, u"signature"_s, u"firma"_s, u"legenda"_s,
        u"fonte"_s, u"observacao"_s, u"observacoes"_s, u"obs"_s, u"data"_s, u"date"_s, u"fecha"_s, u"points"_s,
        u"pontos"_s, u"puntos"_s, u"professor"_s, u"professora"_s, u"docente"_s, u"coordenador"_s, u"coordenadora"_s,
        u"gesamt"_s, u"numero"_s, u"qtd"_s, u"qtde"_s, u"alunos"_s, u"registros"_s, u"count"_s, u"sum"_s, u"soma"_s,
        u"media"_s, u"turma"_s, u"disciplina"_s, u"curso"_s};
    return isFooter(cell) || words.contains(firstWord(cell));
}

QList<TextRow> withoutLoneCells(const QList<TextRow> &rows)
{
    QList<TextRow> whole;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(whole), [](const TextRow &row) {
        return std::count_if(row.cells.begin(), row.cells.end(), [](const QString &cell) { return !cell.isEmpty(); })
            > 1;
    });
    return whole.size() * 2 >= rows.size() ? whole : rows;
}

QString textOf(const TextRow &row)
{
    QStringList cells;
    for (const QString &cell : row.cells)
        if (const QString text = cleanedText(cell); !text.isEmpty())
            cells.append(text);
    return cells.join(u' ');
}

} // namespace chamada
