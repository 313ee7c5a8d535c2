// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/sentences.h"
#include "common/ui/translation.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_translation {

class TestTranslation : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }

    void theLocaleOfAWindow_data();
    void theLocaleOfAWindow();
    void onlyLocalesAreTaken();
    void theLocaleAskedFor();
    void portugueseIsInstalled();
    void nothingIsLeftUntranslated_data();
    void nothingIsLeftUntranslated();

private:
    static QStringList unfinished(const QString &file);
};

void TestTranslation::theLocaleOfAWindow_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("name");
    QTest::newRow("asked for") << u"en"_s << u"pt_BR"_s << u"en_US"_s;
    QTest::newRow("system") << QString() << u"en_GB"_s << u"en_GB"_s;
    QTest::newRow("no language: our users are Brazilian") << QString() << u"C"_s << u"pt_BR"_s;
    QTest::newRow("C asked for") << u"C"_s << u"en_GB"_s << u"pt_BR"_s;
    QTest::newRow("Portugal") << QString() << u"pt_PT"_s << u"pt_PT"_s;
}

void TestTranslation::theLocaleOfAWindow()
{
    QFETCH(const QString, wanted);
    QFETCH(const QString, system);
    QFETCH(const QString, name);
    QCOMPARE(windowLocale(wanted, QLocale(system)).name(), name);
}

void TestTranslation::onlyLocalesAreTaken()
{
    for (const QString &good : {u"pt_BR"_s, u"pt"_s, u"en"_s, u"de_AT"_s, u"C"_s, u"POSIX"_s})
        QVERIFY2(isLocaleName(good), qPrintable(good));
    for (const QString &bad : {u"klingon"_s, u"x"_s, u""_s, u"--class"_s})
        QVERIFY2(!isLocaleName(bad), qPrintable(bad));
}

void TestTranslation::theLocaleAskedFor()
{
    QCOMPARE(wantedLocale({u"program"_s, u"--nonsense"_s, u"--lang"_s, u"en"_s, u"--lang=pt"_s}), u"pt"_s);
    QCOMPARE(wantedLocale({u"program"_s, u"--class"_s, u"0"_s, u"--lang"_s}), QString());
    QCOMPARE(wantedLocale({u"program"_s, u"-platform"_s, u"xcb"_s, u"--lang=klingon"_s}), QString());
}

void TestTranslation::portugueseIsInstalled()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::Portuguese, QLocale::Portugal));
    QCOMPARE(explain(Failure{.code = ErrorCode::LoginRequired}), u"Primeiro, entre com seu usuário e senha."_s);
    QCOMPARE(QLocale().language(), QLocale::Portuguese);
}

void TestTranslation::nothingIsLeftUntranslated_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Portuguese") << u"chamada_pt_BR.ts"_s << QStringList();
    QTest::newRow("English plurals") << u"chamada_en.ts"_s << QStringList{u"-pluralonly"_s};
}

/// Runs lupdate on a copy: a string that is new there, or was unfinished before, lacks a translation.
void TestTranslation::nothingIsLeftUntranslated()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, options);
    const QDir root(QStringLiteral(CHAMADA_SOURCE_DIR));
    QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(root.filePath(u"resources/i18n/"_s + name), copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);

    const QStringList arguments =
        QStringList{u"-silent"_s, u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s, u"-I"_s, root.path()}
        + options
        + QStringList{root.filePath(u"common"_s), root.filePath(u"student-gui"_s), root.filePath(u"teacher-gui"_s),
            root.filePath(u"tools/netcheck"_s), u"-ts"_s, copy};
    QCOMPARE(QProcess::execute(QStringLiteral(CHAMADA_LUPDATE), arguments), 0);
    const QStringList left = unfinished(copy);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u" | "_s)));
}

QStringList TestTranslation::unfinished(const QString &file)
{
    QFile ts(file);
    if (!ts.open(QIODevice::ReadOnly))
        return {file};
    QStringList left;
    QString source;
    QXmlStreamReader xml(&ts);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "translation"_L1 && xml.attributes().hasAttribute("type"_L1))
            left.append(source);
    }
    return left;
}

CHAMADA_TEST(TestTranslation)

} // namespace chamada::test::tst_translation

#include "tst_translation.moc"
