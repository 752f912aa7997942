using System.Globalization;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>The yearly counts on the first page of who answers for them; each opens its list.</summary>
public sealed class ContractsHome(FigureDesk figures) : IHomePart
{
    private const string Readers = ContractDesk.Keepers + "," + Role.Executive;
    private const int Shown = 4;

    public int Order => 40;

    public async Task<HomeCard?> For(CurrentUser me, DateOnly today)
    {
        if (!me.IsAny(Readers)) return null;
        var rows = await figures.Rows();
        if (rows.Count == 0) return null;
        return new HomeCard(ContractsWords.HomeTitle, ContractsWords.HomeText, "/contracts/figures", ContractsWords.Figures, "file-text", false,
            [.. rows.Take(Shown).Select(r => new HomeRow(ContractsWords.FigureLine(r.Group, r.Year.ToString(CultureInfo.InvariantCulture), r.Published?.Count ?? r.Today).ToString(), Address(r)))]);
    }

    internal static string Address(FigureRow row) => row.Published is not null
        ? string.Create(CultureInfo.InvariantCulture, $"/contracts/figures/{row.Year}/{ContractGroups.Key(row.Group)}")
        : string.Create(CultureInfo.InvariantCulture, $"/contracts?year={row.Year}&group={ContractGroups.Key(row.Group)}");
}
