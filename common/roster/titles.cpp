// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/titles.h"

#include "common/roster/titlewords.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// Matches a title that has one of `words` and one of `with`. All its words must be in these lists or in `also`; "*"
/// there allows any. "@name" stands for a group of words.
struct RuleText {
    TitleRole role;
    int rank;
    QStringView words;
    QStringView with;
    QStringView also;
};

struct WordGroup {
    QStringView name;
    QStringView words;
};

constexpr std::array groups{
    WordGroup{u"@student",
        u"aluno aluna estudante discente student alumno alumna estudiante etudiant etudiante eleve academico "
        "academica"},
    WordGroup{u"@name", u"nome nomes nombre nombres nom noms name names namen"},
    WordGroup{u"@surname",
        u"sobrenome sobrenomes apellido apellidos apelido apelidos surname surnames nachname familienname cognome "
        "cognomi"},
};

/// The first rule that matches decides.
constexpr std::array ruleTexts{
    RuleText{TitleRole::Other, 0,
        u"mae pai filiacao responsavel responsaveis mother father parent parents guardian madre padre tutor "
        "encarregado acudiente apoderado genitor genitora genitores contratante conjuge resp enc mutter vater "
        "professor professora docente teacher instructor profesor "
        "orientador coordenador profesora lehrer enseignant",
        u"", u"*"},
    RuleText{TitleRole::Status, 0, u"situacao situacion situation sit status estatus statut estado state vinculo", u"",
        u"matricula diario turma curso disciplina periodo inscricao enrollment enrolment inscripcion componente "
        "numero atual escolar final descricao reg note @student"},
    RuleText{TitleRole::Status, 1,
        u"ativo ativa activo activa active inativo inativa matriculado matriculada enrolled trancado trancada "
        u"cancelado "
        "cancelada desistente transferido transferida evadido evadida",
        u"", u"@student"},
    RuleText{TitleRole::Role, 0, u"papel papeis role roles rol perfil funcao rolle", u"",
        u"curso course usuario user participante disciplina turma @student"},
    RuleText{TitleRole::MiddleName, 0, u"middle meio intermediario intermedio", u"@name", u""},
    RuleText{TitleRole::MiddleName, 0, u"segundo segunda second", u"@name", u"@student"},
    RuleText{TitleRole::FullName, 0, u"@name", u"@surname", u"primeiro first given @student"},
    RuleText{TitleRole::FullName, 0, u"vorname prenom prenoms", u"name nachname nom noms famille", u""},
    RuleText{TitleRole::FullName, 0, u"last family ultimo", u"first given primeiro", u"@name"},
    RuleText{TitleRole::SocialName, 0, u"social preferred chosen identitario preferido preferencia afirmado", u"@name",
        u"*"},
    RuleText{TitleRole::RowNumber, 0,
        u"chamada ordem orden ord seq sequencia sequencial item linha fila lista row posicao laufende lfd", u"",
        u"numero"},
    RuleText{TitleRole::Student, 0, u"sis", u"id", u"user usuario utilizador utilisateur numero student"},
    RuleText{TitleRole::Student, 0,
        u"matricula matriculas matr matric matricola ra rga rgm rm ru cgm dre tia grr nusp mecanografico mec nmec "
        "niu padron libreta carne emplid sid prontuario legajo boleta expediente carnet matrikelnummer matrikelnr "
        "matrikel "
        "immatrikulationsnummer matricule studentennummer studierendennummer schulernummer",
        u"", u"numero codigo id registro institucional universitario escolar identificacao geral @student"},
    RuleText{TitleRole::Student, 0, u"usp", u"numero codigo", u""},
    RuleText{TitleRole::Student, 0, u"registro reg", u"@student", u"numero geral codigo"},
    RuleText{TitleRole::Student, 0,
        u"org enrollment enrolment registration reg roll index control cuenta admission permanent", u"numero id codigo",
        u"defined student"},
    RuleText{TitleRole::Student, 0, u"id", u"campus university college school banner", u"student"},
    RuleText{TitleRole::Student, 1, u"id numero identificador", u"@student", u"unico"},
    RuleText{TitleRole::Student, 1, u"codigo", u"@student estudiantil", u"numero"},
    RuleText{TitleRole::Student, 1,
        u"identificacao identificacion identification identifikationsnummer idnumber registro inscricao inscripcion "
        "identifier ine processo",
        u"", u"numero codigo id"},
    RuleText{TitleRole::Student, 1, u"id", u"numero", u""},
    RuleText{TitleRole::Student, WeakTitle,
        u"login username usuario utilizador benutzername anmeldename identifiant userid netid uid uin", u"",
        u"user sis id codigo numero acesso institucional identificacao @name"},
    RuleText{TitleRole::Student, WeakTitle, u"user", u"id name", u""},
    RuleText{TitleRole::Student, WeakTitle, u"sesion", u"id", u"inicio sis"},
    RuleText{TitleRole::Student, WeakTitle, u"codigo mat", u"", u"numero"},
    RuleText{TitleRole::Student, WeakTitle, u"numero", u"", u""},
    RuleText{TitleRole::Student, WeakTitle + 1, u"id", u"", u""},
    RuleText{TitleRole::Class, 0, u"turma turmas class classe clase klasse comision", u"",
        u"codigo numero id disciplina curso serie ano @name @student"},
    RuleText{TitleRole::Class, 1, u"section secao seccao seccion sections", u"", u"codigo numero id @name"},
    RuleText{TitleRole::Class, 2, u"grupo grupos group groups gruppe gruppen groupe groupes", u"",
        u"codigo numero id @name"},
    RuleText{TitleRole::Email, 0, u"email emails mail correo courriel upn", u"", u"*"},
    RuleText{TitleRole::Meeting, 0, u"join joined leave exited guest duration duracao duracion duree dauer", u"", u"*"},
    RuleText{
        TitleRole::Meeting, 0, u"entrada saida ingreso salida ingresso", u"hora horario primeira primera ultima", u"*"},
    RuleText{TitleRole::Other, 0, u"siape", u"", u"*"},
    // Questions of forms: "Informe o número de matrícula na instituição".
    RuleText{TitleRole::Student, 1, u"matricula mecanografico prontuario", u"numero", u"*"},
    // "Nome completo (conforme o documento)" is a name nevertheless.
    RuleText{TitleRole::FullName, 3, u"@name", u"completo completa full", u"*"},
    RuleText{TitleRole::Other, 0,
        u"cpf rg rut run dni nif nie cedula documento documentos identidade passaporte passport pasaporte pis nis "
        "nit cns sus inep titulo eleitor certidao geral fiscal cep endereco address direccion adresse cidade city "
        "bairro rua uf telefone telefones celular fone phone mobile tel telephone handy telefono movil movel "
        "whatsapp contato contacto nascimento birth nacimiento naissance geburtsdatum data date fecha datum dia "
        "hora time idade age edad sexo genero gender doc docs ident ci cc bi ctps cnh rne nif niss nuit utente "
        "contribuinte ssn curp rfc nss telemovel tlm fones telefonos fax contactos aniversario birthday "
        "birthdate dob nacionalidade naturalidade cor raca etnia profissao acesso acessos access",
        u"", u"*"},
    RuleText{TitleRole::Other, 0,
        u"nota notas grade mark score media average note points pontos punkte presenca falta faltas frequencia "
        "attendance curso course disciplina componente subject turno periodo semestre ano year serie instituicao "
        "institution departamento department observacao obs assinatura signature foto "
        "fotos photo imagem picture avatar campus polo escola school unidade tipo forma modalidade",
        u"", u"*"},
    // Several titles in one cell, or one: what stands below decides.
    RuleText{TitleRole::Unknown, 0, u"matricula ra rga rgm prontuario mecanografico matrikelnummer", u"@name", u"*"},
    // Other words beside these say from which system the number or name is.
    RuleText{TitleRole::Student, 1, u"matricula ra rga rgm prontuario mecanografico matrikelnummer", u"", u"*"},
    RuleText{TitleRole::Surname, 0, u"@surname lastname familyname zuname famille", u"",
        u"primeiro primer segundo first second paterno materno family @name @student"},
    RuleText{TitleRole::Surname, 0, u"last family ultimo", u"@name", u"@student"},
    RuleText{TitleRole::GivenName, 0,
        u"first given primeiro primer prenom prenoms vorname vornamen forename firstname givenname pila proprio "
        "proprios",
        u"", u"@name @student"},
    RuleText{TitleRole::FullName, 0, u"completo completa completos complet full vollstandiger", u"@name", u"@student"},
    RuleText{TitleRole::FullName, 1,
        u"alunos alunas estudantes discentes students alumnos estudiantes etudiants eleves schuler schulerin "
        "studierende studierender teilnehmer participante participantes participant participants learner educando "
        "formando fullname @student",
        u"", u"@name"},
    RuleText{TitleRole::FullName, 2, u"@name", u"", u"registro legal oficial display original"},
    RuleText{TitleRole::FullName, 3, u"@name", u"@student", u"*"},
    RuleText{TitleRole::FullName, 3, u"civil", u"@name", u"registro @student"},
};

QSet<QString> wordSet(QStringView text)
{
    QSet<QString> set;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto group =
            std::find_if(groups.begin(), groups.end(), [word](const WordGroup &each) { return each.name == word; });
        if (group == groups.end())
            set.insert(word.toString());
        else
            set.unite(wordSet(group->words));
    }
    return set;
}

/// A rule whose words can be looked up.
struct Rule {
    explicit Rule(const RuleText &text)
        : title{text.role, text.rank}
        , words(wordSet(text.words))
        , with(wordSet(text.with))
        , allowed(words | with | wordSet(text.also))
        , allowsAny(text.also == u"*")
    {
    }

    bool matches(const QStringList &cell) const
    {
        const auto in = [](const QSet<QString> &set) {
            return [&set](const QString &word) { return set.contains(word); };
        };
        return std::any_of(cell.begin(), cell.end(), in(words))
            && (with.isEmpty() || std::any_of(cell.begin(), cell.end(), in(with)))
            && (allowsAny || std::all_of(cell.begin(), cell.end(), in(allowed)));
    }

    Title title;
    QSet<QString> words;
    QSet<QString> with;
    QSet<QString> allowed;
    bool allowsAny;
};

} // namespace

Title titleOf(const QString &cell)
{
    constexpr qsizetype longest = 150; // a longer cell is a text
    static const QList<Rule> rules(ruleTexts.begin(), ruleTexts.end());
    if (cell.size() > longest)
        return {};
    if (cell.simplified() == u"#")
        return {TitleRole::RowNumber};
    const QStringList words = titleWords(cell);
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule &each) { return each.matches(words); });
    return rule == rules.end() ? Title() : rule->title;
}

} // namespace chamada
