// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/knownservers.h"
#include "common/receipt/receipt.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/pages/receiptcheck.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_receiptcheck {

using namespace teacher;

namespace {

const Timestamp eight{1'795'345'200'000};

Receipt presence(const CallId &call, int student)
{
    return {call, *ClassId::fromNumber(101), *StudentId::fromText(QString::number(student)), eight, u"Laboratório 3"_s};
}

struct Fixture {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"teacher.ini"_s), QSettings::IniFormat};
    KnownServers known{folder.filePath(u"servers.json"_s)};
    DiaryLocation location{folder.filePath(u"diary.sqlite"_s), settings};
    ReceiptKey key = ReceiptKey::generate();
    ReceiptCheck check{known, location};

    Fixture()
    {
        known.remember({{u"lab"_s, 5050}, u"Outro"_s, QByteArray(32, 'a'), ReceiptKey::generate().publicKey});
        known.remember({{u"lab3"_s, 5050}, u"Laboratório 3"_s, QByteArray(32, 'b'), key.publicKey});
        location.open();
        Report report{u"kept"_callId, *ClassId::fromNumber(101), {}, eight, eight, {}, {}};
        report.entries.append({*StudentId::fromText(u"2023001"_s), eight, By::Student, {}, {}, {}, {}});
        location.diary()->store({report, u"Laboratório 3"_s, u"maria"_s});
    }

    /// Returns the verdict on a pasted text.
    QString say(const QString &text)
    {
        check.findChild<QLineEdit *>()->setText(text);
        return check.findChild<StatusStrip *>()->text();
    }
};

} // namespace

/// Tests the check of a receipt that a student shows.
class TestReceiptCheck : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void genuineAndInTheDiary();
    void genuineAndRemoved();
    void genuineAndElsewhere();
    void notGenuine();
    void brokenIntoLines();
    void saysNothingOfNothing();
};

void TestReceiptCheck::genuineAndInTheDiary()
{
    Fixture fixture;
    const QString said = fixture.say(signReceipt(presence(u"kept"_callId, 2023001), fixture.key));
    QVERIFY2(said.startsWith(u"Genuine: 2023001 was registered in class 101, "_s), qPrintable(said));
    QVERIFY2(said.contains(u"Laboratório 3"_s) && said.endsWith(u"The diary says the same."_s), qPrintable(said));
}

void TestReceiptCheck::genuineAndRemoved()
{
    Fixture fixture;
    const QString said = fixture.say(signReceipt(presence(u"kept"_callId, 2023002), fixture.key));
    QVERIFY2(said.startsWith(u"Genuine"_s) && said.contains(u"it was removed"_s), qPrintable(said));
}

void TestReceiptCheck::genuineAndElsewhere()
{
    Fixture fixture;
    const QString said = fixture.say(signReceipt(presence(u"another"_callId, 2023001), fixture.key));
    QVERIFY2(said.startsWith(u"Genuine"_s) && said.contains(u"not in this diary"_s), qPrintable(said));
}

void TestReceiptCheck::notGenuine()
{
    Fixture fixture;
    const QString receipt = signReceipt(presence(u"kept"_callId, 2023001), fixture.key);
    const QString stranger = signReceipt(presence(u"kept"_callId, 2023001), ReceiptKey::generate());
    const QStringList texts{u"x"_s, receipt.chopped(1), QString(u'A' + receipt.sliced(1)), stranger};
    for (const QString &text : texts)
        QVERIFY2(fixture.say(text).startsWith(u"Not genuine"_s), qPrintable(text));
}

void TestReceiptCheck::brokenIntoLines()
{
    Fixture fixture;
    QString receipt = signReceipt(presence(u"kept"_callId, 2023001), fixture.key);
    receipt.insert(70, u" \n"_s);
    QVERIFY(fixture.say(u"  "_s + receipt + u' ').startsWith(u"Genuine"_s));
}

void TestReceiptCheck::saysNothingOfNothing()
{
    Fixture fixture;
    QVERIFY(fixture.say(u"x"_s).startsWith(u"Not"_s));
    QVERIFY(fixture.say(u"  "_s).isEmpty());
}

CHAMADA_WINDOW_TEST(TestReceiptCheck)

} // namespace chamada::test::tst_receiptcheck

#include "tst_receiptcheck.moc"
