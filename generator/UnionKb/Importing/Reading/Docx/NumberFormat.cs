using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>A number as Word prints it in a list (ECMA-376 part 1, 17.18.59 ST_NumberFormat): Arabic, Chinese, circled, letters, Roman.</summary>
internal static class NumberFormat
{
    private const string Han = "零一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    private static readonly FrozenSet<string> Known = new[]
    {
        "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "ideographZodiacTraditional",
        "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal", "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital",
        "ideographTraditional", "ideographZodiac", "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "decimalEnclosedParen", "decimalEnclosedFullstop",
        "decimalFullWidth", "decimalFullWidth2", "decimalHalfWidth", "decimalZero", "decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman",
        "numberInDash", "none", "bullet",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>False for a format that is written as Arabic digits for want of a better one.</summary>
    public static bool IsKnown(string format) => Known.Contains(format);

    public static string Of(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "ideographZodiacTraditional" => Counted(number, Han, "十百千"),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Counted(number, Formal, "拾佰仟"),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(Digits(number).Select(d => d == '0' ? '〇' : Han[d - '0'])),
        "ideographTraditional" when number is >= 1 and <= 10 => "甲乙丙丁戊己庚辛壬癸"[number - 1].ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" => $"({number})",
        "decimalEnclosedFullstop" => $"{number}.",
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Digits(number).Select(d => (char)(d - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => Numerals.Roman(number).ToLowerInvariant(),
        "upperRoman" => Numerals.Roman(number),
        "ideographZodiac" when number is >= 1 and <= 12 => "子丑寅卯辰巳午未申酉戌亥"[number - 1].ToString(),
        "numberInDash" => $"- {number} -",
        "none" => "",
        _ => Digits(number),
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Up to 9,999: 十二 without 一 in front, 一百零三 with 零 for a gap.</summary>
    private static string Counted(int number, string digits, string units)
    {
        if (number is < 1 or > 9_999) return number == 0 ? digits[..1] : Digits(number);
        var text = new StringBuilder();
        var gap = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = number / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap) text.Append(digits[0]);
            gap = false;
            if (digit != 1 || place != 1 || text.Length > 0) text.Append(digits[digit]);
            if (place > 0) text.Append(units[place - 1]);
        }

        return text.ToString();
    }

    /// <summary>a to z, then aa, bb.</summary>
    private static string Letters(int number, char first) =>
        number < 1 ? Digits(number) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);
}
