<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Options</name>
    <message>
        <source>the server to connect to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the student ID to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the teacher&apos;s user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file whose first line is the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of the window, as in pt_BR or en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the colours of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1 [options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a value for %2. See --help.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants a value. See --help.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1. See --help.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not expected. See --help.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The server did not understand this program. Update it, or tell who looks after the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept what was typed. Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is older than this program and cannot do that. Ask for the server to be updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too much at once. Send less at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class has no open roll call. Check the number of the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another teacher has this class&apos;s roll call open. Ask them to end it, or choose another class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This roll call belongs to another teacher, and only they can do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name, password or code is wrong. Check them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants an encrypted connection for this. Connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server already has its first account. Log in, or ask for an invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This roll call wants the code that the teacher is showing. Type it and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the code that the teacher is showing now. Look again and type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This student ID is not on the list of the class. Check it, or talk to the teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the room first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone in the room already has this name. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher has closed the conversation for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has too much to do right now. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not store it. Try again; sending it twice does no harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost before the answer came. Try again when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no computer called “%1” on this network. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer %1 answers, but no Chamada server is running there. Start it, or check the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no way to %1. Check the network cable or Wi-Fi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address, and that a firewall lets it through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not a Chamada server. Check the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 and this program are of different versions. Update the older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 does not identify itself as it did before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Connecting again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 was shut down. This window connects again when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account on %1 was removed. Talk to who looks after the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chamada::CertificateChoice</name>
    <message>
        <source>Is this still the same server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are the same: trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 identifies itself with another certificate than before. Either it was installed again, or another computer pretends to be it. Ask who looks after the server to read out its fingerprint, and trust it only if it is the one below under “Now”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chamada::ConnectionPanel</name>
    <message>
        <source>Which server takes your roll call? Type its name or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example lab3 or 192.168.0.10:5050</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the server&apos;s address first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address. Type a name or a number, and after it a colon and the port if it is not 5050.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chamada::ServerLabel</name>
    <message>
        <source>No server yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
