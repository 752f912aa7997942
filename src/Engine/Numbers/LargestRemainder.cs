namespace Pishran.Engine.Numbers;

/// <summary>Splits a whole number so that the parts sum to it exactly (Hamilton's method).</summary>
public static class LargestRemainder
{
    /// <summary>Parts proportional to the weights, each within one of its exact share. Deterministic: of equal remainders
    /// the earlier part gets the unit. A negative total is split like its positive twin.</summary>
    /// <param name="total">Any unit, such as rials or per mille.</param>
    /// <param name="weights">Not negative, at least one above 0.</param>
    /// <exception cref="ArgumentException">No weight above 0, or a negative one.</exception>
    public static long[] Split(long total, IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Int128 sum = 0;
        foreach (var weight in weights) sum += weight >= 0 ? weight : throw new ArgumentException("Weights are not negative", nameof(weights));
        if (sum == 0) throw new ArgumentException("At least one weight is above 0", nameof(weights));

        var (sign, amount) = (total < 0 ? -1 : 1, Int128.Abs(total));
        var parts = new long[weights.Count];
        var remainders = new Int128[weights.Count];
        var left = amount;
        for (var i = 0; i < parts.Length; i++)
        {
            var (quotient, remainder) = Int128.DivRem(amount * weights[i], sum);
            parts[i] = sign * (long)quotient;
            remainders[i] = remainder;
            left -= quotient;
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).Take((int)left)) parts[i] += sign;
        return parts;
    }
}
