using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Problems.Lists;
using Pishran.Shell;

namespace Pishran.Features.Problems;

/// <summary>
/// The hot questions of the room, compiled once, for those who read widely: the office sees every problem, whoever works for
/// the city and speaks for no unit all registered ones and what they wrote. Everybody else asks <see cref="ProblemDesk.Visible"/>.
/// </summary>
/// <param name="All">Sees every problem.</param>
internal sealed record WideReader(bool All, int Person)
{
    public const int MostMerged = 20;

    private static readonly Compiled<Func<AppDb, bool, int, IAsyncEnumerable<ProblemRow>>> FirstPage = new(() => EF.CompileAsyncQuery((AppDb db, bool all, int person) =>
        db.Set<Problem>().AsNoTracking().Where(p => all || p.NumberKey > 0 || p.SubmittedById == person).OrderByDescending(p => p.NumberKey).ThenByDescending(p => p.Id).Select(ProblemRow.Of).Take(Paged<ProblemRow>.Size + 1)));

    private static readonly Compiled<Func<AppDb, bool, int, string, Task<Problem?>>> Numbered = new(() => EF.CompileAsyncQuery((AppDb db, bool all, int person, string number) =>
        db.Set<Problem>().AsNoTracking().FirstOrDefault(p => p.Number == number && (all || p.NumberKey > 0 || p.SubmittedById == person))));

    private static readonly Compiled<Func<AppDb, bool, int, int, IAsyncEnumerable<MergedProblem>>> MergedHere = new(() => EF.CompileAsyncQuery((AppDb db, bool all, int person, int into) =>
        db.Set<Problem>().AsNoTracking().Where(p => p.MergedIntoId == into && (all || p.NumberKey > 0 || p.SubmittedById == person)).OrderBy(p => p.Id).Take(MostMerged).Select(MergedProblem.Of)));

    private static readonly Compiled<Func<AppDb, IAsyncEnumerable<int>>> Years = new(() => EF.CompileAsyncQuery((AppDb db) => db.Set<ProblemYear>().AsNoTracking().OrderByDescending(y => y.Year).Select(y => y.Year)));

    private static readonly Compiled<Func<AppDb, int, int, Task<Voice?>>> Voices = new(() => EF.CompileAsyncQuery((AppDb db, int problem, int person) =>
        db.Set<Problem>().Where(p => p.Id == problem).Select(p => new Voice(db.Set<ProblemSupport>().Any(s => s.ProblemId == problem && s.PersonId == person), db.Set<ProblemFollow>().Any(f => f.ProblemId == problem && f.PersonId == person))).FirstOrDefault()));

    private sealed record Voice(bool Supports, bool Follows);

    /// <summary>Whether a person supports a problem, and follows it.</summary>
    public static async Task<(bool Supports, bool Follows)> VoiceOf(AppDb db, int problemId, int personId) =>
        await Voices.For(db)(db, problemId, personId) is { } voice ? (voice.Supports, voice.Follows) : (false, false);

    /// <summary>The years in which problems were registered, newest first.</summary>
    public static async Task<List<int>> YearsOf(AppDb db) => await Years.For(db)(db).ToListAsync();

    /// <summary>The newest problems, one more than a page holds.</summary>
    public async Task<List<ProblemRow>> Newest(AppDb db) => await FirstPage.For(db)(db, All, Person).ToListAsync();

    /// <summary>One problem by its number, to be read and not changed.</summary>
    public Task<Problem?> Find(AppDb db, string number) => Numbered.For(db)(db, All, Person, number);

    /// <summary>The problems that were merged into one.</summary>
    public async Task<List<MergedProblem>> MergedInto(AppDb db, int id) => await MergedHere.For(db)(db, All, Person, id).ToListAsync();
}
