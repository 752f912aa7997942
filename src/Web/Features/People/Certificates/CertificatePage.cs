using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.People.Certificates;

/// <summary>A certificate as it is shown and printed.</summary>
public sealed record Paper(string Code, string Name, Word Title, Word Occasion, Word Text, DateTime IssuedAt, string VerifyAddress, bool IsWithdrawn);

/// <summary>What every page about one certificate starts from. Its code is the key: whoever has it may see it.</summary>
public abstract class CertificatePage(IConfiguration settings) : RoomPage
{
    [FromRoute(Name = "code")] public string? Code { get; set; }

    protected Certificate Certificate { get; private set; } = null!;
    public Paper Paper => new(Certificate.Shown, Certificate.Name, Word.FromJson(Certificate.Title), Word.FromJson(Certificate.Occasion), Word.FromJson(Certificate.Text), Certificate.IssuedAt, VerifyAddress, Certificate.WithdrawnAt is not null);

    protected override async Task<IActionResult?> Load()
    {
        if (Certificate.Read(Code) is not { } code || await Db.Certificates.FirstOrDefaultAsync(c => c.Code == code) is not { } certificate) return NotFound();
        Certificate = certificate;
        return null;
    }

    // The address that outsiders reach the house at, where the office has set one.
    private string VerifyAddress => $"{(settings["Pishran:Address"] ?? $"{Request.Scheme}://{Request.Host}").TrimEnd('/')}/verify/{Certificate.Code}";
}
