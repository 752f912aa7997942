using Pishran.Engine.Text;

namespace Pishran.Engine.Numbers;

/// <summary>An amount of money in rials, the legal unit; 1 toman is 10 rials. Arithmetic is checked: it throws instead of wrapping.</summary>
public readonly record struct Rial(long Amount) : IComparable<Rial>
{
    /// <summary>Nothing.</summary>
    public static Rial Zero => default;

    /// <summary>From tomans.</summary>
    /// <exception cref="OverflowException">More than a long of rials holds.</exception>
    public static Rial FromToman(long toman) => new(checked(toman * 10));

    /// <summary>The sum of many.</summary>
    public static Rial Sum(IEnumerable<Rial> amounts) => amounts.Aggregate(Zero, (sum, next) => sum + next);

    /// <summary>Sum.</summary>
    public static Rial operator +(Rial left, Rial right) => new(checked(left.Amount + right.Amount));

    /// <summary>Difference.</summary>
    public static Rial operator -(Rial left, Rial right) => new(checked(left.Amount - right.Amount));

    /// <summary>The opposite amount.</summary>
    public static Rial operator -(Rial value) => new(checked(-value.Amount));

    /// <summary>A multiple.</summary>
    public static Rial operator *(Rial value, long times) => new(checked(value.Amount * times));

    /// <summary>Less than.</summary>
    public static bool operator <(Rial left, Rial right) => left.Amount < right.Amount;

    /// <summary>More than.</summary>
    public static bool operator >(Rial left, Rial right) => left.Amount > right.Amount;

    /// <summary>At most.</summary>
    public static bool operator <=(Rial left, Rial right) => left.Amount <= right.Amount;

    /// <summary>At least.</summary>
    public static bool operator >=(Rial left, Rial right) => left.Amount >= right.Amount;

    /// <summary>A percentage of this amount, rounded half away from zero to a whole rial.</summary>
    public Rial Percent(decimal percent) => new((long)Math.Round(Amount * percent / 100m, MidpointRounding.AwayFromZero));

    /// <summary>Parts by shares in per mille; they sum to exactly this amount (largest remainder).</summary>
    /// <exception cref="ArgumentException">The shares don't sum to 1,000.</exception>
    public IReadOnlyList<Rial> Split(IReadOnlyList<int> perMille)
    {
        if (!Shares.SumToThousand(perMille)) throw new ArgumentException("Shares sum to 1,000 per mille", nameof(perMille));
        return [.. LargestRemainder.Split(Amount, [.. perMille.Select(share => (long)share)]).Select(part => new Rial(part))];
    }

    /// <summary>Smaller amounts first.</summary>
    public int CompareTo(Rial other) => Amount.CompareTo(other.Amount);

    /// <summary>«۱۹٬۵۰۰٬۰۰۰ ریال» or “19,500,000 rials”.</summary>
    public string ToString(bool persian) => $"{NumberText.Group(Amount, persian)} {(persian ? "ریال" : "rials")}";

    /// <summary>The toman hint beside an amount: «۱ میلیون و ۹۵۰ هزار تومان»; with a remainder of rials they are named too.</summary>
    public string InToman(bool persian) => MoneyText.TomanHint(Amount, persian);

    /// <summary>The number alone in words: «چهارصد و پنجاه میلیون».</summary>
    public string InWords(bool persian) => NumberWords.Say(Amount, persian);

    /// <summary>“19,500,000 rials”.</summary>
    public override string ToString() => ToString(persian: false);
}
