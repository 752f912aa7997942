using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Features.Meetings;
using Pishran.Shell;
using static Pishran.Tests.Pages.Meetings.MeetingGround;

namespace Pishran.Tests.Pages.Meetings;

public abstract class SecretVotePages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : SecretVotePages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : SecretVotePages(city), IClassFixture<PostgresCity>;

    private readonly MeetingGround _ground = new(city);

    [Fact]
    public async Task A_secret_vote_gives_receipts_counts_once_and_leaves_no_link_in_the_database()
    {
        var (meeting, item, own) = await _ground.Convened(await _ground.Committee(), await _ground.Waiting("صندوق قرض کارکنان"));
        await _ground.Open(meeting, Chair, Secretary, Member, Fifth, Late);
        await _ground.Discuss(item);
        await (await _ground.StartVote(item, VoteKind.Secret)).Follow();
        var vote = await _ground.VoteOf(item);
        var folder = Path.Combine(Database.DataFolder((Microsoft.Extensions.Configuration.IConfiguration)city.Services.GetService(typeof(Microsoft.Extensions.Configuration.IConfiguration))!), "votes");
        Assert.Single(Directory.GetFiles(folder, $"{vote.BoxKey:N}.key"));

        var receipts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (account, choice) in new[] { (Chair, 2), (Member, 1), (Late, 1) }) receipts[account] = ReceiptIn((await (await _ground.Cast(item, account, choice)).Follow()).Notice);

        // Twice in a row, and once more by an old form.
        var member = await _ground.As(Member);
        Assert.Empty((await member.Get(item.Href)).Document.QuerySelectorAll("form[action*='Cast']"));
        var again = await (await member.Get(own.Href)).Form("form[action*='Recuse']").Set("Voter", _ground.Person(Member).ToString(CultureInfo.InvariantCulture)).Set("Choice", "2").SendTo(item.Href + "?handler=Cast");
        Assert.Equal(422, again.Status);

        // Two browsers of one voter at the same moment: one ballot.
        using var other = await city.SignIn(Fifth);
        var (one, two) = ((await (await _ground.As(Fifth)).Get(item.Href)).Form("form[action*='Cast']").Set("Choice", "1"), (await other.Get(item.Href)).Form("form[action*='Cast']").Set("Choice", "2"));
        var both = await Task.WhenAll(one.Send(), two.Send());
        Assert.Equal([302, 422], both.Select(a => a.Status).Order());
        receipts[Fifth] = ReceiptIn((await both.Single(a => a.Status == 302).Follow()).Notice);

        var open = await Dump();
        Assert.All(receipts.Values, receipt => Assert.DoesNotContain(open, row => Holds(row, receipt) || Holds(row, Receipts.HashOf(receipt)))); // while it runs even the fingerprints lie in closed envelopes

        await (await _ground.Keep(item, "Close")).Follow();
        Assert.Empty(Directory.GetFiles(folder, $"{vote.BoxKey:N}.key"));
        vote = await _ground.VoteOf(item);
        Assert.Equal(4, vote.Options.Sum(o => o.Count));
        Assert.Null(vote.BoxKey);

        // What an attacker with the whole database has: ballots in the order of their fingerprints, without person, time or number; and no receipt anywhere.
        var dump = await Dump();
        Assert.All(receipts.Values, receipt => Assert.DoesNotContain(dump, row => Holds(row, receipt)));
        foreach (var receipt in receipts.Values)
            Assert.StartsWith("counted_ballots", Assert.Single(dump, row => Holds(row, Receipts.HashOf(receipt))), StringComparison.Ordinal);
        Assert.Equal(["choice", "receipt_hash", "vote_id"], (await city.Read(db => Task.FromResult(db.Model.FindEntityType(typeof(CountedBallot))!.GetProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal).ToArray()))));
        Assert.Empty(await city.Read(db => db.Set<SealedBallot>().Where(b => b.VoteId == vote.Id).ToListAsync()));
        Assert.DoesNotContain(dump, row => row.StartsWith("open_ballots", StringComparison.Ordinal) && row.Contains($"|vote_id={vote.Id}|", StringComparison.Ordinal));

        // Each voter finds theirs, and nobody finds one that isn't there.
        Assert.Contains(MeetingsWords.ReceiptFound(Word.Of(VoteChoice.Against)).In(Language.Fa), await Check(Chair, item, receipts[Chair]), StringComparison.Ordinal);
        Assert.Contains(MeetingsWords.ReceiptFound(Word.Of(VoteChoice.For)).In(Language.Fa), await Check(Late, item, receipts[Late].ToLowerInvariant()), StringComparison.Ordinal);
        Assert.Contains(MeetingsWords.ReceiptUnknown.In(Language.Fa), await Check(Late, item, Receipts.New()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_key_or_a_wrong_question_is_annulled_and_voted_again()
    {
        var (meeting, item, _) = await _ground.Convened(await _ground.Committee(), await _ground.Waiting("میز خدمت شبانه"));
        await _ground.Open(meeting, Chair, Secretary, Member, Fifth);
        await _ground.Discuss(item);
        await (await _ground.StartVote(item, VoteKind.Secret)).Follow();
        await (await _ground.Cast(item, Member, 1)).Follow();
        await (await _ground.Keep(item, "Annul", new { Why = "پرسش نادرست بود" })).Follow();
        var first = await _ground.VoteOf(item);
        Assert.Equal(VoteState.Void, first.State);
        Assert.Empty(await city.Read(db => db.Set<SealedBallot>().Where(b => b.VoteId == first.Id).ToListAsync()));
        await (await _ground.StartVote(item, VoteKind.Secret, "choice")).Follow();
        var second = await _ground.VoteOf(item);
        Assert.Equal((2, 5), (second.Round, second.Options.Count)); // four outcomes and an abstention
    }

    private async Task<string> Check(string account, AgendaItem item, string receipt) => (await (await _ground.As(account)).Post(item.Href, new { Receipt = receipt }, "form[action*='Check']")).Text;

    private static string ReceiptIn(string notice) => System.Text.RegularExpressions.Regex.Match(notice, "[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Value is { Length: > 0 } receipt ? receipt : throw new InvalidOperationException(notice);

    private static bool Holds(string row, string text) => row.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Every row of every table, as text; bytes as hex.</summary>
    private Task<List<string>> Dump() => city.Read(async db => (await TableDump.Of(db)).ConvertAll(Row));

    private static string Row(DumpedRow dumped)
    {
        var row = new StringBuilder(dumped.Table);
        foreach (var (name, value) in dumped.Values) row.Append(CultureInfo.InvariantCulture, $"|{name}={(value is byte[] bytes ? Convert.ToHexStringLower(bytes) : value)}");
        return row.Append('|').ToString();
    }
}
