using System.Numerics;

namespace Pishran.Engine.Text;

/// <summary>Iranian identifiers in any digits, to one canonical Latin form.
/// Check digits verified against the vectors of DNTPersianUtils and persian-tools.</summary>
public static class Identifiers
{
    private static readonly int[] LegalWeights = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17];

    /// <summary>کد ملی of a person: ten digits with a right check digit. Repeated digits (0000000000 …) are refused although they
    /// pass the checksum; codes that lost leading zeros are refused too, see <see cref="TryPadNationalId"/>.</summary>
    public static bool IsNationalId(string? text, out string canonical)
    {
        canonical = Digits(text, 10);
        if (canonical.Length == 10 && !IsRepeated(canonical) && HasNationalCheck(canonical)) return true;
        canonical = "";
        return false;
    }

    /// <summary>Offers the national id that a spreadsheet shortened: 8 or 9 digits, left-padded with zeros, check digit right.
    /// Ask the person before using it.</summary>
    public static bool TryPadNationalId(string? text, out string canonical)
    {
        canonical = "";
        return text is { Length: 8 or 9 } && IsNationalId(text.PadLeft(10, '0'), out canonical);
    }

    /// <summary>شناسهٔ ملی of a legal person (company, organisation): eleven digits with a right check digit.</summary>
    public static bool IsLegalId(string? text, out string canonical)
    {
        canonical = Digits(text, 11);
        if (canonical.Length == 11 && !IsRepeated(canonical) && HasLegalCheck(canonical)) return true;
        canonical = "";
        return false;
    }

    /// <summary>شبا, the Iranian IBAN: IR and 24 digits, ISO 7064 mod 97; spaces, hyphens and lower case are accepted.</summary>
    public static bool IsIban(string? text, out string canonical)
    {
        canonical = "";
        if (text is not { Length: <= 60 }) return false;

        var compact = Without(text, " -").ToUpperInvariant();
        if (compact.Length != 26 || !compact.StartsWith("IR", StringComparison.Ordinal)) return false;
        var digits = Digits(compact[2..], 24);
        if (digits.Length != 24 || BigInteger.Parse($"{digits[2..]}1827{digits[..2]}") % 97 != 1) return false;
        canonical = "IR" + digits;
        return true;
    }

    /// <summary>An Iranian mobile number to E.164 (+989…): with 0, 98, +98, 0098 or nothing before 9; spaces, hyphens and brackets
    /// are accepted. Prefixes change, so only the shape is checked; 980… is no mobile.</summary>
    public static bool IsMobile(string? text, out string e164)
    {
        e164 = "";
        if (text is not { Length: <= 40 }) return false;

        var compact = PersianText.LatinDigits(Without(text, " -()"));
        var rest = Prefixes.Where(p => compact.StartsWith(p, StringComparison.Ordinal) && compact.Length == p.Length + 10).Select(p => compact[p.Length..]).FirstOrDefault("");
        if (rest.Length != 10 || rest[0] != '9' || rest[1] == '8' || !rest.All(char.IsAsciiDigit)) return false;
        e164 = "+98" + rest;
        return true;
    }

    /// <summary>The shape of an e-mail address: enough to catch what can't be one; at most 200 characters, ASCII.</summary>
    public static bool IsEmail(string? text) =>
        text is { Length: > 5 and <= 200 } && text.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal) && !host.StartsWith('.') && !host.EndsWith('.') && text.All(c => c is > ' ' and < '\u007F' and not (',' or ';' or '<' or '>' or '"'));

    /// <summary>A ten-digit postal code: no 0 or 2 among the first five digits, the first four not all alike; hyphen and spaces accepted.</summary>
    public static bool IsPostalCode(string? text, out string canonical)
    {
        canonical = text is { Length: <= 20 } ? Digits(Without(text, " -"), 10) : "";
        if (canonical.Length == 10 && canonical.AsSpan(0, 5).IndexOfAny('0', '2') < 0 && !IsRepeated(canonical[..4])) return true;
        canonical = "";
        return false;
    }

    private static readonly string[] Prefixes = ["+98", "0098", "98", "0", ""];

    private static bool HasNationalCheck(string code)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += (code[i] - '0') * (10 - i);
        var rest = sum % 11;
        return code[9] - '0' == (rest < 2 ? rest : 11 - rest);
    }

    private static bool HasLegalCheck(string code)
    {
        var shift = code[9] - '0' + 2;
        var sum = 0;
        for (var i = 0; i < 10; i++) sum += (code[i] - '0' + shift) * LegalWeights[i];
        return code[10] - '0' == sum % 11 % 10;
    }

    private static bool IsRepeated(string code) => code.AsSpan().TrimStart(code[0]).IsEmpty;

    private static string Digits(string? text, int length)
    {
        if (text is null || text.Length != length) return "";
        var latin = PersianText.LatinDigits(text);
        return latin.All(char.IsAsciiDigit) ? latin : "";
    }

    private static string Without(string text, string marks) =>
        string.Concat(text.Where(c => !marks.Contains(c, StringComparison.Ordinal) && (c == Letters.HalfSpace || !Letters.IsInvisible(c))));
}
