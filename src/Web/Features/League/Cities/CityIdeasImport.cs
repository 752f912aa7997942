using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Shell;

namespace Pishran.Features.League.Cities;

/// <summary>Takes in the ideas of cities for a season between cities, known by city and title; the same file twice changes nothing.</summary>
public sealed class CityIdeasImport : IImportKind
{
    private const string SeasonColumn = "season", City = "city", Title = "title", Submitted = "submitted", Admitted = "admitted", Judged = "judged";

    public string Kind => "city-ideas";
    public Word Name => LeagueWords.CityIdeas;
    public string Roles => Role.HeadOfIdeas + "," + Role.Administrator;

    public IReadOnlyList<SheetColumn> Columns { get; } =
        [new(SeasonColumn, Words(SeasonColumn), Required: true), new(City, Words(City), Required: true), new(Title, Words(Title), Required: true), new(Submitted, Words(Submitted), Required: true), new(Admitted, Words(Admitted)), new(Judged, Words(Judged))];

    public async Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var (rows, report) = (SheetMap.Rows(sheets, Columns), new ImportReport(Kind));
        var seasons = await db.Seasons.AsNoTracking().Where(s => s.State != SeasonState.Cancelled && s.State != SeasonState.Archived).ToListAsync();
        var open = seasons.GroupBy(s => CityIdea.KeyOf(s.Name), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Id)!.Id, StringComparer.Ordinal);
        var ruled = (await db.CityRules.Select(r => r.SeasonId).ToListAsync()).ToHashSet();
        var known = await (how.DryRun ? db.CityIdeas.AsNoTracking() : db.CityIdeas.AsTracking()).Where(i => open.Values.Contains(i.SeasonId)).ToDictionaryAsync(i => (i.SeasonId, i.CityKey, i.TitleKey));
        var seen = new HashSet<(int, string, string)>();
        foreach (var row in rows)
        {
            try
            {
                Take(row);
            }
            catch (BrokenRule broken)
            {
                report.Refuse(row, row.Text(Title) ?? "", row.Problem(broken.Faults[0].Field ?? Title, broken.Faults[0].Word));
            }
        }
        return report;

        void Take(MappedRow row)
        {
            var (city, title) = (Needed(row, City), Needed(row, Title));
            BrokenRule.If(!open.TryGetValue(CityIdea.KeyOf(Needed(row, SeasonColumn)), out var season), LeagueWords.SeasonUnknown, SeasonColumn);
            BrokenRule.If(!ruled.Contains(season), LeagueWords.CityRuleFirst, SeasonColumn);
            var idea = new CityIdea(season, city, title, DayOf(row, Submitted) ?? throw new BrokenRule(LeagueWords.DayUnknown, Submitted), DayOf(row, Admitted), DayOf(row, Judged));
            BrokenRule.If(idea.AdmittedOn < idea.SubmittedOn || idea.JudgedOn < idea.AdmittedOn || (idea.JudgedOn is not null && idea.AdmittedOn is null), LeagueWords.WindowReversed, Judged);
            var key = (season, idea.CityKey, idea.TitleKey);
            if (!seen.Add(key))
            {
                report.Refuse(row, title, row.Problem(Title, LeagueWords.IdeaTwice), ImportOutcome.Repeated);
                return;
            }
            var outcome = !known.TryGetValue(key, out var before) ? ImportOutcome.Added : before.Correct(idea.SubmittedOn, idea.AdmittedOn, idea.JudgedOn) ? ImportOutcome.Changed : ImportOutcome.Unchanged;
            if (outcome == ImportOutcome.Added && !how.DryRun) db.CityIdeas.Add(idea);
            report.Count(new ImportLine(row.Sheet, row.Number, outcome, title), city);
        }
    }

    private static string Needed(MappedRow row, string column) => row.Text(column) ?? throw new BrokenRule(ShellWords.Required(Word.Said(row.Header(column))), column);

    private static DateOnly? DayOf(MappedRow row, string column)
    {
        if (row.Text(column) is not { } text) return null;
        BrokenRule.If(!JalaliDate.TryParse(text, out var day), LeagueWords.DayUnknown, column);
        return day.ToDateOnly();
    }

    private static Word Words(string column) => new("League", "Column." + column);
}
