using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>Contracts of the years by kind: the published figure where there is one, else what counts today.</summary>
public sealed class ContractsNumbers(FigureDesk figures) : IYearNumbers
{
    public int Order => 40;

    public async Task<IReadOnlyList<YearNumber>> All()
    {
        var years = (await figures.Rows()).GroupBy(r => r.Year).ToList();
        static int Shown(FigureRow row) => row.Published?.Count ?? row.Today;
        return [new YearNumber(ContractsWords.YearContracts, YearUnit.Count, years.ToDictionary(y => y.Key, y => (long)y.Sum(Shown)),
            years.ToDictionary(y => y.Key, y => Word.Said(Say.List(y.Select(r => $"{Word.Of(r.Group)}: {Say.Number(Shown(r))}")))), _ => "/contracts/figures")];
    }
}
