using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Ideas;

/// <summary>One person's support of an idea: one row, so that fifty parallel hands of one person count one.</summary>
public sealed class IdeaSupport(int ideaId, int personId, DateTime at)
{
    public int IdeaId { get; private set; } = ideaId;
    public int PersonId { get; private set; } = personId;
    public DateTime At { get; private set; } = at;
}

/// <summary>Somebody who hears of every step of an idea.</summary>
public sealed class IdeaFollow(int ideaId, int personId, DateTime at)
{
    public int IdeaId { get; private set; } = ideaId;
    public int PersonId { get; private set; } = personId;
    public DateTime At { get; private set; } = at;
}

/// <summary>What somebody says under an idea. Its writer may take it back; the place stays.</summary>
public sealed class IdeaComment : Record
{
    public const int Longest = 1000;

    private IdeaComment() { }

    /// <exception cref="BrokenRule">Empty or too long.</exception>
    public IdeaComment(int ideaId, int personId, string? text, DateTime now)
    {
        new Rules().Text(text, IdeasWords.Comment, nameof(Text), Longest, 2).Check();
        (IdeaId, PersonId, Text, At) = (ideaId, personId, text!, now);
        Happened(IdeasWords.CommentDone);
    }

    public int IdeaId { get; private set; }
    public int PersonId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }
    public DateTime? TakenBackAt { get; private set; }

    public void TakeBack(DateTime now)
    {
        BrokenRule.If(TakenBackAt is not null, ShellWords.AlreadyDone);
        (Text, TakenBackAt) = ("", now);
        Happened(IdeasWords.CommentTakenBack);
    }
}
