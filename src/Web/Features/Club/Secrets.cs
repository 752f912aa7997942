using System.Security.Cryptography;
using System.Text;

namespace Pishran.Features.Club;

/// <summary>Secrets that are shown once and kept only as a fingerprint.</summary>
internal static class Secrets
{
    /// <summary>192 random bits, safe in an address.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>SHA-256 as lower-case hex; the secret itself has too many bits to be guessed.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
