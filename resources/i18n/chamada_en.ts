<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message numerus="yes">
        <source>Too many wrong codes. You can try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong codes. You can try again in %n second.</numerusform>
            <numerusform>Too many wrong codes. You can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many attempts. Try again in %n second.</numerusform>
            <numerusform>Too many attempts. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::CheckInPage</name>
    <message numerus="yes">
        <source>%n roll call(s) open: choose yours.</source>
        <translation>
            <numerusform>%n roll call is open: choose it.</numerusform>
            <numerusform>%n roll calls are open: choose yours.</numerusform>
        </translation>
    </message>
</context>
</TS>
