using System.Globalization;

namespace Pishran.Commands;

/// <summary>Names of judges, submissions, teams and people as the numbers that the engine takes: themselves where all are whole numbers, else their place in order.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<int, string> _names;

    public Names(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        AreNumbers = all.TrueForAll(name => int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == name);
        var ordered = AreNumbers ? all.OrderBy(name => int.Parse(name, CultureInfo.InvariantCulture)) : all.OrderBy(name => name, StringComparer.Ordinal);
        Ordered = [.. ordered];
        _numbers = Ordered.Select((name, i) => (name, number: AreNumbers ? int.Parse(name, CultureInfo.InvariantCulture) : i)).ToDictionary(x => x.name, x => x.number, StringComparer.Ordinal);
        _names = _numbers.ToDictionary(x => x.Value, x => x.Key);
    }

    public bool AreNumbers { get; }
    public IReadOnlyList<string> Ordered { get; }
    public bool Has(string name) => _numbers.ContainsKey(name);
    public int Of(string name) => _numbers[name];
    public string Name(int number) => _names[number];

    /// <summary>The name as JSON says it: a number where all names are numbers.</summary>
    public object Said(int number) => AreNumbers ? number : _names[number];
}

/// <summary>One string for each name, however many rows carry it: what is kept grows with the names, not with the rows.</summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Of(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        _known[name] = name;
        return name;
    }
}
