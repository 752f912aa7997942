using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.People;
using Pishran.Shell;
using UglyToad.PdfPig;

namespace Pishran.Tests.Pages;

public abstract class CertificatePages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : CertificatePages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : CertificatePages(city), IClassFixture<PostgresCity>;

    private static int _owner;

    private async Task<Certificate> Issue()
    {
        var person = await city.Read(db => db.Persons.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());
        return await city.Arrange(async (db, all) =>
        {
            var code = await all.GetRequiredService<PeopleDoor>().Certify(person, Word.Said("گواهی برتری"), Word.Said("لیگ پاییز"), Word.Said("مقام نخست"), ("Test.Thing", Interlocked.Increment(ref _owner)), city.Clock.Now);
            await db.SaveChangesAsync();
            return await db.Certificates.SingleAsync(c => c.Code == code);
        });
    }

    [Fact]
    public async Task A_stranger_with_the_code_sees_that_it_is_true()
    {
        var certificate = await Issue();
        using var stranger = city.Stranger();
        foreach (var address in new[] { $"/verify/{certificate.Code}", $"/verify?c={certificate.Shown.ToLowerInvariant()}" })
        {
            var answer = await stranger.Get(address);
            Assert.Equal(200, answer.Status);
            Assert.Contains(certificate.Name, answer.Text, StringComparison.Ordinal);
            Assert.Contains(PeopleWords.CertificateIsTrue.In(Language.Fa), answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(200, (await stranger.Get($"/certificates/{certificate.Shown}")).Status);
    }

    [Fact]
    public async Task A_wrong_code_is_no_certificate()
    {
        using var stranger = city.Stranger();
        Assert.Equal(404, (await stranger.Get("/certificates/AAAA-BBBB-CCCC")).Status);
        var answer = await stranger.Get("/verify/AAAABBBBCCCC");
        Assert.Equal(404, answer.Status);
        Assert.Contains(PeopleWords.CertificateNotFound.In(Language.Fa), answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_one_says_so_and_prints_no_more()
    {
        var certificate = await Issue();
        using var employee = await city.SignIn(Role.Employee);
        Assert.Equal(403, (await employee.Get($"/certificates/{certificate.Code}/withdraw")).Status);
        using var head = await city.SignIn(Role.HeadOfIdeas);
        Assert.Equal(422, (await head.Post($"/certificates/{certificate.Code}/withdraw", new { Why = "" })).Status);
        Assert.Equal(302, (await head.Post($"/certificates/{certificate.Code}/withdraw", new { Why = "به نام دیگری صادر شده بود." })).Status);
        using var stranger = city.Stranger();
        Assert.Contains(PeopleWords.CertificateIsWithdrawn.In(Language.Fa), (await stranger.Get($"/verify/{certificate.Code}")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await stranger.Get($"/certificates/{certificate.Code}?handler=Pdf")).Status);
    }

    [Fact]
    public async Task A_person_is_certified_once_for_one_thing()
    {
        var first = await Issue();
        await Assert.ThrowsAsync<BrokenRule>(() => city.Arrange((_, all) => all.GetRequiredService<PeopleDoor>()
            .Certify(first.PersonId, Word.Said("a"), Word.Said("b"), Word.Said("c"), (first.OwnerKind, first.OwnerId), city.Clock.Now)));
    }

    [Fact]
    public async Task The_paper_is_one_page_with_embedded_fonts_and_a_picture_of_it_can_be_taken()
    {
        var certificate = await Issue();
        using var stranger = new HttpClient { BaseAddress = city.Address };
        var pdf = await stranger.GetByteArrayAsync(new Uri($"/certificates/{certificate.Code}?handler=Pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        using var read = PdfDocument.Open(pdf);
        var page = Assert.Single(read.GetPages());
        Assert.True(page.Width > page.Height);
        Assert.Contains(page.Letters, letter => letter.FontName?.Contains("Vazirmatn", StringComparison.OrdinalIgnoreCase) == true);
        var png = await stranger.GetByteArrayAsync(new Uri($"/certificates/{certificate.Code}?handler=Png", UriKind.Relative), TestContext.Current.CancellationToken);
        using var codec = SkiaSharp.SKCodec.Create(new MemoryStream(png));
        Assert.Equal((2246, 1588), (codec.Info.Width, codec.Info.Height));
    }
}

/// <summary>A browser is started for each printed certificate: nobody starts them without end.</summary>
public sealed class CertificatePrintLimit(CertificatePrintLimit.PatientCity city) : IClassFixture<CertificatePrintLimit.PatientCity>
{
    public sealed class PatientCity : SqliteCity
    {
        protected override Dictionary<string, string?> Settings => new(StringComparer.Ordinal) { ["Pishran:PrintsPerMinute"] = "3" };
    }

    [Fact]
    public async Task After_a_few_prints_a_minute_one_waits_and_the_page_itself_stays_open()
    {
        using var stranger = city.Stranger();
        for (var i = 0; i < 3; i++) Assert.Equal(404, (await stranger.Get("/certificates/AAAABBBBCCCC?handler=Pdf")).Status);
        Assert.Equal(429, (await stranger.Get("/certificates/AAAABBBBCCCC?handler=Png")).Status);
        Assert.Equal(404, (await stranger.Get("/certificates/AAAABBBBCCCC")).Status);
    }
}
