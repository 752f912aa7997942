using System.Text.RegularExpressions;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>What becomes of a tied vote.</summary>
public enum TieRule { ChairDecides, NotCarried }

/// <summary>How a body works: the letters of its decisions' numbers, its tie rule, and which kinds of cases it decides (its remit).</summary>
public sealed partial class Charter : Record
{
    public const int LongestCode = 8;
    private const char Between = ';';

    private Charter() { }

    public Charter(int bodyId, string? code, TieRule tie, IEnumerable<string> kinds)
    {
        BodyId = bodyId;
        Lay(code, tie, kinds);
    }

    public int BodyId { get; private set; }
    public string Code { get; private set; } = "";
    public TieRule Tie { get; private set; }
    public string Remit { get; private set; } = "";
    public IReadOnlyList<string> Kinds => Remit.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether cases of a kind come before this body.</summary>
    public bool Decides(string kind) => Kinds.Contains(kind);

    /// <exception cref="BrokenRule">The letters don't read the same in both languages.</exception>
    public void Lay(string? code, TieRule tie, IEnumerable<string> kinds)
    {
        BrokenRule.If(code is null || !Letters().IsMatch(code), MeetingsWords.CodeNotLatin, nameof(Code));
        (Code, Tie, Remit) = (code!, tie, string.Join(Between, kinds.Distinct().Order(StringComparer.Ordinal)));
        Happened(MeetingsWords.CharterLaid(code));
    }

    [GeneratedRegex("^[A-Z]{1,8}$", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();
}
