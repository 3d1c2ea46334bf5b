#include "app/exchange/text_decoder.h"

#include "app/exchange/csv_reader.h"
#include "app/wording/import_wording.h"

#include <QStringDecoder>

#include <array>
#include <optional>

namespace caseaudit {

namespace {

const QByteArray utf8Mark("\xEF\xBB\xBF");
const QByteArray utf16LittleMark("\xFF\xFE");
const QByteArray utf16BigMark("\xFE\xFF");

/// Where Windows-1252 differs from Latin-1: bytes 0x80 to 0x9F. Unassigned ones stay control characters, as in
/// browsers.
constexpr unsigned char firstSpecialByte = 0x80;
constexpr std::array<char16_t, 32> windowsCharacters{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

QString fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        const int index = character.unicode() - firstSpecialByte;
        if (index >= 0 && index < static_cast<int>(windowsCharacters.size()))
            character = windowsCharacters[static_cast<std::size_t>(index)];
    }
    return text;
}

DecodedText fromUtf8(const QByteArray &bytes)
{
    const QString encoding = QStringLiteral("UTF-8");
    if (!bytes.isValidUtf8())
        throw CsvError(0, wording::notValidText(encoding));
    return {QString::fromUtf8(bytes), encoding};
}

DecodedText fromUtf16(const QByteArray &bytes, QStringConverter::Encoding order)
{
    const QString encoding = QStringLiteral("UTF-16");
    QStringDecoder decoder(order, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (bytes.size() % 2 != 0 || decoder.hasError() || !text.isValidUtf16())
        throw CsvError(0, wording::notValidText(encoding));
    return {text, encoding};
}

/// The byte order of UTF-16 without a mark: the first two characters of a header are ASCII, so every other byte is
/// zero.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    if (bytes.size() < 4)
        return std::nullopt;
    const auto isZero = [&bytes](qsizetype i) { return bytes.at(i) == '\0'; };
    if (!isZero(0) && isZero(1) && !isZero(2) && isZero(3))
        return QStringConverter::Utf16LE;
    if (isZero(0) && !isZero(1) && isZero(2) && !isZero(3))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

DecodedText decodedAs(const QByteArray &bytes)
{
    if (bytes.startsWith(utf8Mark))
        return fromUtf8(bytes.sliced(utf8Mark.size()));
    if (bytes.startsWith(utf16LittleMark))
        return fromUtf16(bytes.sliced(utf16LittleMark.size()), QStringConverter::Utf16LE);
    if (bytes.startsWith(utf16BigMark))
        return fromUtf16(bytes.sliced(utf16BigMark.size()), QStringConverter::Utf16BE);
    if (const auto order = unmarkedUtf16(bytes))
        return fromUtf16(bytes, *order);
    if (bytes.isValidUtf8())
        return fromUtf8(bytes);
    return {fromWindows(bytes), QStringLiteral("Windows-1252")};
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    const DecodedText decoded = decodedAs(bytes);
    if (const qsizetype nul = decoded.text.indexOf(QChar(u'\0')); nul >= 0) {
        const auto breaks = QStringView(decoded.text).first(nul).count(u'\n');
        throw CsvError(static_cast<int>(breaks) + 1, wording::nulCharacter());
    }
    return decoded;
}

} // namespace caseaudit
