namespace Pishran.Shell;

/// <summary>One thing to mend: what to do, and the field beside which it is said (null: the whole form).</summary>
public readonly record struct Fault(Word Word, string? Field = null);

/// <summary>
/// A rule of the house that an act would break. Nothing was changed; the same page is shown again with status 422,
/// the words beside the field and everything that was typed.
/// </summary>
public sealed class BrokenRule(IReadOnlyList<Fault> faults) : Exception(faults[0].Word.ToString())
{
    public BrokenRule(Word word, string? field = null) : this([new Fault(word, field)]) { }

    public IReadOnlyList<Fault> Faults { get; } = faults;

    /// <summary>Stops the act when the condition holds.</summary>
    /// <exception cref="BrokenRule">The condition holds.</exception>
    public static void If(bool broken, Word word, string? field = null)
    {
        if (broken) throw new BrokenRule(word, field);
    }
}

/// <summary>Collects every broken rule of a form, so that a person mends them all at once.</summary>
public sealed class Rules
{
    private readonly List<Fault> _faults = [];

    public Rules If(bool broken, Word word, string? field = null)
    {
        if (broken) _faults.Add(new Fault(word, field));
        return this;
    }

    /// <summary>A text that must be there and no longer than <paramref name="max"/> characters.</summary>
    public Rules Text(string? value, Word label, string field, int max, int min = 1) =>
        string.IsNullOrWhiteSpace(value) ? If(min > 0, ShellWords.Required(label), field)
        : value.Length < min ? If(true, ShellWords.TooShort(label, min, value.Length), field)
        : If(value.Length > max, ShellWords.TooLong(label, max, value.Length - max), field);

    /// <exception cref="BrokenRule">At least one rule was broken.</exception>
    public void Check()
    {
        if (_faults.Count > 0) throw new BrokenRule(_faults);
    }
}
