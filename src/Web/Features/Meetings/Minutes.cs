using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pishran.Data;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Meetings;

/// <summary>
/// One part of the minutes. What the records say (<see cref="Facts"/>) is generated and nobody types it; the secretary's own words stand below.
/// </summary>
public sealed class Paragraph(int number, int? itemId, string title, string factsJson)
{
    public int Number { get; private set; } = number;

    /// <summary>The item it is about; null for the head and the end.</summary>
    public int? ItemId { get; private set; } = itemId;
    public string Title { get; private set; } = title;
    public string FactsJson { get; private set; } = factsJson;
    public string? Words { get; internal set; }
    public IReadOnlyList<Word> Facts => [.. JsonSerializer.Deserialize<string[]>(FactsJson)!.Select(Word.FromJson)];

    public static Paragraph Of(int number, int? itemId, string title, IEnumerable<Word> facts, string? words) =>
        new(number, itemId, title, JsonSerializer.Serialize(facts.Select(f => f.ToJson()))) { Words = words };
}

/// <summary>Who signs, in which post, and when they did; a reservation is kept beside the signature.</summary>
public sealed record Signature(int PersonId, string Name, SeatPost Post, DateTime? SignedAt = null, string? Reservation = null);

/// <summary>The minutes of a meeting: a draft that follows the records, then a text that those present sign, then sealed with its fingerprint.</summary>
public sealed class Minutes : Record
{
    public const int LongestWords = 4000, LongestReservation = 1000;

    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<Signature> _signatures = [];

    private Minutes() { }
    public Minutes(int meetingId) => MeetingId = meetingId;

    public int MeetingId { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? SealedAt { get; private set; }

    /// <summary>Why it was sealed although a signature is missing.</summary>
    public string? WithoutAll { get; private set; }

    /// <summary>SHA-256 of the text and the signatures, as lower-case hex.</summary>
    public string? Hash { get; private set; }
    public IReadOnlyList<Paragraph> Paragraphs => _paragraphs;
    public IReadOnlyList<Signature> Signatures => _signatures;

    public bool IsDraft => SentAt is null;
    public int Signed => _signatures.Count(s => s.SignedAt is not null);
    public IEnumerable<Signature> Missing => _signatures.Where(s => s.SignedAt is null);

    /// <summary>Whether the sealed text is still the one that was sealed.</summary>
    public bool IsIntact => Hash is null || Hash == ComputeHash();

    /// <summary>Takes what the records say now; the secretary's own words stay with their item.</summary>
    public void Take(IReadOnlyList<Paragraph> made)
    {
        BrokenRule.If(!IsDraft, MeetingsWords.MinutesAreSent);
        var kept = _paragraphs.ToDictionary(p => p.Number, p => p.Words);
        _paragraphs.Clear();
        foreach (var part in made)
        {
            if (kept.TryGetValue(part.Number, out var words)) part.Words = words;
            _paragraphs.Add(part);
        }
    }

    public void Write(int number, string? words)
    {
        BrokenRule.If(!IsDraft, MeetingsWords.MinutesAreSent);
        new Rules().Text(words, MeetingsWords.OwnWords, "Words", LongestWords, 0).Check();
        if (_paragraphs.Find(p => p.Number == number) is { } part) part.Words = words;
    }

    public void Send(IReadOnlyList<Signature> signers, DateTime now)
    {
        BrokenRule.If(!IsDraft, MeetingsWords.MinutesAreSent);
        BrokenRule.If(signers.Count == 0 || _paragraphs.Count == 0, MeetingsWords.NeedsMembers);
        _signatures.AddRange(signers);
        SentAt = now;
        Happened(MeetingsWords.SendToSignDone(signers.Count));
    }

    /// <summary>Something must be mended: what was signed is void, because the text will be another.</summary>
    public void TakeBack(string? why)
    {
        BrokenRule.If(IsDraft || Hash is not null, MeetingsWords.MinutesSealed);
        new Rules().Text(why, MeetingsWords.Why, "Why", AgendaItem.LongestWhy, 5).Check();
        Happened(MeetingsWords.TakenBack(Signed), why);
        _signatures.Clear();
        SentAt = null;
    }

    public void Sign(int personId, string? reservation, DateTime now)
    {
        BrokenRule.If(Hash is not null, MeetingsWords.MinutesSealed);
        var mine = _signatures.Find(s => s.PersonId == personId);
        BrokenRule.If(IsDraft || mine is null, MeetingsWords.NotYoursToSign);
        BrokenRule.If(mine!.SignedAt is not null, ShellWords.AlreadyDone);
        new Rules().Text(reservation, MeetingsWords.Reservation, "Reservation", LongestReservation, 0).Check();
        _signatures[_signatures.IndexOf(mine)] = mine with { SignedAt = now, Reservation = reservation };
        Happened(MeetingsWords.Signed(mine.Name, Signed, _signatures.Count), reservation);
    }

    /// <summary>Nothing changes any more. The chair and the secretary have signed; another missing signature needs a reason.</summary>
    public void Seal(string? withoutAll, DateTime now)
    {
        BrokenRule.If(IsDraft || Hash is not null, MeetingsWords.MinutesSealed);
        var missing = Missing.ToList();
        BrokenRule.If(missing.Exists(s => s.Post != SeatPost.Member), MeetingsWords.SignaturesMissing(Say.List(missing.Where(s => s.Post != SeatPost.Member).Select(s => s.Name))));
        new Rules().If(missing.Count > 0 && string.IsNullOrWhiteSpace(withoutAll), MeetingsWords.SignaturesMissing(Say.List(missing.Select(s => s.Name))), "WithoutAll").Text(withoutAll, MeetingsWords.Why, "WithoutAll", AgendaItem.LongestWhy, 0).Check();
        (SealedAt, WithoutAll) = (now, missing.Count > 0 ? withoutAll : null);
        Hash = ComputeHash();
        Happened(MeetingsWords.SealMinutesDone(Hash), WithoutAll);
    }

    // Length before each text, so that no two texts share their bytes.
    private string ComputeHash()
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}");
        Add(MeetingId.ToString(CultureInfo.InvariantCulture));
        foreach (var part in _paragraphs.OrderBy(p => p.Number)) { Add(part.Title); Add(part.FactsJson); Add(part.Words); }
        foreach (var s in _signatures.OrderBy(s => s.PersonId)) { Add(s.Name); Add(s.Post.ToString()); Add(s.SignedAt?.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)); Add(s.Reservation); }
        Add(SealedAt?.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        Add(WithoutAll);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
