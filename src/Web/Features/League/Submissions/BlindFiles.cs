using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Pishran.Data.Files;
using Pishran.Data.Sheets;
using Pishran.Shell;

namespace Pishran.Features.League.Submissions;

/// <summary>
/// Files beside a solution. What judges may open is cleaned of metadata by the shelf, bears a number instead of its name, and is
/// refused where its text names the team, as far as the text can be read (text files and office documents, not pictures or PDF).
/// </summary>
public sealed partial class BlindFiles(FileShelf shelf, SubmissionDesk desk)
{
    private const int MostText = 2_000_000;

    public Task<IReadOnlyList<FileRow>> Of(int submissionId) => shelf.Of(LeagueSecretariat.SubmissionKind, submissionId);

    /// <exception cref="BrokenRule">Outside the window, no file or one that isn't kept, or its text names the team.</exception>
    public async Task Keep(IFormFile? file, Submission submission, Round round, RuleSet rules, Team team, int byId, DateTime arrivedAt)
    {
        MustTake(submission, round, rules, arrivedAt);
        BrokenRule.If(file is null, ShellWords.Required(ShellWords.File), "File");
        await using var stream = file!.OpenReadStream();
        var number = (await Of(submission.Id)).Select(f => NumberOf(f.Name)).DefaultIfEmpty().Max() + 1;
        var name = number.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(file.FileName);
        var content = await SheetFile.Take(stream, name);
        BrokenRule.If(Submission.NamedIn(TextOf(content), await desk.Telltales(team, round)) is not null, LeagueWords.NameInBlindFile(file.FileName), "File");
        await shelf.Keep(content, name, LeagueSecretariat.SubmissionKind, submission.Id, byId, arrivedAt);
    }

    public Task Remove(Submission submission, Round round, RuleSet rules, int fileId, DateTime arrivedAt)
    {
        MustTake(submission, round, rules, arrivedAt);
        return shelf.Remove(LeagueSecretariat.SubmissionKind, submission.Id, fileId);
    }

    // Files follow the text: nothing comes or goes once the deadline and its grace are over.
    private static void MustTake(Submission submission, Round round, RuleSet rules, DateTime arrivedAt)
    {
        BrokenRule.If(!submission.IsWithTeam, ShellWords.StateMoved(submission.State));
        if (submission.State != SubmissionState.Returned) round.MustTakeSolutions(arrivedAt, rules);
        else BrokenRule.If(round.State != RoundState.SubmissionClosed, LeagueWords.CorrectionIsOver);
    }

    private static int NumberOf(string name) => int.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string TextOf(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8)) return content.AsSpan().StartsWith("%PDF"u8) || content.AsSpan().IndexOf((byte)0) >= 0 ? "" : Encoding.UTF8.GetString(content);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var text = new StringBuilder();
            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && e.Length < MostText && !e.FullName.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase)))
            {
                if (text.Length > MostText) break;
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                text.Append(Element().Replace(reader.ReadToEnd(), " ")).Append(' ');
            }
            return text.ToString();
        }
        catch (InvalidDataException)
        {
            return ""; // the shelf refuses it in its own words
        }
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
