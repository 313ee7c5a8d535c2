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
    <name>AttendanceSheetPrinter</name>
    <message numerus="yes">
        <source>%n roll call(s)</source>
        <translation>
            <numerusform>%n roll call</numerusform>
            <numerusform>%n roll calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallChange</name>
    <message numerus="yes">
        <source>%n student(s) added by hand.</source>
        <translation>
            <numerusform>%n student added by hand.</numerusform>
            <numerusform>%n students added by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) removed.</source>
        <translation>
            <numerusform>%n student removed.</numerusform>
            <numerusform>%n students removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) marked late.</source>
        <translation>
            <numerusform>%n student marked late.</numerusform>
            <numerusform>%n students marked late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) no longer marked late.</source>
        <translation>
            <numerusform>%n student no longer marked late.</numerusform>
            <numerusform>%n students no longer marked late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The note was changed for %n student(s).</source>
        <translation>
            <numerusform>The note was changed for %n student.</numerusform>
            <numerusform>The note was changed for %n students.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) kept, and the rows point nothing out any more.</source>
        <translation>
            <numerusform>%n student kept, and the row points nothing out any more.</numerusform>
            <numerusform>%n students kept, and the rows point nothing out any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) put on the list of the class.</source>
        <translation>
            <numerusform>%n student put on the list of the class.</numerusform>
            <numerusform>%n students put on the list of the class.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) marked excused; the diary will have it so.</source>
        <translation>
            <numerusform>%n student marked excused; the diary will have it so.</numerusform>
            <numerusform>%n students marked excused; the diary will have it so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) no longer marked excused.</source>
        <translation>
            <numerusform>%n student no longer marked excused.</numerusform>
            <numerusform>%n students no longer marked excused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n row(s) of other classes were skipped.</source>
        <translation>
            <numerusform>%n row of another class was skipped.</numerusform>
            <numerusform>%n rows of other classes were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat a student, who is taken once.</source>
        <translation>
            <numerusform>%n row repeats a student, who is taken once.</numerusform>
            <numerusform>%n rows repeat students, who are taken once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The &quot;.0&quot; that a spreadsheet put behind %n student ID(s) was removed.</source>
        <translation>
            <numerusform>The &quot;.0&quot; that a spreadsheet put behind %n student ID was removed.</numerusform>
            <numerusform>The &quot;.0&quot; that a spreadsheet put behind %n student IDs was removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The points that a spreadsheet put into %n student ID(s) were removed.</source>
        <translation>
            <numerusform>The points that a spreadsheet put into %n student ID were removed.</numerusform>
            <numerusform>The points that a spreadsheet put into %n student IDs were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the titles were skipped.</source>
        <translation>
            <numerusform>%n line above the titles was skipped.</numerusform>
            <numerusform>%n lines above the titles were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result, so their cells are empty here: save the file in its program.</source>
        <translation>
            <numerusform>%n formula has no stored result, so its cell is empty here: save the file in its program.</numerusform>
            <numerusform>%n formulas have no stored result, so their cells are empty here: save the file in its program.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>Taken: %n student(s)</source>
        <translation>
            <numerusform>Taken: %n student</numerusform>
            <numerusform>Taken: %n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n row(s)</source>
        <translation>
            <numerusform>Left out: %n row</numerusform>
            <numerusform>Left out: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken off the list, for not in the file: %n student(s)</source>
        <translation>
            <numerusform>Taken off the list, for not in the file: %n student</numerusform>
            <numerusform>Taken off the list, for not in the file: %n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the list and not in the file: %n student(s)</source>
        <translation>
            <numerusform>On the list and not in the file: %n student</numerusform>
            <numerusform>On the list and not in the file: %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabMap</name>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) at one machine</source>
        <translation>
            <numerusform>%n student at one machine</numerusform>
            <numerusform>%n students at one machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n empty</numerusform>
            <numerusform>%n empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with more than one student</source>
        <translation>
            <numerusform>%n with more than one student</numerusform>
            <numerusform>%n with more than one student</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) without a machine</source>
        <translation>
            <numerusform>%n student without a machine</numerusform>
            <numerusform>%n students without a machine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message numerus="yes">
        <source>Class %1: %n student(s) on the list.</source>
        <translation>
            <numerusform>Class %1: %n student on the list.</numerusform>
            <numerusform>Class %1: %n students on the list.</numerusform>
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
    <name>chamada::ClockWarning</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::student::CheckInPage</name>
    <message numerus="yes">
        <source>%n roll call(s) open: choose yours.</source>
        <translation>
            <numerusform>%n roll call is open: choose it.</numerusform>
            <numerusform>%n roll calls are open: choose yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ArrivalsChart</name>
    <message numerus="yes">
        <source>Minute %1: %n arrived</source>
        <translation>
            <numerusform>Minute %1: %n arrived</numerusform>
            <numerusform>Minute %1: %n arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Minutes %1 to %2: %n arrived</source>
        <translation>
            <numerusform>Minutes %1 to %2: %n arrived</numerusform>
            <numerusform>Minutes %1 to %2: %n arrived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::CallHeaderBar</name>
    <message numerus="yes">
        <source>present</source>
        <comment>after the large count</comment>
        <translation>
            <numerusform>present</numerusform>
            <numerusform>present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on the list</source>
        <translation>
            <numerusform>%n not on the list</numerusform>
            <numerusform>%n not on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassAttendancePage</name>
    <message numerus="yes">
        <source>Nobody is at risk, of %n student(s).</source>
        <translation>
            <numerusform>Nobody is at risk, of %n student.</numerusform>
            <numerusform>Nobody is at risk, of %n students.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n student(s): %1 over the limit, %2 near it.</source>
        <translation>
            <numerusform>Of %n student: %1 over the limit, %2 near it.</numerusform>
            <numerusform>Of %n students: %1 over the limit, %2 near it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassCard</name>
    <message numerus="yes">
        <source>%n on the list</source>
        <translation>
            <numerusform>%n on the list</numerusform>
            <numerusform>%n on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ClassesModel</name>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::DiaryPage</name>
    <message numerus="yes">
        <source>Joined with %1: %n new roll call(s), and every correction made there.</source>
        <translation>
            <numerusform>Joined with %1: %n new roll call, and every correction made there.</numerusform>
            <numerusform>Joined with %1: %n new roll calls, and every correction made there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::EndedCallNotice</name>
    <message numerus="yes">
        <source>%n roll call(s) have ended and were saved in your diary.</source>
        <translation>
            <numerusform>%n roll call has ended and was saved in your diary.</numerusform>
            <numerusform>%n roll calls have ended and were saved in your diary.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ImportButton</name>
    <message numerus="yes">
        <source>%n were in it before.</source>
        <translation>
            <numerusform>%n was in it before.</numerusform>
            <numerusform>%n were in it before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n roll call(s) imported into the diary.</source>
        <translation>
            <numerusform>%n roll call imported into the diary.</numerusform>
            <numerusform>%n roll calls imported into the diary.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ImportPanel</name>
    <message numerus="yes">
        <source>Take %n student(s)</source>
        <translation>
            <numerusform>Take %n student</numerusform>
            <numerusform>Take %n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken and stand first.</source>
        <translation>
            <numerusform>%n row cannot be taken and stands first.</numerusform>
            <numerusform>%n rows cannot be taken and stand first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>students</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a new name</source>
        <translation>
            <numerusform>%n with a new name</numerusform>
            <numerusform>%n with a new name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) are on the list, the others are not.</source>
        <translation>
            <numerusform>%n student is on the list, the others are not.</numerusform>
            <numerusform>%n students are on the list, the others are not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) taken.</source>
        <translation>
            <numerusform>%n student taken.</numerusform>
            <numerusform>%n students taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in the table</source>
        <comment>students on the list</comment>
        <translation>
            <numerusform>%n not in the table</numerusform>
            <numerusform>%n not in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n student(s) off</source>
        <translation>
            <numerusform>Take %n student off</numerusform>
            <numerusform>Take %n students off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n student(s) off the list who are not in the table</source>
        <translation>
            <numerusform>Take the student off the list who is not in the table</numerusform>
            <numerusform>Take the %n students off the list who are not in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are taken only if you mark them.</source>
        <translation>
            <numerusform>%n row is taken only if you mark it.</numerusform>
            <numerusform>%n rows are taken only if you mark them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) taken off the list.</source>
        <translation>
            <numerusform>%n student taken off the list.</numerusform>
            <numerusform>%n students taken off the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::MeetingHeader</name>
    <message numerus="yes">
        <source>%n not on the list</source>
        <translation>
            <numerusform>%n not on the list</numerusform>
            <numerusform>%n not on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::MeetingPage</name>
    <message numerus="yes">
        <source>%n student(s): %1</source>
        <translation>
            <numerusform>%n student: %1</numerusform>
            <numerusform>%n students: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This meeting counts for %n lesson(s)</source>
        <translation>
            <numerusform>This meeting counts for %n lesson</numerusform>
            <numerusform>This meeting counts for %n lessons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::PresenceChart</name>
    <message numerus="yes">
        <source>%n meeting(s), %1% present on average. The line is the least frequency: %2%.</source>
        <translation>
            <numerusform>%n meeting, %1% present. The line is the least frequency: %2%.</numerusform>
            <numerusform>%n meetings, %1% present on average. The line is the least frequency: %2%.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::PresentStudentsView</name>
    <message numerus="yes">
        <source>Note on %n student(s)</source>
        <translation>
            <numerusform>Note on %n student</numerusform>
            <numerusform>Note on %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ProjectorWindow</name>
    <message numerus="yes">
        <source>of %1 present</source>
        <comment>below the large count</comment>
        <translation>
            <numerusform>of %1 present</numerusform>
            <numerusform>of %1 present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>present</source>
        <comment>below the large count</comment>
        <translation>
            <numerusform>present</numerusform>
            <numerusform>present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on the list</source>
        <comment>below the large count</comment>
        <translation>
            <numerusform>%n not on the list</numerusform>
            <numerusform>%n not on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::ReportPage</name>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n absent</numerusform>
            <numerusform>%n absent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on the list</source>
        <translation>
            <numerusform>%n not on the list</numerusform>
            <numerusform>%n not on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RosterExport</name>
    <message numerus="yes">
        <source>%n student(s) copied. Paste them into a spreadsheet or a message.</source>
        <translation>
            <numerusform>%n student copied. Paste it into a spreadsheet or a message.</numerusform>
            <numerusform>%n students copied. Paste them into a spreadsheet or a message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::RosterView</name>
    <message numerus="yes">
        <source>%n student(s) on the list</source>
        <translation>
            <numerusform>%n student on the list</numerusform>
            <numerusform>%n students on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) taken off the list.</source>
        <translation>
            <numerusform>%n student taken off the list.</numerusform>
            <numerusform>%n students taken off the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::StudentErasurePanel</name>
    <message numerus="yes">
        <source>%1: in %n roll call(s).</source>
        <translation>
            <numerusform>%1: in %n roll call.</numerusform>
            <numerusform>%1: in %n roll calls.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chamada::teacher::StudentFinder</name>
    <message numerus="yes">
        <source>%n student(s) of the class match. Choose one, or type more of the name.</source>
        <translation>
            <numerusform>%n student of the class matches. Choose this one, or type more of the name.</numerusform>
            <numerusform>%n students of the class match. Choose one, or type more of the name.</numerusform>
        </translation>
    </message>
</context>
</TS>
