using System.Security.Cryptography;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.People;

/// <summary>
/// What a person is certified for: an award, a year's work, a course. It keeps the words and the name of its day; anybody
/// who has its code can see that it is true, and that it has not been withdrawn.
/// </summary>
public sealed class Certificate : Record
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    public const int CodeLength = 12;

    private Certificate() { }

    /// <param name="title">What kind of certificate, for example «گواهی برتری».</param>
    /// <param name="occasion">Where: the season, the course, the year.</param>
    /// <param name="text">For what, in one or two sentences.</param>
    /// <param name="owner">Kind and id of the record that it comes from.</param>
    public Certificate(int personId, string name, Word title, Word occasion, Word text, (string Kind, int Id) owner, DateTime now)
    {
        (PersonId, Name, Title, Occasion, Text) = (personId, name, title.ToJson(), occasion.ToJson(), text.ToJson());
        (OwnerKind, OwnerId, IssuedAt) = (owner.Kind, owner.Id, now);
        Code = RandomNumberGenerator.GetString(Letters, CodeLength);
        Happened(PeopleWords.CertificateIssued(name, title));
    }

    /// <summary>Twelve letters and digits that can't be guessed and hardly be misread.</summary>
    public string Code { get; private set; } = "";
    public int PersonId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The words as kept by <see cref="Word.ToJson"/>: each reader reads them in their own language.</summary>
    public string Title { get; private set; } = "";
    public string Occasion { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string OwnerKind { get; private set; } = "";
    public int OwnerId { get; private set; }
    public DateTime IssuedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public string? WithdrawnWhy { get; private set; }

    /// <summary>As people write and read it: XXXX-XXXX-XXXX.</summary>
    public string Shown => $"{Code[..4]}-{Code[4..8]}-{Code[8..]}";

    /// <summary>The code in what somebody typed; null where it can be none.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return code.Length == CodeLength ? code : null;
    }

    /// <exception cref="BrokenRule">Withdrawn already, or no reason.</exception>
    public void Withdraw(string? why, DateTime now)
    {
        BrokenRule.If(WithdrawnAt is not null, ShellWords.AlreadyDone);
        new Rules().Text(why, PeopleWords.WithdrawWhy, "Why", 500, 10).Check();
        (WithdrawnAt, WithdrawnWhy) = (now, why);
        Happened(PeopleWords.CertificateWithdrawn(Name), why);
    }
}
