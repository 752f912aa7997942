using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pishran.Features.League.Judging;

/// <summary>Draws by a seed: the same seed and name give the same lot on every machine.</summary>
internal static class Lot
{
    /// <summary>A number from 0 up to, not including, 1.</summary>
    public static double Of(int seed, string name) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{name}")))) / (uint.MaxValue + 1.0);
}
