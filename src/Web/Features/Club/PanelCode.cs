using System.Security.Cryptography;
using System.Text;

namespace Pishran.Features.Club;

/// <summary>
/// A panelist's own secret: sixteen letters that only the panelist's browser, or a slip of paper, holds. The key of a ballot is made from it,
/// another for each round, so that neither a person nor another round can be found from a ballot.
/// </summary>
internal static class PanelCode
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    public const int Length = 16;

    public static string New() => new(RandomNumberGenerator.GetItems(Letters.AsSpan(), Length));

    /// <summary>What was typed as a code, or null where it can't be one.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").ToLowerInvariant().Where(Letters.Contains)]);
        return code.Length == Length ? code : null;
    }

    /// <summary>In groups of four, to be written down.</summary>
    public static string Shown(string code) => string.Join('-', code.Chunk(4).Select(four => new string(four)));

    public static string KeyOf(string code, int studyId, int round) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(code), Encoding.ASCII.GetBytes(FormattableString.Invariant($"delphi/{studyId}/{round}"))))[..32];
}
