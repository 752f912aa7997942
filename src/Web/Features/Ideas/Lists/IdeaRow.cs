using System.Linq.Expressions;

namespace Pishran.Features.Ideas.Lists;

/// <summary>A row of a list of ideas. Unit and first author are null where the authors are hidden.</summary>
public sealed record IdeaRow(int Id, string? Number, string Title, IdeaKind Kind, IdeaState State, int? UnitId, int? AuthorId, int Authors, DateTime? SubmittedAt, DateOnly? AnswerDue, DateOnly? StepDue, int Supports, bool IsAnonymous)
{
    /// <summary>What the database is asked for.</summary>
    public static readonly Expression<Func<Idea, IdeaRow>> Of = i => new IdeaRow(
        i.Id, i.Number, i.Title, i.Kind, i.State, i.UnitId, i.Authors.Where(a => a.Number == 1).Select(a => (int?)a.PersonId).FirstOrDefault(), i.Authors.Count, i.SubmittedAt, i.AnswerDue, i.StepDue, i.Supports, i.IsAnonymous);

    public string Code => Idea.CodeOf(Number, Id);
    public string Href => "/ideas/" + Code;

    /// <summary>Whether the row was cut for whoever asks: then the long texts, in which a name may have slipped, are not for them either.</summary>
    public bool IsCovered => AuthorId is null;

    /// <summary>The row as whoever asks may see it.</summary>
    public IdeaRow For(int personId, bool isOffice) =>
        !IsAnonymous || isOffice || AuthorId == personId || !Idea.IsBlindIn(State) ? this : this with { UnitId = null, AuthorId = null, Authors = 0 };
}
