using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>What every page of the room asks: which problems are mine to see, one of them by its code, and what follows an act.</summary>
public sealed class ProblemDesk(AppDb db, CurrentUser me, PeopleDoor people, BylawsDoor bylaws, ThreadsDoor threads, ProblemTurns turns)
{
    private IReadOnlyList<UnitCard>? _units;

    /// <summary>Every unit, read once a request.</summary>
    public async Task<IReadOnlyList<UnitCard>> Units() => _units ??= await people.Units();

    public async Task<UnitCard?> Unit(int? id) => (await Units()).FirstOrDefault(u => u.Id == id);

    /// <summary>The problems that whoever asks may see: registered public ones; for staff all registered, and what they wrote; for a representative
    /// what the unit and those below it own; for the office all.</summary>
    public async Task<IQueryable<Problem>> Visible()
    {
        var problems = db.Problems.AsQueryable();
        if (me.IsAny(Role.Office)) return problems;
        if (!me.IsSignedIn) return problems.Where(p => p.IsPublic && p.NumberKey > 0);
        var (person, isStaff, units) = (me.Id, me.Is(Role.Employee) || me.IsAny(Role.Overseers), (await MyUnits()).ToArray());
        return problems.Where(p => (p.NumberKey > 0 && (isStaff || p.IsPublic)) || p.SubmittedById == person || (p.OwnerUnitId != null && units.Contains(p.OwnerUnitId.Value)));
    }

    /// <summary>One visible problem by its number (<c>M-1405-0001</c>) or, before it has one, by <c>P-</c> and its id; tracked.</summary>
    public async Task<Problem?> Find(string? code)
    {
        var asked = Asked(code);
        var visible = (await Visible()).AsTracking();
        if (asked.StartsWith("P-", StringComparison.Ordinal))
            return int.TryParse(asked.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await visible.FirstOrDefaultAsync(p => p.Id == id) : null;
        return asked.Length is > 0 and <= 40 ? await visible.FirstOrDefaultAsync(p => p.Number == asked) : null;
    }

    /// <summary>One visible problem by its number, to be shown and not changed.</summary>
    public async Task<Problem?> Read(string? code)
    {
        var asked = Asked(code);
        return asked.Length is > 0 and <= 40 && !asked.StartsWith("P-", StringComparison.Ordinal) && await Wide() is { } wide ? await wide.Find(db, asked) : await Find(code);
    }

    /// <summary>The visible problems that were merged into one, in the order they came.</summary>
    public async Task<List<MergedProblem>> MergedInto(int id) =>
        await Wide() is { } wide ? await wide.MergedInto(db, id) : await (await Visible()).AsNoTracking().Where(p => p.MergedIntoId == id).OrderBy(p => p.Id).Take(WideReader.MostMerged).Select(MergedProblem.Of).ToListAsync();

    /// <summary>Me, where I read widely; null where what I see hangs on a unit, or on what is public.</summary>
    internal async Task<WideReader?> Wide() =>
        me.IsAny(Role.Office) ? new WideReader(true, 0) : (me.Is(Role.Employee) || me.IsAny(Role.Overseers)) && (await MyUnits()).Count == 0 ? new WideReader(false, me.Id) : null;

    /// <summary>Whether I speak for the unit: as its representative or that of a unit above it.</summary>
    public async Task<bool> SpeaksFor(int? unitId) => unitId is { } id && (await MyUnits()).Contains(id);

    /// <summary>What I am to a problem.</summary>
    public async Task<ProblemReader> ReaderOf(Problem problem) =>
        new(me.Is(Role.HeadOfProblems), me.Is(Role.Secretary), await SpeaksFor(problem.OwnerUnitId), me.IsSignedIn && problem.SubmittedById == me.Id);

    /// <summary>The last day of a stage that begins today, in working days of the city.</summary>
    public async Task<DateOnly> DueOf(string stage, DateOnly today, int usualDays = ProblemClock.UsualDays)
    {
        var clock = await bylaws.Clock("problem", stage, today);
        return (await bylaws.Calendar()).Add(today, clock?.WorkingDays ?? usualDays);
    }

    /// <summary>When the next step of a problem is due; null where nothing waits.</summary>
    public async Task<DateOnly?> DueOf(Problem problem) => problem.Waits switch
    {
        ProblemStep.Nothing => problem.State switch { ProblemState.Parked => problem.ReviewOn, ProblemState.Solved => problem.VerifiableFrom, _ => null },
        ProblemStep.Consent => problem.ConsentDue,
        ProblemStep.Solve => await DueOf(ProblemClock.Solve, TehranTime.Day(problem.SolutionSeenAt!.Value)),
        ProblemStep.Report => await DueOf(ProblemClock.Solving, TehranTime.Day(problem.SolvingAt!.Value), ProblemClock.SolvingDays),
        ProblemStep.Measure => await DueOf(ProblemClock.Measure, problem.AskedOn!.Value),
        ProblemStep.Verify => await DueOf(ProblemClock.Verify, problem.LastMeasuredOn!.Value),
        ProblemStep.Review => await DueOf(ProblemClock.Review, problem.AskedOn!.Value),
        ProblemStep.Prioritise or ProblemStep.Open => await DueOf(ProblemClock.Registered, TehranTime.Day(problem.RegisteredAt!.Value)),
        _ => await DueOf(ProblemClock.Framing, TehranTime.Day(problem.SubmittedAt)),
    };

    /// <summary>Carries an act into what others see of the problem and whose turn it is, in the same transaction.</summary>
    public async Task Follow(Problem problem, ProblemMark before, DateTime now)
    {
        await threads.Put(ProblemCards.Of(problem), now);
        await turns.Follow(problem, before, await DueOf(problem), now);
    }

    private static string Asked(string? code) => PersianText.LatinDigits(PersianText.Clean(code)).ToUpperInvariant();

    /// <summary>The units I represent and every unit below them.</summary>
    public Task<IReadOnlySet<int>> MyUnits() => people.UnitsOf(me);
}

/// <summary>The stages of a problem that have a clock in the bylaws.</summary>
internal static class ProblemClock
{
    public const string Framing = "framing", Consent = "consent", Registered = "registered", Solve = "solve", Solving = "solving", Measure = "measure", Verify = "verify", Review = "review", Survey = "survey";

    /// <summary>Working days where the office has laid down no clock.</summary>
    public const int UsualDays = 10, SolvingDays = 60;
}
