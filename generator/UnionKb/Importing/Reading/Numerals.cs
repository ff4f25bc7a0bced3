using System.Globalization;
using System.Text;

namespace UnionKb.Importing.Reading;

/// <summary>Numbers in letters.</summary>
internal static class Numerals
{
    /// <summary>Up to 3,999; others in digits.</summary>
    public static string Roman(int number)
    {
        if (number is < 1 or > 3_999) return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, sign) in new[]
        {
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        })
        {
            for (; number >= value; number -= value) text.Append(sign);
        }

        return text.ToString();
    }
}
