namespace Pishran.EngineBench;

/// <summary>How near an order is to the truth.</summary>
internal sealed class Quality
{
    private readonly double[] _predicted = new double[10];
    private readonly double[] _happened = new double[10];
    private readonly int[] _count = new int[10];
    private double _tau, _recall, _brier, _surely, _right;
    private long _pairs;
    private int _sets;

    public void Add(double[] truth, double[] estimate, Func<int, int, double> beats)
    {
        _sets++;
        var (concordant, pairs) = (0.0, 0);
        for (var a = 0; a < truth.Length; a++)
            for (var b = a + 1; b < truth.Length; b++)
            {
                pairs++;
                concordant += Math.Sign(truth[a] - truth[b]) * Math.Sign(estimate[a] - estimate[b]);
                Pair(beats(a, b), truth[a] > truth[b]);
            }

        _tau += concordant / pairs;
        _recall += Top(truth).Intersect(Top(estimate)).Count() / 10.0;
    }

    public double Tau => _tau / _sets;

    public double Recall => _recall / _sets;

    public double Brier => _brier / _pairs;

    public double Ece => Enumerable.Range(0, 10).Where(b => _count[b] > 0).Sum(b => Math.Abs(_predicted[b] - _happened[b])) / _pairs;

    public double SeparableRight => _right / _surely;

    public double SeparableShare => _surely / _pairs;

    private void Pair(double p, bool better)
    {
        _pairs++;
        _brier += (p - (better ? 1 : 0)) * (p - (better ? 1 : 0));
        var bin = Math.Min(9, (int)(p * 10));
        _predicted[bin] += p;
        _happened[bin] += better ? 1 : 0;
        _count[bin]++;
        if (Math.Max(p, 1 - p) < .95) return;
        _surely++;
        if (p > .5 == better) _right++;
    }

    private static IEnumerable<int> Top(double[] values) => Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]).Take(10);
}
