<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Your presence is registered.</source>
        <translation>Sua presença está registrada.</translation>
    </message>
    <message>
        <source>It counts as late.</source>
        <translation>Ela conta como atraso.</translation>
    </message>
    <message>
        <source>Your student ID is not on the class&apos;s list: check it, or tell the teacher.</source>
        <translation>Sua matrícula não está na lista da turma: confira o número ou avise o professor.</translation>
    </message>
    <message>
        <source>The roll call of class %1 is not open. Talk to the teacher, or check the number of the class.</source>
        <translation>A chamada da turma %1 não está aberta. Fale com o professor ou confira o número da turma.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong codes. You can try again in %n second(s).</source>
        <translation>
            <numerusform>Muitos códigos errados. Você pode tentar de novo em %n segundo.</numerusform>
            <numerusform>Muitos códigos errados. Você pode tentar de novo em %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can try again now. Look at the code that the teacher is showing.</source>
        <translation>Agora você pode tentar de novo. Veja o código que o professor está mostrando.</translation>
    </message>
    <message>
        <source>Class 0 · %1</source>
        <translation>Turma 0 · %1</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Turma %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Student ID %1</source>
        <translation>Matrícula %1</translation>
    </message>
    <message>
        <source>Your presence had been registered before. There is nothing else to do.</source>
        <translation>Sua presença já estava registrada. Você não precisa fazer mais nada.</translation>
    </message>
    <message>
        <source>You are not registered yet: there is no connection to the server %1. This is sent by itself when it is back, while this window is open.</source>
        <translation>Sua presença ainda não foi registrada: não há conexão com o servidor %1. Com esta janela aberta, o envio é feito sozinho quando a conexão voltar.</translation>
    </message>
    <message>
        <source>waiting since %1</source>
        <translation>aguardando desde %1</translation>
    </message>
    <message>
        <source>The code is not the one that the teacher is showing. Look again and type it.</source>
        <translation>O código não é o que o professor está mostrando. Confira e digite de novo.</translation>
    </message>
    <message>
        <source>The code changed while this was waiting for the server. Type the one that the teacher is showing now.</source>
        <translation>O código mudou enquanto a conexão não voltava. Digite o que o professor está mostrando agora.</translation>
    </message>
    <message>
        <source>%1, class %2: %3. %4</source>
        <comment>student ID, number, word, sentence</comment>
        <translation>%1, turma %2: %3. %4</translation>
    </message>
    <message>
        <source>The roll call of class %1 ended before this could be registered. Talk to the teacher.</source>
        <translation>A chamada da turma %1 foi encerrada antes de isto ser registrado. Fale com o professor.</translation>
    </message>
</context>
<context>
    <name>AttendanceSheetPrinter</name>
    <message>
        <source>present</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>late</source>
        <translation>atraso</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>justified</source>
        <translation>justificada</translation>
    </message>
    <message>
        <source>L</source>
        <comment>late, in one letter</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>A</source>
        <comment>absent, in one letter</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>J</source>
        <comment>justified, in one letter</comment>
        <translation>J</translation>
    </message>
    <message>
        <source>not in this roll call</source>
        <translation>fora desta chamada</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Teacher: %1</source>
        <translation>Professor(a): %1</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Local: %1</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, das %2 às %3</translation>
    </message>
    <message numerus="yes">
        <source>%n roll call(s)</source>
        <translation>
            <numerusform>%n chamada</numerusform>
            <numerusform>%n chamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>Signature of the teacher</source>
        <translation>Assinatura do(a) professor(a)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Printed on %1</source>
        <translation>Impresso em %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>AttendanceStatus</name>
    <message>
        <source>present</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>late</source>
        <translation>atrasado</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>justified</source>
        <translation>falta justificada</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>regular</translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation>perto do limite</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>além do limite de faltas</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>descartada</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>vale</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>não informado</translation>
    </message>
    <message>
        <source>class: </source>
        <translation>turma: </translation>
    </message>
    <message>
        <source>lessons: </source>
        <translation>aulas: </translation>
    </message>
    <message>
        <source>not in this meeting</source>
        <translation>fora deste encontro</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, por %2</translation>
    </message>
</context>
<context>
    <name>CallChange</name>
    <message>
        <source>%1 was added by hand.</source>
        <translation>%1 adicionado à mão.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 removido.</translation>
    </message>
    <message>
        <source>%1 was marked late.</source>
        <translation>%1: atraso anotado.</translation>
    </message>
    <message>
        <source>%1 is no longer marked late.</source>
        <translation>%1: atraso retirado.</translation>
    </message>
    <message>
        <source>The note on %1 was deleted.</source>
        <translation>A observação sobre %1 foi apagada.</translation>
    </message>
    <message>
        <source>The note on %1 was kept.</source>
        <translation>A observação sobre %1 foi guardada.</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) added by hand.</source>
        <translation>
            <numerusform>%n aluno adicionado à mão.</numerusform>
            <numerusform>%n alunos adicionados à mão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) removed.</source>
        <translation>
            <numerusform>%n aluno removido.</numerusform>
            <numerusform>%n alunos removidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) marked late.</source>
        <translation>
            <numerusform>Atraso anotado para %n aluno.</numerusform>
            <numerusform>Atraso anotado para %n alunos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) no longer marked late.</source>
        <translation>
            <numerusform>Atraso retirado de %n aluno.</numerusform>
            <numerusform>Atraso retirado de %n alunos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The note was changed for %n student(s).</source>
        <translation>
            <numerusform>Observação alterada para %n aluno.</numerusform>
            <numerusform>Observação alterada para %n alunos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was kept, and the row points nothing out any more.</source>
        <translation>%1 mantido; a linha não avisa mais.</translation>
    </message>
    <message>
        <source>%1 was put on the list of the class.</source>
        <translation>%1 entrou na lista da turma.</translation>
    </message>
    <message>
        <source>%1 was marked excused; the diary will have it so.</source>
        <translation>%1: falta justificada; assim ficará no diário.</translation>
    </message>
    <message>
        <source>%1 is no longer marked excused.</source>
        <translation>%1: a falta não está mais justificada.</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) kept, and the rows point nothing out any more.</source>
        <translation>
            <numerusform>%n aluno mantido; a linha não avisa mais.</numerusform>
            <numerusform>%n alunos mantidos; as linhas não avisam mais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) put on the list of the class.</source>
        <translation>
            <numerusform>%n aluno entrou na lista da turma.</numerusform>
            <numerusform>%n alunos entraram na lista da turma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) marked excused; the diary will have it so.</source>
        <translation>
            <numerusform>%n falta justificada; assim ficará no diário.</numerusform>
            <numerusform>%n faltas justificadas; assim ficará no diário.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) no longer marked excused.</source>
        <translation>
            <numerusform>%n falta não está mais justificada.</numerusform>
            <numerusform>%n faltas não estão mais justificadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallText</name>
    <message>
        <source>%1: roll call started on %2.</source>
        <translation>%1: chamada iniciada em %2.</translation>
    </message>
    <message>
        <source>%1: roll call open since %2.</source>
        <translation>%1: chamada aberta desde %2.</translation>
    </message>
    <message>
        <source>%1: roll call from %2 to %3.</source>
        <translation>%1: chamada de %2 até %3.</translation>
    </message>
    <message>
        <source>Absent:</source>
        <translation>Ausentes:</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Class %1</source>
        <translation>Turma %1</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n presente</numerusform>
            <numerusform>%n presentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number of the class first.</source>
        <translation>Digite primeiro o número da turma.</translation>
    </message>
    <message>
        <source>There is no class 0. Type a number from 1 on.</source>
        <translation>A turma 0 não existe. Digite um número a partir de 1.</translation>
    </message>
    <message>
        <source>That number is too long. A class has at most 9 digits.</source>
        <translation>O número é longo demais. Uma turma tem no máximo 9 algarismos.</translation>
    </message>
    <message>
        <source>The class is a number from 1 to 999,999,999. Type it with digits alone, for example 101.</source>
        <translation>A turma é um número de 1 a 999.999.999. Digite só algarismos, por exemplo 101.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>only the list</source>
        <translation>só a lista</translation>
    </message>
    <message>
        <source>late after %1 min</source>
        <translation>atraso após %1 min</translation>
    </message>
    <message>
        <source>ends after %1 min</source>
        <translation>encerra após %1 min</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Write something first.</source>
        <translation>Escreva alguma coisa primeiro.</translation>
    </message>
    <message>
        <source>This message is too long. Shorten it, or send it in parts.</source>
        <translation>Esta mensagem é longa demais. Encurte-a ou envie em partes.</translation>
    </message>
    <message>
        <source>The subject is too long. Shorten it.</source>
        <translation>O assunto é longo demais. Encurte-o.</translation>
    </message>
    <message>
        <source>Only students who have checked in, and teachers with an account, can write here.</source>
        <translation>Aqui só escreve quem registrou presença nesta chamada, ou um professor com conta.</translation>
    </message>
    <message>
        <source>Nobody is there yet to read it. What you wrote stays here.</source>
        <translation>Ainda não há ninguém para ler. O que você escreveu continua aqui.</translation>
    </message>
    <message>
        <source>%1 is not there to read it. What you wrote stays here.</source>
        <translation>%1 não está na conversa para ler. O que você escreveu continua aqui.</translation>
    </message>
    <message>
        <source>There is no connection just now. What you write stays here.</source>
        <translation>Não há conexão agora. O que você escrever continua aqui.</translation>
    </message>
    <message>
        <source>The roll call has ended, and the conversation with it.</source>
        <translation>A chamada terminou, e a conversa com ela.</translation>
    </message>
    <message>
        <source>New message from %1</source>
        <translation>Nova mensagem de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nova mensagem</numerusform>
            <numerusform>%n novas mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (teacher)</source>
        <translation>%1 (prof.)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>You, to %1 alone</source>
        <translation>Você, só para %1</translation>
    </message>
</context>
<context>
    <name>ClipboardTable</name>
    <message>
        <source>Class</source>
        <translation>Turma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>start</source>
        <translation>iniciar</translation>
    </message>
    <message>
        <source>start [CLASS [TITLE]]</source>
        <translation>iniciar [TURMA [TÍTULO]]</translation>
    </message>
    <message>
        <source>starts a roll call, and shows who arrives</source>
        <translation>inicia uma chamada e mostra quem chega</translation>
    </message>
    <message>
        <source>end</source>
        <translation>encerrar</translation>
    </message>
    <message>
        <source>end [CLASS]</source>
        <translation>encerrar [TURMA]</translation>
    </message>
    <message>
        <source>ends it, shows the list and stores it in the diary</source>
        <translation>encerra, mostra a lista e guarda no diário</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>list [CLASS]</source>
        <translation>lista [TURMA]</translation>
    </message>
    <message>
        <source>shows who is present so far</source>
        <translation>mostra quem já está presente</translation>
    </message>
    <message>
        <source>help</source>
        <translation>ajuda</translation>
    </message>
    <message>
        <source>shows this list</source>
        <translation>mostra esta lista</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>sair</translation>
    </message>
    <message>
        <source>leaves; roll calls that are open stay open</source>
        <translation>sai; as chamadas abertas continuam abertas</translation>
    </message>
</context>
<context>
    <name>DiaryError</name>
    <message>
        <source>The diary is not at %1. Connect the disk or network folder that holds it and try again, or choose another place.</source>
        <translation>O diário não está em %1. Conecte o disco ou a pasta de rede onde ele fica e tente de novo, ou escolha outro lugar.</translation>
    </message>
    <message>
        <source>The diary at %1 cannot be opened. Check that you may write there, or choose another place.</source>
        <translation>Não foi possível abrir o diário em %1. Confira se você pode gravar ali ou escolha outro lugar.</translation>
    </message>
    <message>
        <source>The file %1 is not a Chamada diary, and was left as it is. Choose another.</source>
        <translation>O arquivo %1 não é um diário do Chamada e ficou como estava. Escolha outro.</translation>
    </message>
    <message>
        <source>The diary at %1 is damaged, and was left as it is. Choose another place to keep going; the damaged file may still be repaired.</source>
        <translation>O diário em %1 está danificado e ficou como estava. Escolha outro lugar para continuar; o arquivo danificado talvez ainda possa ser recuperado.</translation>
    </message>
    <message>
        <source>The diary at %1 was written by a newer version of this program. Update the program, or choose another place.</source>
        <translation>O diário em %1 foi gravado por uma versão mais nova deste programa. Atualize o programa ou escolha outro lugar.</translation>
    </message>
    <message>
        <source>The diary at %1 can only be read, not written. Choose another place.</source>
        <translation>O diário em %1 só pode ser lido, não gravado. Escolha outro lugar.</translation>
    </message>
    <message>
        <source>The disk that holds the diary at %1 is full. Make room there and try again.</source>
        <translation>O disco onde está o diário (%1) está cheio. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>Another program is using the diary at %1. Close it there and try again.</source>
        <translation>Outro programa está usando o diário em %1. Feche-o e tente de novo.</translation>
    </message>
    <message>
        <source>The diary at %1 could not be used: %2</source>
        <translation>Não foi possível usar o diário em %1: %2</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>late</source>
        <translation>atrasado</translation>
    </message>
    <message>
        <source>not on the list of the class</source>
        <translation>fora da lista da turma</translation>
    </message>
    <message>
        <source>same device as another student</source>
        <translation>mesmo aparelho que outro aluno</translation>
    </message>
    <message>
        <source>same address as another student</source>
        <translation>mesmo endereço que outro aluno</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à mão</translation>
    </message>
    <message>
        <source>kiosk</source>
        <translation>quiosque</translation>
    </message>
    <message>
        <source>student</source>
        <translation>aluno</translation>
    </message>
    <message>
        <source>From the computer %1</source>
        <translation>Do computador %1</translation>
    </message>
    <message>
        <source>same computer as %1</source>
        <translation>mesmo computador que %1</translation>
    </message>
</context>
<context>
    <name>ExportFile</name>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabela (CSV)…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Table for Excel (CSV)…</source>
        <translation>Tabela para o Excel (CSV)…</translation>
    </message>
    <message>
        <source>Students and dates (CSV)…</source>
        <translation>Alunos e datas (CSV)…</translation>
    </message>
    <message>
        <source>Students and dates for Excel (CSV)…</source>
        <translation>Alunos e datas para o Excel (CSV)…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Attendance sheet (PDF)…</source>
        <translation>Lista de frequência (PDF)…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>class-%1</source>
        <comment>begins a file name</comment>
        <translation>turma-%1</translation>
    </message>
    <message>
        <source>roll-calls</source>
        <comment>begins a file name</comment>
        <translation>chamadas</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (.xlsx)…</source>
        <translation>Tabela (.xlsx)…</translation>
    </message>
    <message>
        <source>Students and dates (.xlsx)…</source>
        <translation>Alunos e datas (.xlsx)…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>To be pasted into a spreadsheet or a message</source>
        <translation>Para colar em uma planilha ou mensagem</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Gravando %1…</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado para %1</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another place and try again.</source>
        <translation>Não foi possível gravar %1. Escolha outro lugar e tente de novo.</translation>
    </message>
    <message>
        <source>%1 could not be made: a text is too long for a cell, there are more rows than a sheet holds, or the folder for temporary files is full. Choose another format.</source>
        <translation>Não foi possível criar %1: um texto é longo demais para uma célula, há mais linhas do que cabem em uma planilha ou a pasta de arquivos temporários está cheia. Escolha outro formato.</translation>
    </message>
</context>
<context>
    <name>FormCheck</name>
    <message>
        <source>Choose or type the number of your class first.</source>
        <translation>Primeiro, escolha ou digite o número da sua turma.</translation>
    </message>
    <message>
        <source>The class is a number from 1 to 999,999,999. Type it with digits alone.</source>
        <translation>A turma é um número de 1 a 999.999.999. Digite somente os algarismos.</translation>
    </message>
    <message>
        <source>Type your student ID first.</source>
        <translation>Primeiro, digite a sua matrícula.</translation>
    </message>
    <message>
        <source>A student ID has up to 32 letters without accents, digits and . - _ / and no spaces. Check yours.</source>
        <translation>A matrícula tem até 32 caracteres: letras sem acento, algarismos e . - _ /, sem espaços. Confira a sua.</translation>
    </message>
    <message>
        <source>Type the code that the teacher is showing.</source>
        <translation>Digite o código que o professor está mostrando.</translation>
    </message>
    <message>
        <source>The code has 6 digits. Look again and type it.</source>
        <translation>O código tem 6 algarismos. Confira e digite de novo.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The file cannot be opened. Is it still there, and may you read it?</source>
        <translation>Não foi possível abrir o arquivo. Ele ainda existe e você tem permissão para lê-lo?</translation>
    </message>
    <message>
        <source>The file is not of this encoding. Choose another one.</source>
        <translation>O arquivo não está nesta codificação. Escolha outra.</translation>
    </message>
    <message>
        <source>These are too many rows for the list of a class: more than %L1.</source>
        <translation>Linhas demais para a lista de uma turma: mais de %L1.</translation>
    </message>
    <message>
        <source>No row gives a student. Are the separator and the columns for the student ID and the name the right ones?</source>
        <translation>Nenhuma linha traz um aluno. O separador e as colunas de matrícula e nome estão certos?</translation>
    </message>
    <message>
        <source>There is no student ID</source>
        <translation>Falta a matrícula</translation>
    </message>
    <message>
        <source>This is not a student ID</source>
        <translation>Isto não é uma matrícula</translation>
    </message>
    <message>
        <source>Shortened by the spreadsheet: format the column as text</source>
        <translation>Abreviada pela planilha: formate a coluna como texto</translation>
    </message>
    <message>
        <source>There is no name</source>
        <translation>Falta o nome</translation>
    </message>
    <message>
        <source>The name is too long, or has characters that no name has</source>
        <translation>O nome é longo demais ou tem caracteres que nenhum nome tem</translation>
    </message>
    <message>
        <source>A quotation mark opens and does not close</source>
        <translation>Há aspas abertas que não fecham</translation>
    </message>
    <message>
        <source>Is on line %1 already, which counts</source>
        <translation>Já está na linha %1, que é a que vale</translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation>Ponto e vírgula ( ; )</translation>
    </message>
    <message>
        <source>Comma ( , )</source>
        <translation>Vírgula ( , )</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulação</translation>
    </message>
    <message>
        <source>Equals sign ( = )</source>
        <translation>Sinal de igual ( = )</translation>
    </message>
    <message>
        <source>There is nothing in it. Choose a file with a row for each student.</source>
        <translation>Está vazio. Escolha um arquivo com uma linha por aluno.</translation>
    </message>
    <message>
        <source>This is the report of a video meeting and no list of a class: it says who came, and has no student IDs.</source>
        <translation>Isto é o relatório de uma reunião por vídeo, não a lista de uma turma: diz quem participou e não traz matrículas.</translation>
    </message>
    <message>
        <source>No column certainly holds student IDs. Choose it, or take a list that has such a column.</source>
        <translation>Nenhuma coluna traz matrículas com certeza. Escolha a coluna, ou use uma lista com matrículas.</translation>
    </message>
    <message>
        <source>More than one column may hold the student IDs. Choose the right one.</source>
        <translation>Mais de uma coluna pode ser a das matrículas. Escolha a certa.</translation>
    </message>
    <message>
        <source>More than one column may hold the names. Choose the right one.</source>
        <translation>Mais de uma coluna pode ser a dos nomes. Escolha a certa.</translation>
    </message>
    <message>
        <source>Perhaps changed by a spreadsheet, for other rows have no such point or comma</source>
        <translation>Talvez alterada por uma planilha: as outras linhas não têm esse ponto ou vírgula</translation>
    </message>
    <message>
        <source>This row is no student</source>
        <translation>Esta linha não é de um aluno</translation>
    </message>
    <message>
        <source>The list says: %1</source>
        <translation>A lista diz: %1</translation>
    </message>
    <message>
        <source>Line %1 stands above the titles and was skipped: %2</source>
        <translation>A linha %1 está acima dos títulos e foi ignorada: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of other classes were skipped.</source>
        <translation>
            <numerusform>%n linha de outra turma foi ignorada.</numerusform>
            <numerusform>%n linhas de outras turmas foram ignoradas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat a student, who is taken once.</source>
        <translation>
            <numerusform>%n linha repete um aluno, que entra uma só vez.</numerusform>
            <numerusform>%n linhas repetem alunos, e cada um entra uma só vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>The student IDs are the numbers in the e-mail addresses: are they right?</source>
        <translation>As matrículas são os números dos endereços de e-mail: estão certas?</translation>
    </message>
    <message numerus="yes">
        <source>The &quot;.0&quot; that a spreadsheet put behind %n student ID(s) was removed.</source>
        <translation>
            <numerusform>O &quot;.0&quot; que uma planilha pôs no fim de %n matrícula foi retirado.</numerusform>
            <numerusform>O &quot;.0&quot; que uma planilha pôs no fim de %n matrículas foi retirado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The points that a spreadsheet put into %n student ID(s) were removed.</source>
        <translation>
            <numerusform>Os pontos que uma planilha pôs em %n matrícula foram retirados.</numerusform>
            <numerusform>Os pontos que uma planilha pôs em %n matrículas foram retirados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the list has a social name, it is taken.</source>
        <translation>Onde a lista traz nome social, é ele que entra.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the titles were skipped.</source>
        <translation>
            <numerusform>%n linha acima dos títulos foi ignorada.</numerusform>
            <numerusform>%n linhas acima dos títulos foram ignoradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Vertical bar ( | )</source>
        <translation>Barra vertical ( | )</translation>
    </message>
    <message>
        <source>Blanks or dashes</source>
        <translation>Espaços ou hifens</translation>
    </message>
    <message>
        <source>This is far too large for the list of a class.</source>
        <translation>Isto é grande demais para a lista de uma turma.</translation>
    </message>
    <message>
        <source>This is a picture, not a table. Choose a spreadsheet or a CSV file.</source>
        <translation>Isto é uma imagem, não uma tabela. Escolha uma planilha ou um arquivo CSV.</translation>
    </message>
    <message>
        <source>This is a file of another program and no table. Choose a spreadsheet (.xlsx, .ods) or a CSV file.</source>
        <translation>Este arquivo é de outro programa e não tem tabela. Escolha uma planilha (.xlsx, .ods) ou um arquivo CSV.</translation>
    </message>
    <message>
        <source>This is a spreadsheet in a format that only Excel reads (.xls, .xlsb). Open it there or in LibreOffice and save it as .xlsx; or copy the cells and press Ctrl+V here.</source>
        <translation>Esta planilha está em um formato antigo ou próprio do Excel (.xls, .xlsb). Abra-a no Excel ou no LibreOffice e salve como .xlsx; ou copie as células e tecle Ctrl+V aqui.</translation>
    </message>
    <message>
        <source>The spreadsheet has a password. Open it in its program and save it without; or copy the cells and press Ctrl+V here.</source>
        <translation>A planilha tem senha. Abra-a no programa dela e salve sem senha; ou copie as células e tecle Ctrl+V aqui.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged or was not copied whole. Fetch it again; or open it in its program, copy the cells and press Ctrl+V here.</source>
        <translation>A planilha está danificada ou não foi copiada inteira. Baixe-a de novo; ou abra-a no programa dela, copie as células e tecle Ctrl+V aqui.</translation>
    </message>
    <message>
        <source>The reading was cancelled. Nothing was taken.</source>
        <translation>A leitura foi cancelada. Nada mudou na lista.</translation>
    </message>
    <message>
        <source>This is a web page without a table, whatever its name. Download the list again, or copy the cells and press Ctrl+V here.</source>
        <translation>Isto é uma página da web sem tabela, apesar do nome. Baixe a lista de novo, ou copie as células e tecle Ctrl+V aqui.</translation>
    </message>
    <message>
        <source>This is a PDF, not a table. Copy its text and press Ctrl+V here.</source>
        <translation>Isto é um PDF, não uma tabela. Copie o texto dele e tecle Ctrl+V aqui.</translation>
    </message>
    <message>
        <source>This is no table. Choose a spreadsheet (.xlsx, .ods) or a CSV file.</source>
        <translation>Isto não é uma tabela. Escolha uma planilha (.xlsx, .ods) ou um arquivo CSV.</translation>
    </message>
    <message>
        <source>The spreadsheet hides this row</source>
        <translation>A planilha oculta esta linha</translation>
    </message>
    <message>
        <source>The list has students of several classes: %1. Choose yours, or take all.</source>
        <translation>A lista tem alunos de várias turmas: %1. Escolha a sua ou fique com todas.</translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result, so their cells are empty here: save the file in its program.</source>
        <translation>
            <numerusform>%n fórmula está sem resultado gravado, e a célula fica vazia aqui: salve o arquivo no programa dele.</numerusform>
            <numerusform>%n fórmulas estão sem resultado gravado, e as células ficam vazias aqui: salve o arquivo no programa dele.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>Is on the list as %1</source>
        <translation>Está na lista como %1</translation>
    </message>
    <message>
        <source>student ID</source>
        <translation>matrícula</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>nome próprio</translation>
    </message>
    <message>
        <source>middle name</source>
        <translation>nome do meio</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>sobrenome</translation>
    </message>
    <message>
        <source>second surname</source>
        <translation>segundo sobrenome</translation>
    </message>
    <message>
        <source>social name</source>
        <translation>nome social</translation>
    </message>
    <message>
        <source>status</source>
        <translation>situação</translation>
    </message>
    <message>
        <source>role</source>
        <translation>papel</translation>
    </message>
    <message>
        <source>class</source>
        <translation>turma</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Colunas: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>novo</translation>
    </message>
    <message>
        <source>new name; until now %1</source>
        <translation>novo nome; até agora %1</translation>
    </message>
    <message>
        <source>on the list already</source>
        <translation>já está na lista</translation>
    </message>
    <message>
        <source>new; also on the list as %1</source>
        <translation>novo; também na lista como %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>linha %1</translation>
    </message>
    <message numerus="yes">
        <source>Taken: %n student(s)</source>
        <translation>
            <numerusform>Entrou: %n aluno</numerusform>
            <numerusform>Entraram: %n alunos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n row(s)</source>
        <translation>
            <numerusform>Ficou de fora: %n linha</numerusform>
            <numerusform>Ficaram de fora: %n linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken off the list, for not in the file: %n student(s)</source>
        <translation>
            <numerusform>Saiu da lista, por não estar no arquivo: %n aluno</numerusform>
            <numerusform>Saíram da lista, por não estar no arquivo: %n alunos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the list and not in the file: %n student(s)</source>
        <translation>
            <numerusform>Na lista e não no arquivo: %n aluno</numerusform>
            <numerusform>Na lista e não no arquivo: %n alunos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada mudou.</translation>
    </message>
    <message>
        <source>Choose with --id-column or --name-column. Number, title and first values of each:</source>
        <translation>Escolha com --id-column ou --name-column. Número, título e primeiros valores de cada uma:</translation>
    </message>
    <message>
        <source>Sheet: %1, of %2</source>
        <translation>Folha: %1, de %2</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>No connection</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>Class %1 is not open</source>
        <translation>A turma %1 não está aberta</translation>
    </message>
    <message>
        <source>The teacher has not started the roll call, or has ended it.</source>
        <translation>O professor ainda não iniciou a chamada, ou já a encerrou.</translation>
    </message>
    <message>
        <source>Your student ID</source>
        <translation>Sua matrícula</translation>
    </message>
    <message>
        <source>Hold your card to the reader, or type the number and press Enter.</source>
        <translation>Aproxime o cartão do leitor, ou digite o número e tecle Enter.</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Não registrada</translation>
    </message>
    <message>
        <source>There is no connection to the server. Try again in a moment.</source>
        <translation>Não há conexão com o servidor. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Leitura inválida</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Login recusado</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Um momento</translation>
    </message>
</context>
<context>
    <name>LabMap</name>
    <message>
        <source>empty</source>
        <translation>vazia</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n aluno</numerusform>
            <numerusform>%n alunos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) at one machine</source>
        <translation>
            <numerusform>%n matrícula na mesma máquina</numerusform>
            <numerusform>%n matrículas na mesma máquina</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n máquina</numerusform>
            <numerusform>%n máquinas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n vazia</numerusform>
            <numerusform>%n vazias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with more than one student</source>
        <translation>
            <numerusform>%n com mais de uma matrícula</numerusform>
            <numerusform>%n com mais de uma matrícula</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) without a machine</source>
        <translation>
            <numerusform>%n aluno sem máquina</numerusform>
            <numerusform>%n alunos sem máquina</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Nothing was sent to it. Ask who looks after the server whether it has a new certificate; the program&apos;s window compares the two and accepts it.</source>
        <translation>Nada foi enviado a ele. Pergunte a quem cuida do servidor se o certificado é novo; a janela do programa compara os dois e aceita o novo.</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read.</source>
        <translation>Não foi possível ler o arquivo de senha %1.</translation>
    </message>
    <message>
        <source>No server answers on this network. Ask who looks after it for its address, and name it with --server HOST[:PORT].</source>
        <translation>Nenhum servidor responde nesta rede. Peça o endereço a quem cuida dele e informe-o com --server HOST[:PORTA].</translation>
    </message>
    <message>
        <source>Choose a server, and name it with --server:</source>
        <translation>Escolha um servidor e informe-o com --server:</translation>
    </message>
    <message>
        <source>No server is known on this computer yet, and a password goes to none that nobody has chosen. Name it with --server HOST[:PORT].</source>
        <translation>Nenhum servidor é conhecido neste computador, e uma senha não vai para nenhum que ninguém escolheu. Informe-o com --server HOST[:PORTA].</translation>
    </message>
</context>
<context>
    <name>NetCheck</name>
    <message>
        <source>Questions over each protocol (default: 200).</source>
        <translation>Perguntas por cada protocolo (padrão: 200).</translation>
    </message>
    <message>
        <source>Bytes of a question, 64 of them at least (default: 200).</source>
        <translation>Bytes de uma pergunta, no mínimo 64 (padrão: 200).</translation>
    </message>
    <message>
        <source>Questions a second, 1000 of them at most, which servers answer (default: 100).</source>
        <translation>Perguntas por segundo, no máximo 1000, que os servidores respondem (padrão: 100).</translation>
    </message>
    <message>
        <source>What to ask over (default: both).</source>
        <translation>Por onde perguntar (padrão: both, os dois).</translation>
    </message>
    <message>
        <source>Answer with one JSON object on a line.</source>
        <translation>Responde com um objeto JSON em uma linha.</translation>
    </message>
    <message>
        <source>The language, as in pt_BR or en.</source>
        <translation>O idioma, como pt_BR ou en.</translation>
    </message>
    <message>
        <source>“%1” is not a value for %2. See --help.</source>
        <translation>“%1” não é um valor para %2. Veja --help.</translation>
    </message>
    <message>
        <source>Tries the network between this computer and a Chamada server.</source>
        <translation>Testa a rede entre este computador e um servidor do Chamada.</translation>
    </message>
    <message>
        <source>The server, and its port where that is not 5050.</source>
        <translation>O servidor, e a porta dele se não for a 5050.</translation>
    </message>
    <message>
        <source>Which server? See --help.</source>
        <translation>Qual servidor? Veja --help.</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>Sent</source>
        <translation>Enviadas</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Fora de ordem</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>Duplicadas</translation>
    </message>
    <message>
        <source>Round trip: shortest</source>
        <translation>Ida e volta: menor</translation>
    </message>
    <message>
        <source>Round trip: median</source>
        <translation>Ida e volta: mediana</translation>
    </message>
    <message>
        <source>Round trip: 99 of 100 within</source>
        <translation>Ida e volta: 99 de 100 em até</translation>
    </message>
    <message>
        <source>Round trip: longest</source>
        <translation>Ida e volta: maior</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Variação (jitter)</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>Tempo total</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Vazão</translation>
    </message>
    <message>
        <source>Nothing comes back over UDP: a firewall keeps it, or the server does not answer there. Type the server&apos;s address, for it is not found by itself.</source>
        <translation>Nada volta por UDP: um firewall o bloqueia, ou o servidor não responde por ali. Digite o endereço do servidor, pois ele não é encontrado sozinho.</translation>
    </message>
    <message>
        <source>This network loses nothing.</source>
        <translation>Esta rede não perde nada.</translation>
    </message>
    <message>
        <source>This network loses %1 of what is sent.</source>
        <translation>Esta rede perde %1 do que é enviado.</translation>
    </message>
    <message>
        <source>An answer takes %1, and 99 of 100 come within %2.</source>
        <translation>Uma resposta leva %1, e 99 de 100 chegam em até %2.</translation>
    </message>
    <message>
        <source>It is good for roll calls.</source>
        <translation>É boa para chamadas.</translation>
    </message>
    <message>
        <source>Roll calls work: what is lost is sent again, and some students wait a moment.</source>
        <translation>As chamadas funcionam: o que se perde é enviado de novo, e alguns alunos esperam um pouco.</translation>
    </message>
    <message>
        <source>Nobody is lost in a roll call, but students may wait for seconds: go nearer to the access point, or use a cable.</source>
        <translation>Ninguém se perde em uma chamada, mas alunos podem esperar alguns segundos: chegue mais perto do ponto de acesso ou use um cabo.</translation>
    </message>
    <message>
        <source>The connection broke during the test: %1 of %2 questions got no answer. Test again, and check the cable or Wi-Fi.</source>
        <translation>A conexão caiu durante o teste: %1 de %2 perguntas ficaram sem resposta. Teste de novo e confira o cabo ou o Wi-Fi.</translation>
    </message>
    <message>
        <source>%1 questions of %2 bytes, %3 a second</source>
        <translation>%1 perguntas de %2 bytes, %3 por segundo</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>the server to connect to</source>
        <translation>o servidor ao qual se conectar</translation>
    </message>
    <message>
        <source>the number of the class</source>
        <translation>o número da turma</translation>
    </message>
    <message>
        <source>the student ID to fill in</source>
        <translation>a matrícula a preencher</translation>
    </message>
    <message>
        <source>the teacher&apos;s user name</source>
        <translation>o nome de usuário do professor</translation>
    </message>
    <message>
        <source>a file whose first line is the password</source>
        <translation>um arquivo cuja primeira linha é a senha</translation>
    </message>
    <message>
        <source>the language of the window, as in pt_BR or en</source>
        <translation>o idioma da janela, como pt_BR ou en</translation>
    </message>
    <message>
        <source>the colours of the window</source>
        <translation>as cores da janela</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>mostra esta ajuda</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>mostra a versão</translation>
    </message>
    <message>
        <source>“%1” is not a value for %2. See --help.
</source>
        <translation>“%1” não é um valor válido para %2. Veja --help.
</translation>
    </message>
    <message>
        <source>%1 wants a value. See --help.
</source>
        <translation>Falta o valor de %1. Veja --help.
</translation>
    </message>
    <message>
        <source>There is no option %1. See --help.
</source>
        <translation>A opção %1 não existe. Veja --help.
</translation>
    </message>
    <message>
        <source>“%1” was not expected. See --help.
</source>
        <translation>“%1” não era esperado. Veja --help.
</translation>
    </message>
    <message>
        <source>with --text: the code that the teacher is showing</source>
        <translation>com --text: o código que o professor está mostrando</translation>
    </message>
    <message>
        <source>full screen at the door, on a teacher&apos;s account</source>
        <translation>tela cheia na porta, com a conta de um professor</translation>
    </message>
    <message>
        <source>with --text: start the class&apos;s roll call</source>
        <translation>com --text: iniciar a chamada da turma</translation>
    </message>
    <message>
        <source>with --text: end it, print the list and store it in the diary</source>
        <translation>com --text: encerrá-la, mostrar a lista e guardá-la no diário</translation>
    </message>
    <message>
        <source>with --start: what the class is called</source>
        <translation>com --start: o nome da disciplina</translation>
    </message>
    <message>
        <source>no window: the form for terminals and scripts</source>
        <translation>sem janela: a forma para terminais e scripts</translation>
    </message>
    <message>
        <source>with --text: answer with one JSON object on a line</source>
        <translation>com --text: responder com um objeto JSON por linha</translation>
    </message>
    <message>
        <source>%1 wants %2 too. See --help.
</source>
        <translation>%1 também precisa de %2. Veja --help.
</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together. See --help.
</source>
        <translation>%1 e %2 não combinam. Veja --help.
</translation>
    </message>
    <message>
        <source>with --text: print the list of the class&apos;s students</source>
        <translation>com --text: mostra a lista da turma</translation>
    </message>
    <message>
        <source>with --text: print the classes on whose lists a student is</source>
        <translation>com --text: mostra em que listas uma matrícula está</translation>
    </message>
    <message>
        <source>with --text: put on the list; -: lines of standard input; may be repeated</source>
        <translation>com --text: põe na lista; -: linhas da entrada padrão; pode ser repetida</translation>
    </message>
    <message>
        <source>with --text: take off the list; may be repeated</source>
        <translation>com --text: tira da lista; pode ser repetida</translation>
    </message>
    <message>
        <source>a link that opens the window on a class</source>
        <translation>um link que abre a janela numa turma</translation>
    </message>
    <message>
        <source>[chamada://HOST:PORT/CLASS]</source>
        <translation>[chamada://SERVIDOR:PORTA/TURMA]</translation>
    </message>
    <message>
        <source>with --text: import a class list into the list; -: from standard input</source>
        <translation>com --text: importa uma lista de turma; -: da entrada padrão</translation>
    </message>
    <message>
        <source>with --roster-import: the sheet of a spreadsheet</source>
        <translation>com --roster-import: a folha de uma planilha</translation>
    </message>
    <message>
        <source>with --roster-import: the class, where the file has several</source>
        <translation>com --roster-import: a turma, se o arquivo tem várias</translation>
    </message>
    <message>
        <source>with --roster-import: the title or number of the column of student IDs</source>
        <translation>com --roster-import: o título ou o número da coluna das matrículas</translation>
    </message>
    <message>
        <source>with --roster-import: the title or number of the column of names</source>
        <translation>com --roster-import: o título ou o número da coluna dos nomes</translation>
    </message>
    <message>
        <source>with --roster-import: also who has left, or is on the list with a similar ID</source>
        <translation>com --roster-import: também quem saiu, ou está na lista com matrícula parecida</translation>
    </message>
    <message>
        <source>with --roster-import: take off the list who is not in the file</source>
        <translation>com --roster-import: tira da lista quem não está no arquivo</translation>
    </message>
    <message>
        <source>with --roster-import: change nothing, only say what would change</source>
        <translation>com --roster-import: não muda nada, só diz o que mudaria</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Class %1</source>
        <translation>Turma %1</translation>
    </message>
    <message>
        <source>presence</source>
        <comment>file name</comment>
        <translation>presenca</translation>
    </message>
</context>
<context>
    <name>RecordProblem</name>
    <message>
        <source>It cannot be read.</source>
        <translation>Não foi possível lê-lo.</translation>
    </message>
    <message>
        <source>It is too large to hold roll calls.</source>
        <translation>Ele é grande demais para conter chamadas.</translation>
    </message>
    <message>
        <source>Its letters are not in UTF-8. Save it in the spreadsheet as “CSV UTF-8” and try again.</source>
        <translation>As letras dele não estão em UTF-8. Salve-o na planilha como “CSV UTF-8” e tente de novo.</translation>
    </message>
    <message>
        <source>Its first line does not name the columns of a table of roll calls. Choose a file that was exported here.</source>
        <translation>A primeira linha não traz as colunas de uma tabela de chamadas. Escolha um arquivo que tenha sido exportado aqui.</translation>
    </message>
    <message>
        <source>The column “%3” is missing.</source>
        <translation>Falta a coluna “%3”.</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is opened and never closed.</source>
        <translation>Linha %1: as aspas foram abertas e não foram fechadas.</translation>
    </message>
    <message>
        <source>Line %1: “%2” cannot stand in the column “%3”.</source>
        <translation>Linha %1: “%2” não é válido na coluna “%3”.</translation>
    </message>
    <message>
        <source>Line %1: the student %2 is in this roll call twice.</source>
        <translation>Linha %1: a matrícula %2 aparece duas vezes nesta chamada.</translation>
    </message>
    <message>
        <source>Line %1: “%2” in the column “%3” is not what other lines of the same roll call say.</source>
        <translation>Linha %1: “%2” na coluna “%3” não confere com as outras linhas da mesma chamada.</translation>
    </message>
    <message>
        <source>It is cut off or damaged: no valid JSON.</source>
        <translation>Ele está cortado ou danificado: não é um JSON válido.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote it. Update the program.</source>
        <translation>Ele foi gravado por uma versão mais nova deste programa. Atualize o programa.</translation>
    </message>
    <message>
        <source>Roll call %1: “%2” is missing or wrong.</source>
        <translation>Chamada %1: “%2” falta ou está errado.</translation>
    </message>
    <message>
        <source>Line %1: the roll call %2 is in the file twice.</source>
        <translation>Linha %1: a chamada %2 aparece duas vezes no arquivo.</translation>
    </message>
    <message>
        <source>Line %1: the column “%3” is empty.</source>
        <translation>Linha %1: a coluna “%3” está vazia.</translation>
    </message>
    <message>
        <source>It holds no roll calls. Choose a file that was exported from a diary.</source>
        <translation>Não contém chamadas. Escolha um arquivo exportado de um diário.</translation>
    </message>
    <message>
        <source>It is neither a table nor text but a picture, a document or another kind of file.</source>
        <translation>Ele não é uma tabela nem um texto, e sim uma imagem, um documento ou outro tipo de arquivo.</translation>
    </message>
    <message>
        <source>This spreadsheet cannot be read: it is damaged, protected by a password or of an old kind. Open it in its program and save it as .xlsx or .ods.</source>
        <translation>Não é possível ler esta planilha: ela está danificada, protegida por senha ou é de um tipo antigo. Abra-a no programa dela e salve-a como .xlsx ou .ods.</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>%1 is on no list.</source>
        <translation>%1 não está em nenhuma lista.</translation>
    </message>
    <message>
        <source>Class %1: %2  %3</source>
        <comment>number, student ID, name</comment>
        <translation>Turma %1: %2  %3</translation>
    </message>
    <message numerus="yes">
        <source>Class %1: %n student(s) on the list.</source>
        <translation>
            <numerusform>Turma %1: %n aluno na lista.</numerusform>
            <numerusform>Turma %1: %n alunos na lista.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Pôr na lista</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The server did not understand this program. Update it, or tell who looks after the server.</source>
        <translation>O servidor não entendeu este programa. Atualize-o ou avise quem cuida do servidor.</translation>
    </message>
    <message>
        <source>The server did not accept what was typed. Check it and try again.</source>
        <translation>O servidor não aceitou o que foi digitado. Confira e tente de novo.</translation>
    </message>
    <message>
        <source>This server is older than this program and cannot do that. Ask for the server to be updated.</source>
        <translation>O servidor é mais antigo que este programa e não sabe fazer isso. Peça que ele seja atualizado.</translation>
    </message>
    <message>
        <source>That is too much at once. Send less at a time.</source>
        <translation>É muita coisa de uma só vez. Envie em partes menores.</translation>
    </message>
    <message>
        <source>The class has no open roll call. Check the number of the class.</source>
        <translation>A turma não tem chamada aberta. Confira o número da turma.</translation>
    </message>
    <message>
        <source>Another teacher has this class&apos;s roll call open. Ask them to end it, or choose another class.</source>
        <translation>Outro professor está com a chamada desta turma aberta. Peça que ele a encerre ou escolha outra turma.</translation>
    </message>
    <message>
        <source>This roll call belongs to another teacher, and only they can do that.</source>
        <translation>Esta chamada é de outro professor, e só ele pode fazer isso.</translation>
    </message>
    <message>
        <source>Log in first.</source>
        <translation>Primeiro, entre com seu usuário e senha.</translation>
    </message>
    <message>
        <source>The server wants an encrypted connection for this. Connect again.</source>
        <translation>O servidor exige uma conexão criptografada para isso. Conecte-se de novo.</translation>
    </message>
    <message>
        <source>This server already has its first account. Log in, or ask for an invitation.</source>
        <translation>Este servidor já tem a primeira conta. Entre com a sua ou peça um convite.</translation>
    </message>
    <message>
        <source>This roll call wants the code that the teacher is showing. Type it and send again.</source>
        <translation>Esta chamada pede o código que o professor está mostrando. Digite-o e envie de novo.</translation>
    </message>
    <message>
        <source>That is not the code that the teacher is showing now. Look again and type it.</source>
        <translation>Esse não é o código que o professor está mostrando agora. Confira e digite de novo.</translation>
    </message>
    <message>
        <source>This student ID is not on the list of the class. Check it, or talk to the teacher.</source>
        <translation>Esta matrícula não está na lista da turma. Confira o número ou fale com o professor.</translation>
    </message>
    <message>
        <source>Enter the room first.</source>
        <translation>Primeiro, entre na sala.</translation>
    </message>
    <message>
        <source>Someone in the room already has this name. Choose another.</source>
        <translation>Alguém na sala já usa este nome. Escolha outro.</translation>
    </message>
    <message>
        <source>The teacher has closed the conversation for now.</source>
        <translation>O professor fechou a conversa por enquanto.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment and try again.</source>
        <translation>Tentativas demais. Espere um pouco e tente de novo.</translation>
    </message>
    <message>
        <source>The server has too much to do right now. Wait a moment and try again.</source>
        <translation>O servidor está muito ocupado. Espere um pouco e tente de novo.</translation>
    </message>
    <message>
        <source>The server could not store it. Try again; sending it twice does no harm.</source>
        <translation>O servidor não conseguiu gravar. Tente de novo; enviar duas vezes não causa problema.</translation>
    </message>
    <message>
        <source>The connection was lost before the answer came. Try again when it is back.</source>
        <translation>A conexão caiu antes da resposta. Tente de novo quando ela voltar.</translation>
    </message>
    <message>
        <source>There is no computer called “%1” on this network. Check the address.</source>
        <translation>Não há nenhum computador chamado “%1” nesta rede. Confira o endereço.</translation>
    </message>
    <message>
        <source>The computer %1 answers, but no Chamada server is running there. Start it, or check the port.</source>
        <translation>O computador %1 responde, mas não há um servidor Chamada funcionando nele. Inicie o servidor ou confira a porta.</translation>
    </message>
    <message>
        <source>This computer has no way to %1. Check the network cable or Wi-Fi.</source>
        <translation>Este computador não consegue chegar a %1. Confira o cabo de rede ou o Wi-Fi.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address, and that a firewall lets it through.</source>
        <translation>%1 não responde. Confira o endereço e se o firewall permite a conexão.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not a Chamada server. Check the port.</source>
        <translation>Algo responde em %1, mas não é um servidor Chamada. Confira a porta.</translation>
    </message>
    <message>
        <source>The server at %1 and this program are of different versions. Update the older one.</source>
        <translation>O servidor em %1 e este programa são de versões diferentes. Atualize o mais antigo.</translation>
    </message>
    <message>
        <source>The server at %1 does not identify itself as it did before.</source>
        <translation>O servidor em %1 não se identifica mais como antes.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Connecting again…</source>
        <translation>A conexão com %1 caiu. Reconectando…</translation>
    </message>
    <message>
        <source>The server at %1 was shut down. This window connects again when it is back.</source>
        <translation>O servidor em %1 foi desligado. Esta janela se reconecta quando ele voltar.</translation>
    </message>
    <message>
        <source>Your account on %1 was removed. Talk to who looks after the server.</source>
        <translation>Sua conta em %1 foi removida. Fale com quem cuida do servidor.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>Tentativas demais. Tente de novo em %n segundo.</numerusform>
            <numerusform>Tentativas demais. Tente de novo em %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>date, time</comment>
        <translation>%1 às %2</translation>
    </message>
    <message>
        <source>The user name or the password is wrong. Check them and try again.</source>
        <translation>Usuário ou senha incorretos. Confira e tente de novo.</translation>
    </message>
</context>
<context>
    <name>SharedOrigin</name>
    <message>
        <source>Most of this roll call answered from one computer, so the rows do not point it out.</source>
        <translation>A maioria desta chamada respondeu do mesmo computador; por isso as linhas não avisam.</translation>
    </message>
    <message>
        <source>Most of this roll call shares a network address, as in a lab, so the rows do not point it out.</source>
        <translation>A maioria desta chamada vem do mesmo endereço de rede, como em um laboratório; por isso as linhas não avisam.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Choose the server</source>
        <translation>Escolha o servidor</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>Procurando o servidor…</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has changed</source>
        <translation>O certificado do servidor mudou</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>The server has been restarted. What was registered before still counts.</source>
        <translation>O servidor foi reiniciado. O que já estava registrado continua valendo.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>This roll call wants a code. Type the one that the teacher is showing.</source>
        <translation>Esta chamada pede um código. Digite o que o professor está mostrando.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>Already present</source>
        <translation>Já presente</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>but late</source>
        <translation>mas com atraso</translation>
    </message>
    <message>
        <source>the roll call has ended</source>
        <translation>a chamada foi encerrada</translation>
    </message>
    <message>
        <source>wrong code</source>
        <translation>código errado</translation>
    </message>
    <message>
        <source>the code has changed</source>
        <translation>o código mudou</translation>
    </message>
    <message>
        <source>too many attempts</source>
        <translation>tentativas demais</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Genuine: the server “%1” signed this presence, and nothing in it was changed.</source>
        <translation>Autêntico: o servidor “%1” assinou esta presença, e nada nela foi alterado.</translation>
    </message>
    <message>
        <source>Not genuine: the server “%1” did not sign this. The file on this computer was changed or damaged. Ask the teacher to look into the diary.</source>
        <translation>Não é autêntico: o servidor “%1” não assinou isto. O arquivo neste computador foi alterado ou danificado. Peça ao professor que consulte o diário.</translation>
    </message>
    <message>
        <source>This cannot be checked here: this computer no longer knows the key of the server “%1”. The teacher can check the receipt.</source>
        <translation>Não é possível verificar aqui: este computador não conhece mais a chave do servidor “%1”. O professor pode verificar o comprovante.</translation>
    </message>
</context>
<context>
    <name>chamada::CertificateChoice</name>
    <message>
        <source>Is this still the same server?</source>
        <translation>Este ainda é o mesmo servidor?</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Não conectar</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>%1 identifies itself with another certificate than before. Either it was installed again, or another computer pretends to be it. Ask who looks after the server to read out its fingerprint, and trust it only if it is the one below under “Now”.</source>
        <translation>%1 se identifica com um certificado diferente do de antes. Ou ele foi reinstalado, ou outro computador está se passando por ele. Peça a quem cuida do servidor que leia a impressão digital dele e confie somente se for a que está abaixo, em “Agora”.</translation>
    </message>
    <message>
        <source>The fingerprint is right: trust it</source>
        <translation>A impressão digital confere: confiar</translation>
    </message>
</context>
<context>
    <name>chamada::ChatComposer</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escreva uma mensagem</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>chamada::ChatView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Nobody has written anything yet.</source>
        <translation>Ninguém escreveu nada ainda.</translation>
    </message>
</context>
<context>
    <name>chamada::ClockWarning</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s. The server&apos;s time is the one that counts.</source>
        <translation>O relógio deste computador está %1 adiantado em relação ao do servidor. Vale o horário do servidor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s. The server&apos;s time is the one that counts.</source>
        <translation>O relógio deste computador está %1 atrasado em relação ao do servidor. Vale o horário do servidor.</translation>
    </message>
</context>
<context>
    <name>chamada::ConnectionPanel</name>
    <message>
        <source>Which server takes your roll call? Type its name or address.</source>
        <translation>Qual servidor faz a sua chamada? Digite o nome ou o endereço dele.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>for example lab3 or 192.168.0.10:5050</source>
        <translation>por exemplo lab3 ou 192.168.0.10:5050</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Type the server&apos;s address first.</source>
        <translation>Primeiro, digite o endereço do servidor.</translation>
    </message>
    <message>
        <source>This is not an address. Type a name or a number, and after it a colon and the port if it is not 5050.</source>
        <translation>Isto não é um endereço. Digite um nome ou número e, se a porta não for 5050, dois-pontos e a porta.</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>Procurando %1…</translation>
    </message>
</context>
<context>
    <name>chamada::NetworkCheckPage</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation>Testar a rede</translation>
    </message>
    <message>
        <source>No server is chosen yet: choose one first, then the way to it can be tried.</source>
        <translation>Nenhum servidor foi escolhido ainda: escolha um primeiro, e então o caminho até ele pode ser testado.</translation>
    </message>
</context>
<context>
    <name>chamada::NetworkCheckPanel</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Sends numbered questions to the server and notes how long each answer takes and which are lost. Roll calls go on meanwhile.</source>
        <translation>Envia perguntas numeradas ao servidor e anota quanto demora cada resposta e quais se perdem. As chamadas continuam enquanto isso.</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Andamento do teste</translation>
    </message>
    <message>
        <source>Results of the test</source>
        <translation>Resultados do teste</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Copies the result as text, for whoever looks after the network</source>
        <translation>Copia o resultado como texto, para quem cuida da rede</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Parar o teste</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Testar de novo</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>Iniciar o teste</translation>
    </message>
</context>
<context>
    <name>chamada::ProbeForm</name>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Questions a second</source>
        <translation>Perguntas por segundo</translation>
    </message>
    <message>
        <source>Bytes of a question</source>
        <translation>Bytes por pergunta</translation>
    </message>
    <message>
        <source>TCP and UDP</source>
        <translation>TCP e UDP</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>chamada::ServerLabel</name>
    <message>
        <source>No server yet</source>
        <translation>Ainda sem servidor</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>Connected to %1
Fingerprint of its certificate: %2</source>
        <translation>Conectado a %1
Impressão digital do certificado: %2</translation>
    </message>
</context>
<context>
    <name>chamada::ServerListWidget</name>
    <message>
        <source>used before, does not answer now</source>
        <translation>usado antes, não responde agora</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>neste computador</translation>
    </message>
    <message>
        <source>found on this network</source>
        <translation>encontrado nesta rede</translation>
    </message>
    <message>
        <source>known</source>
        <translation>conhecido</translation>
    </message>
    <message>
        <source>new</source>
        <translation>novo</translation>
    </message>
    <message>
        <source>not the one you know: its certificate is another</source>
        <translation>não é o que você conhece: o certificado é outro</translation>
    </message>
    <message>
        <source>No server was found on this network. Ask the teacher for its address and type it below.</source>
        <translation>Nenhum servidor foi encontrado nesta rede. Peça o endereço ao professor e digite-o abaixo.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Choose your server:</source>
        <translation>Escolha o seu servidor:</translation>
    </message>
    <message>
        <source>Looking for servers on this network…</source>
        <translation>Procurando servidores nesta rede…</translation>
    </message>
    <message>
        <source>Servers used before:</source>
        <translation>Servidores usados antes:</translation>
    </message>
</context>
<context>
    <name>chamada::student::AnswerPage</name>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Outra turma</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Comprovante</translation>
    </message>
</context>
<context>
    <name>chamada::student::ChatBar</name>
    <message>
        <source>Read</source>
        <translation>Ler</translation>
    </message>
    <message>
        <source>Messages of the class</source>
        <translation>Mensagens da turma</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>chamada::student::ChatPage</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Answer %1: nobody else reads it</source>
        <translation>Responda a %1: ninguém mais lê</translation>
    </message>
</context>
<context>
    <name>chamada::student::CheckInPage</name>
    <message>
        <source>Check in</source>
        <translation>Registrar presença</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>the server</comment>
        <translation>Trocar</translation>
    </message>
    <message>
        <source>Change server</source>
        <translation>Trocar de servidor</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Turma</translation>
    </message>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>aberta desde %1</translation>
    </message>
    <message>
        <source>No roll call is open for this class yet.</source>
        <translation>Ainda não há chamada aberta para esta turma.</translation>
    </message>
    <message>
        <source>No roll call is open right now.</source>
        <translation>Nenhuma chamada está aberta agora.</translation>
    </message>
    <message numerus="yes">
        <source>%n roll call(s) open: choose yours.</source>
        <translation>
            <numerusform>%n chamada aberta: escolha a sua.</numerusform>
            <numerusform>%n chamadas abertas: escolha a sua.</numerusform>
        </translation>
    </message>
    <message>
        <source>My presences</source>
        <translation>Minhas presenças</translation>
    </message>
    <message>
        <source>The roll call of this class has ended. Talk to the teacher if you were there.</source>
        <translation>A chamada desta turma foi encerrada. Fale com o professor se você estava na aula.</translation>
    </message>
    <message>
        <source>Others found</source>
        <translation>Ver outros</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6 algarismos</translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation>Testar a rede</translation>
    </message>
</context>
<context>
    <name>chamada::student::ClassBox</name>
    <message>
        <source>Class</source>
        <translation>Turma</translation>
    </message>
    <message>
        <source>Open roll calls</source>
        <translation>Chamadas abertas</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
</context>
<context>
    <name>chamada::student::ClassPage</name>
    <message>
        <source>Open roll calls</source>
        <translation>Chamadas abertas</translation>
    </message>
    <message>
        <source>No roll call is open now. This goes on by itself when one is started.</source>
        <translation>Nenhuma chamada está aberta agora. Isto continua sozinho quando uma for iniciada.</translation>
    </message>
    <message>
        <source>Which class is this door for?</source>
        <translation>De qual turma é esta porta?</translation>
    </message>
</context>
<context>
    <name>chamada::student::ConnectionPage</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation>Testar a rede</translation>
    </message>
</context>
<context>
    <name>chamada::student::KioskCheckInPage</name>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
</context>
<context>
    <name>chamada::student::KioskExitPage</name>
    <message>
        <source>Leaving the kiosk needs the password of %1.</source>
        <translation>Para sair do quiosque é preciso a senha de %1.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ficar</translation>
    </message>
    <message>
        <source>That is not the password. The kiosk stays open.</source>
        <translation>A senha não é essa. O quiosque continua aberto.</translation>
    </message>
</context>
<context>
    <name>chamada::student::KioskWindow</name>
    <message>
        <source>Roll call</source>
        <translation>Chamada</translation>
    </message>
</context>
<context>
    <name>chamada::student::LinkBar</name>
    <message>
        <source>“%1” is no link to a class. One looks like chamada://server:5050/101.</source>
        <translation>“%1” não é um link para uma turma. Um link é como chamada://servidor:5050/101.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>The link leads to class %1 on another server, %2. Connect only if you know where the link is from.</source>
        <translation>O link leva à turma %1 em outro servidor, %2. Conecte-se só se souber de onde ele veio.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
</context>
<context>
    <name>chamada::student::PresencesPage</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>My presences</source>
        <translation>Minhas presenças</translation>
    </message>
    <message>
        <source>None yet. Each presence that the server confirms is kept here, on this computer, with the receipt that proves it.</source>
        <translation>Nenhuma ainda. Cada presença que o servidor confirma fica guardada aqui, neste computador, com o comprovante.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salvar…</translation>
    </message>
    <message>
        <source>The receipt was copied.</source>
        <translation>O comprovante foi copiado.</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Salvar o comprovante</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Textos (*.txt)</translation>
    </message>
    <message>
        <source>The receipt was saved in %1.</source>
        <translation>O comprovante foi salvo em %1.</translation>
    </message>
    <message>
        <source>The receipt could not be saved in %1. Choose another folder.</source>
        <translation>Não foi possível salvar o comprovante em %1. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>This receipt is too long for a QR code. Copy or save it.</source>
        <translation>Este comprovante é longo demais para um código QR. Copie-o ou salve-o.</translation>
    </message>
    <message>
        <source>QR code of the receipt: %1</source>
        <translation>Código QR do comprovante: %1</translation>
    </message>
</context>
<context>
    <name>chamada::student::StudentTerminal</name>
    <message>
        <source>No roll call is open now.</source>
        <translation>Nenhuma chamada está aberta agora.</translation>
    </message>
    <message>
        <source>Open roll calls:</source>
        <translation>Chamadas abertas:</translation>
    </message>
    <message>
        <source>Class [%1]:</source>
        <translation>Turma [%1]:</translation>
    </message>
    <message>
        <source>Class:</source>
        <translation>Turma:</translation>
    </message>
    <message>
        <source>Student ID:</source>
        <translation>Matrícula:</translation>
    </message>
    <message>
        <source>Code:</source>
        <translation>Código:</translation>
    </message>
</context>
<context>
    <name>chamada::student::StudentWindow</name>
    <message>
        <source>What waits is not registered yet. It is kept, and sent when this window is open again.</source>
        <translation>O que está aguardando ainda não foi registrado. Fica guardado e é enviado quando esta janela for aberta de novo.</translation>
    </message>
    <message>
        <source>What waits is not registered yet, and cannot be kept on this computer: closing gives it up.</source>
        <translation>O que está aguardando ainda não foi registrado e não pode ser guardado neste computador: ao fechar, será perdido.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Chamada</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::AbsentStudentsModel</name>
    <message>
        <source>excused</source>
        <translation>falta justificada</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::AbsentStudentsView</name>
    <message>
        <source>Missing students</source>
        <translation>Alunos que faltam</translation>
    </message>
    <message>
        <source>Mark present</source>
        <translation>Marcar presença</translation>
    </message>
    <message>
        <source>Everyone on the list of the class is here.</source>
        <translation>Todos da lista da turma estão aqui.</translation>
    </message>
    <message>
        <source>This class has no list of students on the server, so nobody can be missing from it.</source>
        <translation>Esta turma não tem lista de alunos no servidor; por isso não há como saber quem falta.</translation>
    </message>
    <message>
        <source>Mark excused</source>
        <translation>Justificar falta</translation>
    </message>
    <message>
        <source>Not excused</source>
        <translation>Retirar justificativa</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::AccountForm</name>
    <message>
        <source>Create account</source>
        <translation>Criar conta</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>Já tenho conta</translation>
    </message>
    <message>
        <source>Setup code</source>
        <translation>Código de instalação</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>at least 10 characters</source>
        <translation>pelo menos 10 caracteres</translation>
    </message>
    <message>
        <source>This server is new. Create the first account; the server printed the setup code when it started.</source>
        <translation>Este servidor é novo. Crie a primeira conta; o servidor mostrou o código de instalação ao ser iniciado.</translation>
    </message>
    <message>
        <source>Create your account with the code of your invitation.</source>
        <translation>Crie sua conta com o código do seu convite.</translation>
    </message>
    <message>
        <source>The server on this computer is ready. Choose a name and a password for yourself.</source>
        <translation>O servidor neste computador está pronto. Escolha um nome e uma senha para você.</translation>
    </message>
    <message>
        <source>Type the code first.</source>
        <translation>Digite primeiro o código.</translation>
    </message>
    <message>
        <source>Choose a user name of 1 to 128 characters.</source>
        <translation>Escolha um nome de usuário de 1 a 128 caracteres.</translation>
    </message>
    <message>
        <source>Choose a password of 10 to 128 characters. A short sentence is easy to remember.</source>
        <translation>Escolha uma senha de 10 a 128 caracteres. Uma frase curta é fácil de lembrar.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ArrivalsChart</name>
    <message>
        <source>Arrivals per minute</source>
        <translation>Chegadas por minuto</translation>
    </message>
    <message>
        <source>Nobody has arrived yet.</source>
        <translation>Ninguém chegou ainda.</translation>
    </message>
    <message>
        <source>Most arrived in minute %1: %2.</source>
        <translation>O minuto com mais chegadas foi o %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Minute %1: %n arrived</source>
        <translation>
            <numerusform>Minuto %1: %n chegada</numerusform>
            <numerusform>Minuto %1: %n chegadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Minutes %1 to %2: %n arrived</source>
        <translation>
            <numerusform>Minutos %1 a %2: %n chegada</numerusform>
            <numerusform>Minutos %1 a %2: %n chegadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::AttendanceModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observação</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::CallHeaderBar</name>
    <message>
        <source>started %1</source>
        <translation>iniciada às %1</translation>
    </message>
    <message>
        <source>How long the roll call has been open</source>
        <translation>Há quanto tempo a chamada está aberta</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>Time left for this code</source>
        <translation>Tempo que resta a este código</translation>
    </message>
    <message numerus="yes">
        <source>present</source>
        <comment>after the large count</comment>
        <translation>
            <numerusform>presente</numerusform>
            <numerusform>presentes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>of %1 present</source>
        <comment>after the large count</comment>
        <translation>de %1 presentes</translation>
    </message>
    <message>
        <source>nobody is missing</source>
        <translation>ninguém falta</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n falta</numerusform>
            <numerusform>%n faltam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on the list</source>
        <translation>
            <numerusform>%n fora da lista</numerusform>
            <numerusform>%n fora da lista</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::CallList</name>
    <message>
        <source>Filter by date, class or title</source>
        <translation>Filtrar por data, turma ou título</translation>
    </message>
    <message>
        <source>Discarded ones, too</source>
        <translation>Também as descartadas</translation>
    </message>
    <message>
        <source>Past roll calls</source>
        <translation>Chamadas anteriores</translation>
    </message>
    <message>
        <source>Enter or a double click opens the roll call</source>
        <translation>Enter ou um clique duplo abre a chamada</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Turma</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Shows everybody of that meeting, to correct it (Enter)</source>
        <translation>Mostra todos desse encontro, para corrigir (Enter)</translation>
    </message>
    <message>
        <source>Presences, absences and who is at risk, in the class of the selected roll call</source>
        <translation>Presenças, faltas e quem está em risco, na turma da chamada selecionada</translation>
    </message>
    <message>
        <source>For a roll call that was taken under the wrong number</source>
        <translation>Para uma chamada feita com o número errado</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>It stays in the diary and counts no more (Delete)</source>
        <translation>Continua no diário e deixa de contar (Delete)</translation>
    </message>
    <message>
        <source>The diary is empty. Each roll call comes here when it ends.</source>
        <translation>O diário está vazio. Cada chamada vem para cá quando é encerrada.</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Todas as turmas</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>This roll call is discarded. Restore it first, then open it.</source>
        <translation>Esta chamada está descartada. Restaure-a antes de abri-la.</translation>
    </message>
    <message>
        <source>The roll call of %1 now belongs to class %2</source>
        <translation>A chamada de %1 agora é da turma %2</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Restaurada: %1</translation>
    </message>
    <message>
        <source>Discarded: %1</source>
        <translation>Descartada: %1</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequência</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Mover…</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::CallSidebar</name>
    <message>
        <source>Open roll calls</source>
        <translation>Chamadas abertas</translation>
    </message>
    <message>
        <source>New roll call</source>
        <translation>Nova chamada</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::CallsPage</name>
    <message>
        <source>No roll call is open. Type the number of a class and press Enter.</source>
        <translation>Nenhuma chamada aberta. Digite o número de uma turma e tecle Enter.</translation>
    </message>
    <message>
        <source>New roll call</source>
        <translation>Nova chamada</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projetar</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ChangeStrip</name>
    <message>
        <source>There is no connection to the server now, so the list cannot be changed. Try again when it is back.</source>
        <translation>Sem conexão com o servidor, a lista não pode ser alterada. Tente de novo quando a conexão voltar.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Desfazer isto</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Fazer de novo</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassAttendancePage</name>
    <message>
        <source>Only those at risk</source>
        <translation>Só quem está em risco</translation>
    </message>
    <message>
        <source>Back to the diary</source>
        <translation>Voltar ao diário</translation>
    </message>
    <message>
        <source>Shows the list of past roll calls</source>
        <translation>Mostra a lista de chamadas anteriores</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Frequency of the students</source>
        <translation>Frequência dos alunos</translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation>Todos os encontros</translation>
    </message>
    <message>
        <source>Nobody was in a roll call of this class in this period.</source>
        <translation>Ninguém esteve em chamada desta turma neste período.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is at risk, of %n student(s).</source>
        <translation>
            <numerusform>Ninguém está em risco, de %n aluno.</numerusform>
            <numerusform>Ninguém está em risco, de %n alunos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n student(s): %1 over the limit, %2 near it.</source>
        <translation>
            <numerusform>De %n aluno: %1 além do limite de faltas, %2 perto dele.</numerusform>
            <numerusform>De %n alunos: %1 além do limite de faltas, %2 perto dele.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings of class %1 changed</source>
        <translation>Dados da turma %1 alterados</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassCard</name>
    <message>
        <source>Start %1</source>
        <translation>Iniciar: %1</translation>
    </message>
    <message>
        <source>Starts the roll call of %1</source>
        <translation>Inicia a chamada: %1</translation>
    </message>
    <message>
        <source>Starts the roll call of %1, as the last time: %2</source>
        <translation>Inicia a chamada como da última vez: %1, %2</translation>
    </message>
    <message>
        <source>no list</source>
        <translation>sem lista</translation>
    </message>
    <message numerus="yes">
        <source>%n on the list</source>
        <translation>
            <numerusform>%n na lista</numerusform>
            <numerusform>%n na lista</numerusform>
        </translation>
    </message>
    <message>
        <source>last on %1</source>
        <translation>última em %1</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassCards</name>
    <message>
        <source>Start again</source>
        <translation>Iniciar de novo</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassList</name>
    <message>
        <source>Show class</source>
        <translation>Mostrar turma</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Outra turma</translation>
    </message>
    <message>
        <source>The number of a class; Enter shows its list</source>
        <translation>O número de uma turma; Enter mostra a lista dela</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Turmas</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassSettingsForm</name>
    <message>
        <source>Planned lessons</source>
        <translation>Aulas previstas</translation>
    </message>
    <message>
        <source>All lessons of the course, from which the limit of absences is taken; without it, from those held so far</source>
        <translation>Todas as aulas da disciplina, das quais se calcula o limite de faltas; sem esse número, conta-se pelas aulas dadas até agora</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>não informado</translation>
    </message>
    <message>
        <source>Least frequency</source>
        <translation>Frequência mínima</translation>
    </message>
    <message>
        <source>Of the lessons, in percent; Brazilian law asks for 75% (Lei 9.394/1996)</source>
        <translation>Das aulas, em porcentagem; a lei pede 75% (Lei 9.394/1996)</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Lessons per meeting</source>
        <translation>Aulas por encontro</translation>
    </message>
    <message>
        <source>For each meeting that does not say it itself</source>
        <translation>Para cada encontro que não diga outro número</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassSummaryModel</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Turma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Encontros</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alunos</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presença</translation>
    </message>
    <message>
        <source>Near the limit</source>
        <translation>Perto do limite</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Acima do limite</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassesModel</name>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n aluno</numerusform>
            <numerusform>%n alunos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassesPage</name>
    <message>
        <source>Classes at a glance</source>
        <translation>Turmas em resumo</translation>
    </message>
    <message>
        <source>Back to the diary</source>
        <translation>Voltar ao diário</translation>
    </message>
    <message>
        <source>Shows the list of past roll calls</source>
        <translation>Mostra a lista de chamadas anteriores</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Turmas</translation>
    </message>
    <message>
        <source>Enter or a double click opens the class</source>
        <translation>Enter ou um clique duplo abre a turma</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::DiaryLocationBar</name>
    <message>
        <source>Change place…</source>
        <translation>Mudar de lugar…</translation>
    </message>
    <message>
        <source>Keeps the diary elsewhere, for example on a USB stick or in a network folder</source>
        <translation>Guarda o diário em outro lugar, por exemplo em um pen drive ou em uma pasta de rede</translation>
    </message>
    <message>
        <source>Your diary is kept at %1</source>
        <translation>Seu diário fica em %1</translation>
    </message>
    <message>
        <source>Saved in your diary at %1</source>
        <translation>Salvo no seu diário em %1</translation>
    </message>
    <message>
        <source>Not saved in your diary yet. The report stays with the server until it is.</source>
        <translation>Ainda não foi salvo no seu diário. Até lá, o relatório fica guardado no servidor.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>What is kept there is lost when this computer restarts. Choose a USB stick or a network folder.</source>
        <translation>O que fica ali se perde quando este computador reinicia. Escolha um pen drive ou uma pasta de rede.</translation>
    </message>
    <message>
        <source>Where to keep the diary</source>
        <translation>Onde guardar o diário</translation>
    </message>
    <message>
        <source>Diaries (*.sqlite)</source>
        <translation>Diários (*.sqlite)</translation>
    </message>
    <message>
        <source>Taking the diary there…</source>
        <translation>Levando o diário para lá…</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::DiaryModel</name>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Turma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentes</translation>
    </message>
    <message>
        <source>%1 (discarded)</source>
        <translation>%1 (descartada)</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::DiaryPage</name>
    <message>
        <source>Diary</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Join another diary…</source>
        <translation>Juntar outro diário…</translation>
    </message>
    <message>
        <source>Takes over the roll calls and corrections of a diary from another machine</source>
        <translation>Traz as chamadas e correções de um diário de outra máquina</translation>
    </message>
    <message>
        <source>Forget a student…</source>
        <translation>Esquecer um aluno…</translation>
    </message>
    <message>
        <source>Erases a student from the diary for good</source>
        <translation>Apaga um aluno do diário para sempre</translation>
    </message>
    <message>
        <source>The diary to take over from</source>
        <translation>Diário a juntar</translation>
    </message>
    <message>
        <source>Diaries (*.sqlite)</source>
        <translation>Diários (*.sqlite)</translation>
    </message>
    <message numerus="yes">
        <source>Joined with %1: %n new roll call(s), and every correction made there.</source>
        <translation>
            <numerusform>Juntado com %1: %n chamada nova e todas as correções feitas lá.</numerusform>
            <numerusform>Juntado com %1: %n chamadas novas e todas as correções feitas lá.</numerusform>
        </translation>
    </message>
    <message>
        <source>Classes at a glance</source>
        <translation>Turmas em resumo</translation>
    </message>
    <message>
        <source>How many in each class are at risk</source>
        <translation>Quantos estão em risco em cada turma</translation>
    </message>
    <message>
        <source>Joining the diaries…</source>
        <translation>Juntando os diários…</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::DiaryStrip</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::EndCallBar</name>
    <message>
        <source>End</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Encerrar já</translation>
    </message>
    <message>
        <source>Ends the roll call; for five seconds it can be undone</source>
        <translation>Encerra a chamada; durante cinco segundos dá para desfazer</translation>
    </message>
    <message>
        <source>The roll call goes on</source>
        <translation>A chamada continua</translation>
    </message>
    <message>
        <source>Ends in %1 s</source>
        <translation>Encerra em %1 s</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Encerrando…</translation>
    </message>
    <message>
        <source>Ends as soon as the connection is back</source>
        <translation>Será encerrada assim que a conexão voltar</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::EndedCallNotice</name>
    <message>
        <source>The roll call of %1 has ended and was saved in your diary.</source>
        <translation>Chamada encerrada e salva no seu diário: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n roll call(s) have ended and were saved in your diary.</source>
        <translation>
            <numerusform>%n chamada encerrada e salva no seu diário.</numerusform>
            <numerusform>%n chamadas encerradas e salvas no seu diário.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Ver relatório</translation>
    </message>
    <message>
        <source>Show diary</source>
        <translation>Ver diário</translation>
    </message>
    <message>
        <source>The roll call of %1 has ended and is not in your diary yet. %2</source>
        <translation>Chamada encerrada, mas ainda fora do seu diário: %1. %2</translation>
    </message>
    <message>
        <source>The roll call of class %1 was ended elsewhere. Its report is in the diary there.</source>
        <translation>A chamada da turma %1 foi encerrada em outro lugar. O relatório está no diário de lá.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ExportBar</name>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Prints an attendance sheet with a line for the signature</source>
        <translation>Imprime uma lista de frequência com linha para a assinatura</translation>
    </message>
    <message>
        <source>Writes a file that other programs open, and this one imports again</source>
        <translation>Grava um arquivo que outros programas abrem e que este importa de volta</translation>
    </message>
    <message>
        <source>There is nothing here to take elsewhere yet.</source>
        <translation>Ainda não há nada aqui para exportar.</translation>
    </message>
    <message>
        <source>Such a sheet holds one class, and here there are several. Show one of them first.</source>
        <translation>Essa lista comporta uma só turma, e aqui há várias. Mostre antes uma delas.</translation>
    </message>
    <message>
        <source>This computer has no printer. Connect one, or export the sheet as a PDF to print it elsewhere.</source>
        <translation>Este computador não tem impressora. Conecte uma, ou exporte a lista em PDF para imprimir em outro lugar.</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Exportar PDF…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado para a impressora.</translation>
    </message>
    <message>
        <source>The printer did not take the sheet. See that it is on and connected and print again, or export the sheet as a PDF.</source>
        <translation>A impressora não aceitou a lista. Confira se ela está ligada e conectada e imprima de novo, ou exporte a lista em PDF.</translation>
    </message>
    <message>
        <source>Copied. Paste it into a spreadsheet or a message.</source>
        <translation>Copiado. Cole em uma planilha ou mensagem.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Shows only the rows that match</source>
        <translation>Mostra só as linhas que combinam</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::FilteredTable</name>
    <message>
        <source>Nobody in the list matches the filter.</source>
        <translation>Ninguém na lista corresponde ao filtro.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::FrequencyModel</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Presences</source>
        <translation>Presenças</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasos</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Faltas</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>Justificadas</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequência</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restam</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>%1 (justified)</source>
        <translation>%1 (justificada)</translation>
    </message>
    <message>
        <source>%1 was never absent.</source>
        <translation>%1 nunca faltou.</translation>
    </message>
    <message>
        <source>%1 was absent on %2.</source>
        <translation>%1 faltou em %2.</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>fora da lista</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::HistoryList</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Nothing was changed since the roll call.</source>
        <translation>Nada foi alterado desde a chamada.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ImportButton</name>
    <message numerus="yes">
        <source>%n were in it before.</source>
        <translation>
            <numerusform>%n já estava nele.</numerusform>
            <numerusform>%n já estavam nele.</numerusform>
        </translation>
    </message>
    <message>
        <source>The diary had all of its roll calls before.</source>
        <translation>O diário já tinha todas as chamadas desse arquivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n roll call(s) imported into the diary.</source>
        <translation>
            <numerusform>%n chamada importada para o diário.</numerusform>
            <numerusform>%n chamadas importadas para o diário.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Takes roll calls from a file that was exported here: table, students and dates, or JSON</source>
        <translation>Traz chamadas de um arquivo exportado aqui: tabela, alunos e datas ou JSON</translation>
    </message>
    <message>
        <source>Import roll calls</source>
        <translation>Importar chamadas</translation>
    </message>
    <message>
        <source>Nothing was imported from %1.</source>
        <translation>Nada foi importado de %1.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lendo %1…</translation>
    </message>
    <message>
        <source>Roll calls (*.xlsx *.ods *.csv *.json);;All files (*)</source>
        <translation>Chamadas (*.xlsx *.ods *.csv *.json);;Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ImportModel</name>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novo na lista</translation>
    </message>
    <message>
        <source>New name; until now %1</source>
        <translation>Novo nome; até agora, %1</translation>
    </message>
    <message>
        <source>Is on the list already</source>
        <translation>Já está na lista</translation>
    </message>
    <message>
        <source>Not taken. %1</source>
        <translation>Fica de fora. %1</translation>
    </message>
    <message>
        <source>Not taken. Is on the list as %1</source>
        <translation>Fica de fora. Está na lista como %1</translation>
    </message>
    <message>
        <source>Is taken off the list</source>
        <translation>Sai da lista</translation>
    </message>
    <message>
        <source>Is taken</source>
        <translation>Entra na lista</translation>
    </message>
    <message>
        <source>Not in the table; stays on the list</source>
        <translation>Não está na tabela; continua na lista</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ImportOptions</name>
    <message>
        <source>The first row has the titles</source>
        <translation>A primeira linha traz os títulos</translation>
    </message>
    <message>
        <source>Student ID column</source>
        <translation>Coluna da matrícula</translation>
    </message>
    <message>
        <source>Name column</source>
        <translation>Coluna do nome</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Planilha</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Turma</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabela %1</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Todas as turmas</translation>
    </message>
    <message>
        <source>No names</source>
        <translation>Sem nomes</translation>
    </message>
    <message>
        <source>Line %1 has the titles</source>
        <translation>A linha %1 tem os títulos</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ImportPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Takes nothing more (Esc)</source>
        <translation>Não acrescenta mais nada (Esc)</translation>
    </message>
    <message>
        <source>Students stored</source>
        <translation>Alunos gravados</translation>
    </message>
    <message>
        <source>What would be taken</source>
        <translation>O que seria acrescentado</translation>
    </message>
    <message>
        <source>Class %1: students from %2</source>
        <translation>Turma %1: alunos – %2</translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation>Nada a acrescentar</translation>
    </message>
    <message numerus="yes">
        <source>Take %n student(s)</source>
        <translation>
            <numerusform>Acrescentar %n aluno</numerusform>
            <numerusform>Acrescentar %n alunos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken and stand first.</source>
        <translation>
            <numerusform>%n linha não pode ser aproveitada e está no início.</numerusform>
            <numerusform>%n linhas não podem ser aproveitadas e estão no início.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>students</comment>
        <translation>
            <numerusform>%n novo</numerusform>
            <numerusform>%n novos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a new name</source>
        <translation>
            <numerusform>%n com novo nome</numerusform>
            <numerusform>%n com novo nome</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n sem mudança</numerusform>
            <numerusform>%n sem mudança</numerusform>
        </translation>
    </message>
    <message>
        <source>The students are on their way to the server…</source>
        <translation>Enviando os alunos ao servidor…</translation>
    </message>
    <message>
        <source>Perhaps none of the students is on the list.</source>
        <translation>Talvez nenhum aluno tenha entrado na lista.</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) are on the list, the others are not.</source>
        <translation>
            <numerusform>%n aluno entrou na lista, os outros não.</numerusform>
            <numerusform>%n alunos entraram na lista, os outros não.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them again: nobody comes on the list twice.</source>
        <translation>Tente outra vez: ninguém entra duas vezes na lista.</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) taken.</source>
        <translation>
            <numerusform>%n aluno acrescentado ou atualizado.</numerusform>
            <numerusform>%n alunos acrescentados ou atualizados.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the list of the class: %1.</source>
        <translation>Na lista da turma: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n not in the table</source>
        <comment>students on the list</comment>
        <translation>
            <numerusform>%n fora da tabela</numerusform>
            <numerusform>%n fora da tabela</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n student(s) off</source>
        <translation>
            <numerusform>Tirar %n aluno</numerusform>
            <numerusform>Tirar %n alunos</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1, take %2 off</source>
        <comment>numbers of students</comment>
        <translation>Acrescentar %1, tirar %2</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n student(s) off the list who are not in the table</source>
        <translation>
            <numerusform>Tirar da lista o aluno que não está na tabela</numerusform>
            <numerusform>Tirar da lista os %n alunos que não estão na tabela</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are taken only if you mark them.</source>
        <translation>
            <numerusform>%n linha só entra se você a marcar.</numerusform>
            <numerusform>%n linhas só entram se você as marcar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) taken off the list.</source>
        <translation>
            <numerusform>%n aluno saiu da lista.</numerusform>
            <numerusform>%n alunos saíram da lista.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ImportTask</name>
    <message>
        <source>The file has no column “%1”. It has: %2</source>
        <translation>O arquivo não tem a coluna “%1”. Tem: %2</translation>
    </message>
    <message>
        <source>The file has no sheet “%1”. It has: %2</source>
        <translation>O arquivo não tem a folha “%1”. Tem: %2</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::LabMapView</name>
    <message>
        <source>Drag a machine to where it stands in the room, or push it with Ctrl and the arrow keys: it is remembered. Delete takes an empty one off; Ctrl+Z undoes.</source>
        <translation>Arraste cada máquina para o lugar dela na sala, ou use Ctrl e as setas: a posição fica guardada. Delete tira do mapa uma máquina vazia; Ctrl+Z desfaz.</translation>
    </message>
    <message>
        <source>The map fills itself from the computers on which students answer. Nobody has answered on one yet.</source>
        <translation>O mapa se preenche sozinho com os computadores em que os alunos respondem. Ninguém respondeu em um deles ainda.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::LivePage</name>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Filter by student ID, name or remark</source>
        <translation>Filtrar por matrícula, nome ou observação</translation>
    </message>
    <message>
        <source>Add student</source>
        <translation>Adicionar aluno</translation>
    </message>
    <message>
        <source>Adds a student by hand</source>
        <translation>Adiciona um aluno à mão</translation>
    </message>
    <message>
        <source>Removes the selected students; it can be undone (Delete)</source>
        <translation>Remove os alunos selecionados; dá para desfazer (Delete)</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 já está na lista.</translation>
    </message>
    <message>
        <source>Adds the selected students to those present; it can be undone (Enter)</source>
        <translation>Adiciona os alunos selecionados aos presentes; dá para desfazer (Enter)</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Quem está aqui</translation>
    </message>
    <message>
        <source>Who is on the list of the class and not here</source>
        <translation>Quem está na lista da turma e não está aqui</translation>
    </message>
    <message>
        <source>Student ID or name</source>
        <translation>Matrícula ou nome</translation>
    </message>
    <message>
        <source>Adds the student who is typed (Enter)</source>
        <translation>Adiciona o aluno digitado (Enter)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Present %1</source>
        <translation>Presentes %1</translation>
    </message>
    <message>
        <source>Missing %1</source>
        <translation>Faltam %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltam</translation>
    </message>
    <message>
        <source>Marks the selected students as missing for a good reason; it can be undone (Ctrl+J)</source>
        <translation>Justifica a falta dos alunos selecionados; dá para desfazer (Ctrl+J)</translation>
    </message>
    <message>
        <source>Project (F11)</source>
        <translation>Projetar (F11)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Who sits at which machine of the lab</source>
        <translation>Quem está em cada máquina do laboratório</translation>
    </message>
    <message>
        <source>Shows the whole room the class, the code and how many are here</source>
        <translation>Mostra à sala toda a turma, o código e quantos estão presentes</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::LocalServerPanel</name>
    <message>
        <source>Use this computer</source>
        <translation>Usar este computador</translation>
    </message>
    <message>
        <source>No server yet? This computer can be one. It goes on serving when this window closes.</source>
        <translation>Ainda não há servidor? Este computador pode ser um. Ele continua atendendo quando esta janela é fechada.</translation>
    </message>
    <message>
        <source>Starts a Chamada server on this computer and connects to it</source>
        <translation>Inicia um servidor do Chamada neste computador e se conecta a ele</translation>
    </message>
    <message>
        <source>Starting the server on this computer…</source>
        <translation>Iniciando o servidor neste computador…</translation>
    </message>
    <message>
        <source>The server&apos;s program is not installed on this computer. Install chamada-server, or use another computer.</source>
        <translation>O programa do servidor não está instalado neste computador. Instale o chamada-server ou use outro computador.</translation>
    </message>
    <message>
        <source>The server did not start. Try again, or restart this computer.</source>
        <translation>O servidor não iniciou. Tente de novo ou reinicie este computador.</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Ele disse: %1</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::LoginForm</name>
    <message>
        <source>Log in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>I have an invitation code</source>
        <translation>Tenho um código de convite</translation>
    </message>
    <message>
        <source>For teachers who have no account on this server yet</source>
        <translation>Para professores que ainda não têm conta neste servidor</translation>
    </message>
    <message>
        <source>Type your user name first.</source>
        <translation>Digite primeiro o seu usuário.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Digite a sua senha.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::LoginPage</name>
    <message>
        <source>Which server takes your roll calls? Type its name or address.</source>
        <translation>Qual servidor recebe as suas chamadas? Digite o nome ou o endereço.</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Outro servidor</translation>
    </message>
    <message>
        <source>Leaves this server and asks for another</source>
        <translation>Sai deste servidor e pergunta por outro</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>No server was found on this network. Type the address of one, or let this computer be the server.</source>
        <translation>Nenhum servidor foi encontrado nesta rede. Digite o endereço de um, ou use este computador como servidor.</translation>
    </message>
    <message>
        <source>The code is wrong. Check it and try again.</source>
        <translation>O código está errado. Confira-o e tente de novo.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::MeetingHeader</name>
    <message>
        <source>Back to the diary</source>
        <translation>Voltar ao diário</translation>
    </message>
    <message>
        <source>Shows the list of past roll calls</source>
        <translation>Mostra a lista de chamadas anteriores</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>The report as the roll call gave it, to export, print and copy</source>
        <translation>O relatório como a chamada o deu, para exportar, imprimir e copiar</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Aulas</translation>
    </message>
    <message>
        <source>How many lessons this meeting counts for</source>
        <translation>Quantas aulas este encontro conta</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>iniciada em %1</translation>
    </message>
    <message>
        <source>%1 of %2 present</source>
        <translation>%1 de %2 presentes</translation>
    </message>
    <message numerus="yes">
        <source>%n not on the list</source>
        <translation>
            <numerusform>%n fora da lista</numerusform>
            <numerusform>%n fora da lista</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::MeetingModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Última alteração</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::MeetingPage</name>
    <message>
        <source>Add to this meeting</source>
        <translation>Incluir neste encontro</translation>
    </message>
    <message>
        <source>Students of the meeting</source>
        <translation>Alunos do encontro</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s): %1</source>
        <translation>
            <numerusform>%n aluno: %1</numerusform>
            <numerusform>%n alunos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It says so already.</source>
        <translation>Já está assim.</translation>
    </message>
    <message numerus="yes">
        <source>This meeting counts for %n lesson(s)</source>
        <translation>
            <numerusform>Este encontro vale %n aula</numerusform>
            <numerusform>Este encontro vale %n aulas</numerusform>
        </translation>
    </message>
    <message>
        <source>A student ID is 1 to 32 letters, digits, dots, dashes or slashes. Correct it and press Enter.</source>
        <translation>Uma matrícula tem de 1 a 32 letras, algarismos, pontos, hifens ou barras. Corrija e tecle Enter.</translation>
    </message>
    <message>
        <source>Changes of %1</source>
        <translation>Alterações de %1</translation>
    </message>
    <message>
        <source>Changes of this meeting</source>
        <translation>Alterações deste encontro</translation>
    </message>
    <message>
        <source>Add by student ID, then Enter</source>
        <translation>Incluir pela matrícula e Enter</translation>
    </message>
    <message>
        <source>Filter by name or ID</source>
        <translation>Filtrar por nome ou matrícula</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::MenuBar</name>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>&amp;Roll call</source>
        <translation>&amp;Chamada</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Ferramentas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>About Chamada</source>
        <translation>Sobre o Chamada</translation>
    </message>
    <message>
        <source>Nothing to do here on this page</source>
        <translation>Nada a fazer aqui nesta página</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::MessagesPage</name>
    <message>
        <source>Class</source>
        <translation>Turma</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Messages go to a class while its roll call is open. Start one, and write to it here.</source>
        <translation>As mensagens vão para uma turma enquanto a chamada dela está aberta. Inicie uma chamada e escreva aqui.</translation>
    </message>
    <message>
        <source>On a server without accounts there is no conversation: nobody could tell who is the teacher.</source>
        <translation>Em um servidor sem contas não há conversa: ninguém poderia saber quem é o professor.</translation>
    </message>
    <message>
        <source>Close the talk</source>
        <translation>Fechar a conversa</translation>
    </message>
    <message>
        <source>Open the talk</source>
        <translation>Abrir a conversa</translation>
    </message>
    <message>
        <source>The talk is closed: students read what you write, and cannot answer.</source>
        <translation>A conversa está fechada: a turma lê o que você escreve, mas não pode responder.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::MinutesBox</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Minutes after the start, at most %1; empty means never</source>
        <translation>Minutos após o início, no máximo %1; vazio significa nunca</translation>
    </message>
    <message>
        <source>“%1” takes whole minutes from 1 to %2. Leave it empty for never.</source>
        <translation>“%1” recebe minutos inteiros, de 1 a %2. Deixe vazio para nunca.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::MoveCallToClassBar</name>
    <message>
        <source>Move to class</source>
        <translation>Mover para a turma</translation>
    </message>
    <message>
        <source>Class number</source>
        <translation>Número da turma</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>To which class does the roll call of %1, %2, belong?</source>
        <translation>A que turma pertence esta chamada: %1, %2?</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::NoteForm</name>
    <message>
        <source>Note</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>For example: came by the late bus</source>
        <translation>Por exemplo: o ônibus atrasou</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Leaves the note as it was (Esc)</source>
        <translation>Deixa a observação como estava (Esc)</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::PresenceChart</name>
    <message>
        <source>Presence by meeting</source>
        <translation>Presença por encontro</translation>
    </message>
    <message>
        <source>No meeting in this period.</source>
        <translation>Nenhum encontro neste período.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s), %1% present on average. The line is the least frequency: %2%.</source>
        <translation>
            <numerusform>%n encontro, %1% de presença. A linha é a frequência mínima: %2%.</numerusform>
            <numerusform>%n encontros, %1% de presença em média. A linha é a frequência mínima: %2%.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 present (%4%)</source>
        <translation>%1: %2 de %3 presentes (%4%)</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::PresentStudentsView</name>
    <message>
        <source>Present students</source>
        <translation>Alunos presentes</translation>
    </message>
    <message>
        <source>Nobody has answered yet. Students type class %1 in their window.</source>
        <translation>Ninguém respondeu ainda. Os alunos digitam a turma %1 na janela deles.</translation>
    </message>
    <message>
        <source>Mark late</source>
        <translation>Marcar atraso</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Observação…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Not late</source>
        <translation>Retirar atraso</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, student ID</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Observação sobre %1</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n student(s)</source>
        <translation>
            <numerusform>Observação sobre %n aluno</numerusform>
            <numerusform>Observação sobre %n alunos</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep despite the shared computer</source>
        <translation>Manter apesar do mesmo computador</translation>
    </message>
    <message>
        <source>Put on the list of the class</source>
        <translation>Pôr na lista da turma</translation>
    </message>
    <message>
        <source>Mark excused</source>
        <translation>Justificar falta</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ProgressRing</name>
    <message>
        <source>%1 of %2 on the list are here</source>
        <translation>%1 de %2 da lista estão aqui</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ProjectedCode</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Time left for this code</source>
        <translation>Tempo que resta a este código</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ProjectorWindow</name>
    <message>
        <source>Last to arrive</source>
        <translation>Últimos a chegar</translation>
    </message>
    <message>
        <source>Mask student IDs</source>
        <translation>Mascarar matrículas</translation>
    </message>
    <message>
        <source>Shows part of the student ID alone, and no names</source>
        <translation>Mostra só parte da matrícula, e nenhum nome</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Takes it off the wall</source>
        <translation>Tira do telão</translation>
    </message>
    <message numerus="yes">
        <source>of %1 present</source>
        <comment>below the large count</comment>
        <translation>
            <numerusform>de %1 presente</numerusform>
            <numerusform>de %1 presentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>present</source>
        <comment>below the large count</comment>
        <translation>
            <numerusform>presente</numerusform>
            <numerusform>presentes</numerusform>
        </translation>
    </message>
    <message>
        <source>The roll call is over</source>
        <translation>A chamada terminou</translation>
    </message>
    <message>
        <source>No connection now: wait a moment</source>
        <translation>Sem conexão agora: aguarde</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Servidor: %1</translation>
    </message>
    <message>
        <source>Open Chamada</source>
        <translation>Abra o Chamada</translation>
    </message>
    <message numerus="yes">
        <source>%n not on the list</source>
        <comment>below the large count</comment>
        <translation>
            <numerusform>%n fora da lista</numerusform>
            <numerusform>%n fora da lista</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ReadingPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Share of the file that was read</source>
        <translation>Parte do arquivo já lida</translation>
    </message>
    <message>
        <source>Takes nothing (Esc)</source>
        <translation>Não muda nada (Esc)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lendo %1…</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ReceiptCheck</name>
    <message>
        <source>Check a receipt</source>
        <translation>Conferir um comprovante</translation>
    </message>
    <message>
        <source>Check a receipt: paste the text that a student shows</source>
        <translation>Conferir um comprovante: cole o texto que o aluno mostra</translation>
    </message>
    <message>
        <source>Not genuine: no server that this computer knows signed this. Check that the whole text was pasted.</source>
        <translation>Não é autêntico: nenhum servidor que este computador conhece assinou este texto. Verifique se ele foi colado inteiro.</translation>
    </message>
    <message>
        <source>Genuine: %1 was registered in class %2, %3, at the server “%4”.</source>
        <translation>Autêntico: %1 foi registrado na turma %2, em %3, no servidor “%4”.</translation>
    </message>
    <message>
        <source>That roll call is not in this diary.</source>
        <translation>Essa chamada não está neste diário.</translation>
    </message>
    <message>
        <source>The diary says the same.</source>
        <translation>O diário diz o mesmo.</translation>
    </message>
    <message>
        <source>The diary does not have this presence: it was removed from the roll call.</source>
        <translation>O diário não tem esta presença: ela foi retirada da chamada.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RecipientBox</name>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RecipientsModel</name>
    <message>
        <source>The whole class</source>
        <translation>A turma toda</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ReportPage</name>
    <message>
        <source>started %1, ended %2</source>
        <translation>início: %1 · fim: %2</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Nobody answered this roll call.</source>
        <translation>Ninguém respondeu a esta chamada.</translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n ausente</numerusform>
            <numerusform>%n ausentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Absent students</source>
        <translation>Alunos ausentes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Closes this page; the report stays in the diary</source>
        <translation>Fecha esta página; o relatório continua no diário</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>%1 of %2 present</source>
        <translation>%1 de %2 presentes</translation>
    </message>
    <message numerus="yes">
        <source>%n not on the list</source>
        <translation>
            <numerusform>%n fora da lista</numerusform>
            <numerusform>%n fora da lista</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RosterExport</name>
    <message>
        <source>Spreadsheet (.xlsx)…</source>
        <translation>Planilha (.xlsx)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabela (CSV)…</translation>
    </message>
    <message>
        <source>Writes the whole list into a file that spreadsheets open</source>
        <translation>Grava a lista inteira em um arquivo que as planilhas abrem</translation>
    </message>
    <message>
        <source>class-%1_students</source>
        <comment>begins a file name</comment>
        <translation>turma-%1_alunos</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) copied. Paste them into a spreadsheet or a message.</source>
        <translation>
            <numerusform>%n aluno copiado. Cole em uma planilha ou mensagem.</numerusform>
            <numerusform>%n alunos copiados. Cole em uma planilha ou mensagem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RosterModel</name>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Type the student ID first.</source>
        <translation>Digite primeiro a matrícula.</translation>
    </message>
    <message>
        <source>“%1” is not a student ID: it has at most 32 letters without accents, digits and . - _ /, and no spaces.</source>
        <translation>“%1” não é uma matrícula: ela tem no máximo 32 letras sem acento, algarismos e . - _ /, sem espaços.</translation>
    </message>
    <message>
        <source>%1 is on the list already: %2.</source>
        <translation>%1 já está na lista: %2.</translation>
    </message>
    <message>
        <source>Type the name, too.</source>
        <translation>Digite também o nome.</translation>
    </message>
    <message>
        <source>The name is too long, or has characters that no name has. It has at most 128 letters.</source>
        <translation>O nome é longo demais ou tem caracteres que nenhum nome tem. Ele tem no máximo 128 letras.</translation>
    </message>
    <message>
        <source>A student on the list has a name. Delete takes the student off the list.</source>
        <translation>Todo aluno da lista tem um nome. Delete tira o aluno da lista.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RosterPage</name>
    <message>
        <source>Students of the class</source>
        <translation>Alunos da turma</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the cells in the spreadsheet first.</source>
        <translation>Não há texto na área de transferência. Copie antes as células na planilha.</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>área de transferência</translation>
    </message>
    <message>
        <source>what was dropped</source>
        <translation>texto solto aqui</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.xls *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabelas (*.xlsx *.ods *.xls *.csv *.tsv *.txt);;Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RosterTableView</name>
    <message>
        <source>Enter, F2 or a double click changes a cell; Delete takes a student off the list</source>
        <translation>Enter, F2 ou dois cliques alteram uma célula; Delete tira o aluno da lista</translation>
    </message>
    <message>
        <source>Nobody on the list matches the filter.</source>
        <translation>Ninguém na lista corresponde ao filtro.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RosterTask</name>
    <message>
        <source>Line %1 is not of the form ID=NAME, and nothing was changed: %2</source>
        <translation>A linha %1 não tem a forma MATRÍCULA=NOME, e nada foi alterado: %2</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RosterView</name>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Filter by student ID or name</source>
        <translation>Filtrar por matrícula ou nome</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Takes the cells that were copied in a spreadsheet</source>
        <translation>Traz as células copiadas em uma planilha</translation>
    </message>
    <message>
        <source>Students on the list</source>
        <translation>Alunos da lista</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Puts a student on the list</source>
        <translation>Põe um aluno na lista</translation>
    </message>
    <message>
        <source>Puts the student on the list (Enter)</source>
        <translation>Põe o aluno na lista (Enter)</translation>
    </message>
    <message>
        <source>Takes the selected students off the list; it can be undone (Delete)</source>
        <translation>Tira os alunos selecionados da lista; dá para desfazer (Delete)</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) on the list</source>
        <translation>
            <numerusform>%n aluno na lista</numerusform>
            <numerusform>%n alunos na lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number of a class at the left, and its list stands here.</source>
        <translation>Digite à esquerda o número de uma turma, e a lista dela aparece aqui.</translation>
    </message>
    <message>
        <source>Asking the server for the list…</source>
        <translation>Pedindo a lista ao servidor…</translation>
    </message>
    <message>
        <source>Choose a class first.</source>
        <translation>Escolha primeiro uma turma.</translation>
    </message>
    <message>
        <source>There is no connection to the server now, so the list cannot be changed. Try again when it is back.</source>
        <translation>Agora não há conexão com o servidor, por isso a lista não pode ser alterada. Tente de novo quando ela voltar.</translation>
    </message>
    <message>
        <source>The list of the class has not come from the server yet. Try again in a moment.</source>
        <translation>A lista da turma ainda não chegou do servidor. Tente de novo em instantes.</translation>
    </message>
    <message>
        <source>%1 was put on the list.</source>
        <translation>%1 entrou na lista.</translation>
    </message>
    <message>
        <source>%1 was taken off the list.</source>
        <translation>%1 saiu da lista.</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) taken off the list.</source>
        <translation>
            <numerusform>%n aluno saiu da lista.</numerusform>
            <numerusform>%n alunos saíram da lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: %1, %2.</source>
        <translation>Alterado: %1, %2.</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Ainda sem lista</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Takes the students from a spreadsheet or a CSV file, which can be dropped here, too</source>
        <translation>Acrescenta os alunos de uma planilha ou de um arquivo CSV, que também pode ser solto aqui</translation>
    </message>
    <message>
        <source>This class has no list yet. Import a spreadsheet or a CSV file, drop one here, or paste the cells.</source>
        <translation>Esta turma ainda não tem lista. Importe uma planilha ou um arquivo CSV, solte-o aqui ou cole as células.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::StartForm</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opções</translation>
    </message>
    <message>
        <source>A code, latecomers, an end by itself</source>
        <translation>Código, atrasos, fim automático</translation>
    </message>
    <message>
        <source>Class number</source>
        <translation>Número da turma</translation>
    </message>
    <message>
        <source>The number of the class; Enter starts its roll call</source>
        <translation>O número da turma; Enter inicia a chamada</translation>
    </message>
    <message>
        <source>Title (optional)</source>
        <translation>Título (opcional)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Students see it beside the number of the class</source>
        <translation>Os alunos o veem ao lado do número da turma</translation>
    </message>
    <message>
        <source>Starts the roll call of the class (Enter)</source>
        <translation>Inicia a chamada da turma (Enter)</translation>
    </message>
    <message>
        <source>The title is too long. It has at most 128 letters.</source>
        <translation>O título é longo demais. Ele tem no máximo 128 letras.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::StartOptions</name>
    <message>
        <source>Ask students for a code</source>
        <translation>Pedir um código aos alunos</translation>
    </message>
    <message>
        <source>Only students on the list</source>
        <translation>Só alunos da lista</translation>
    </message>
    <message>
        <source>Late after</source>
        <translation>Atraso após</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Encerra após</translation>
    </message>
    <message>
        <source>You show a code that changes every 30 seconds; only who sees it can answer</source>
        <translation>Você mostra um código que muda a cada 30 segundos; só responde quem o vê</translation>
    </message>
    <message>
        <source>Who is not on the list of the class is refused, and told to see you</source>
        <translation>Quem não está na lista da turma é recusado e orientado a falar com você</translation>
    </message>
    <message>
        <source>Late after (min)</source>
        <translation>Atraso após (min)</translation>
    </message>
    <message>
        <source>Ends after (min)</source>
        <translation>Encerra após (min)</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::StatusButtons</name>
    <message>
        <source>N</source>
        <comment>key: not in this meeting</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key: present</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>L</source>
        <comment>key: late</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>A</source>
        <comment>key: absent</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>J</source>
        <comment>key: justified</comment>
        <translation>J</translation>
    </message>
    <message>
        <source>Note for the next change, such as why it is justified (optional)</source>
        <translation>Observação para a próxima alteração, como o motivo da justificativa (opcional)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>For the students selected in the list; in the list the key %1 does the same</source>
        <translation>Para os alunos selecionados na lista; na lista, a tecla %1 faz o mesmo</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::StudentErasurePanel</name>
    <message>
        <source>Look for</source>
        <translation>Procurar</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Apagar para sempre</translation>
    </message>
    <message>
        <source>Forget a student</source>
        <translation>Esquecer um aluno</translation>
    </message>
    <message>
        <source>Student ID</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Student to forget</source>
        <translation>Aluno a esquecer</translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation>Isto não pode ser desfeito</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Type the student&apos;s whole ID as the diary shows it.</source>
        <translation>Digite a matrícula inteira, como o diário a mostra.</translation>
    </message>
    <message>
        <source>The diary holds nothing of %1.</source>
        <translation>O diário não tem nada de %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1: in %n roll call(s).</source>
        <translation>
            <numerusform>%1: em %n chamada.</numerusform>
            <numerusform>%1: em %n chamadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasing takes every trace out of this file, and cannot be undone. Frequencies of others stay.</source>
        <translation>Apagar remove todo vestígio deste arquivo e não pode ser desfeito. A frequência dos demais não muda.</translation>
    </message>
    <message>
        <source>%1 is erased from this diary. Copies of it elsewhere, and files exported from it, still hold the student: erase there, too, before you join such a copy.</source>
        <translation>%1 foi apagado deste diário. Cópias dele em outros lugares e arquivos exportados ainda têm o aluno: apague também lá antes de juntar uma dessas cópias.</translation>
    </message>
    <message>
        <source>Erasing %1…</source>
        <translation>Apagando %1…</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::StudentFinder</name>
    <message>
        <source>Students of the class</source>
        <translation>Alunos da turma</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) of the class match. Choose one, or type more of the name.</source>
        <translation>
            <numerusform>%n aluno da turma corresponde. Escolha-o ou digite mais do nome.</numerusform>
            <numerusform>%n alunos da turma correspondem. Escolha um ou digite mais do nome.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the student ID or the name first.</source>
        <translation>Digite antes a matrícula ou o nome.</translation>
    </message>
    <message>
        <source>Type the student ID first.</source>
        <translation>Digite antes a matrícula.</translation>
    </message>
    <message>
        <source>Nobody on the list of the class has this name, and it is not a student ID: that has at most 32 letters without accents, digits and . - _ /, and no spaces.</source>
        <translation>Ninguém na lista da turma tem esse nome, e isto não é uma matrícula: ela tem no máximo 32 letras sem acento, algarismos e . - _ /, sem espaços.</translation>
    </message>
    <message>
        <source>This is not a student ID: it has at most 32 letters without accents, digits and . - _ /, and no spaces.</source>
        <translation>Isto não é uma matrícula: ela tem no máximo 32 letras sem acento, algarismos e . - _ /, sem espaços.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::TeacherTerminal</name>
    <message>
        <source>Press Enter to end the roll call.</source>
        <translation>Tecle Enter para encerrar a chamada.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::TeacherWindow</name>
    <message>
        <source>Roll calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>The open roll calls</source>
        <translation>As chamadas abertas</translation>
    </message>
    <message>
        <source>All past roll calls</source>
        <translation>Todas as chamadas anteriores</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>Ending the roll call before the window closes…</source>
        <translation>Encerrando a chamada antes de fechar a janela…</translation>
    </message>
    <message>
        <source>Chamada %1: roll calls for classrooms and labs. Free software under the GPL, version 3 or later.</source>
        <translation>Chamada %1: chamadas para salas de aula e laboratórios. Software livre sob a GPL, versão 3 ou posterior.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Messages (%1)</source>
        <translation>Mensagens (%1)</translation>
    </message>
    <message>
        <source>What the class and you write to each other</source>
        <translation>O que você e a turma escrevem</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Turmas</translation>
    </message>
    <message>
        <source>The classes and the students on their lists</source>
        <translation>As turmas e os alunos das listas</translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation>Testar a rede</translation>
    </message>
    <message>
        <source>Teacher – Chamada</source>
        <translation>Professor – Chamada</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::TerminalCall</name>
    <message>
        <source>Connected again.</source>
        <translation>Conectado de novo.</translation>
    </message>
    <message>
        <source>Stored in your diary at %1</source>
        <translation>Guardado no seu diário em %1</translation>
    </message>
    <message>
        <source>The server keeps the report until the diary has it.</source>
        <translation>O servidor guarda o relatório até que o diário o receba.</translation>
    </message>
    <message>
        <source>The roll call of class %1 was ended elsewhere, and its report went there.</source>
        <translation>A chamada da turma %1 foi encerrada em outro lugar, e o relatório foi para lá.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::TerminalLogin</name>
    <message>
        <source>This server has no teacher yet. Create the first account in the program&apos;s window, or on the server&apos;s computer with: chamada-server teacher add NAME</source>
        <translation>Este servidor ainda não tem professor. Crie a primeira conta na janela do programa, ou no computador do servidor com: chamada-server teacher add NOME</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>Usuário:</translation>
    </message>
    <message>
        <source>This server wants a user name and a password.</source>
        <translation>Este servidor pede usuário e senha.</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Senha:</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::TerminalSession</name>
    <message>
        <source>Command:</source>
        <translation>Comando:</translation>
    </message>
    <message>
        <source>“%1” is not a command. “help” shows the list.</source>
        <translation>“%1” não é um comando. “ajuda” mostra a lista.</translation>
    </message>
    <message>
        <source>Which class? Type its number behind the word.</source>
        <translation>Qual turma? Digite o número dela depois da palavra.</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::UndoButtons</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada a desfazer</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada a refazer</translation>
    </message>
</context>
<context>
    <name>chamada::teacher::WindowHeader</name>
    <message>
        <source>Log out</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Open roll calls go on without you</source>
        <translation>As chamadas abertas continuam sem você</translation>
    </message>
</context>
</TS>
