using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Pishran.Shell.Print;

/// <summary>No browser is on this machine, or it could not print: the page itself is offered to the person's own printer.</summary>
public sealed class PrinterMissing(string why) : Exception(why);

/// <summary>
/// Prints pages of ours with the Chromium, Chrome or Edge that the machine has (<c>Pishran:Browser</c> names another): one at
/// a time, in a folder of its own, without any network.
/// </summary>
public sealed class BrowserPrinter(IConfiguration settings, IWebHostEnvironment house, TimeProvider clock) : IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];
    private static readonly string[] Places = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lazy<string?> _browser = new(() => Find(settings["Pishran:Browser"]));

    public bool IsThere => _browser.Value is not null;

    /// <summary>A whole HTML page as PDF; size and margins are those of its <c>@page</c>.</summary>
    /// <param name="files">Further files that the page names, such as pictures, beside it.</param>
    /// <exception cref="PrinterMissing">No browser, or it failed.</exception>
    public Task<byte[]> Pdf(string html, IReadOnlyDictionary<string, byte[]>? files = null, CancellationToken stop = default) =>
        Print(html, files, "out.pdf", folder => ["--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={Path.Combine(folder, "out.pdf")}"], stop);

    /// <summary>The first screen of a page as PNG, at twice its size in pixels.</summary>
    /// <exception cref="PrinterMissing">No browser, or it failed.</exception>
    public Task<byte[]> Png(string html, int width, int height, IReadOnlyDictionary<string, byte[]>? files = null, CancellationToken stop = default) =>
        Print(html, files, "out.png", folder => [$"--window-size={width},{height}", "--force-device-scale-factor=2", "--hide-scrollbars", $"--screenshot={Path.Combine(folder, "out.png")}"], stop);

    public void Dispose() => _turn.Dispose();

    private async Task<byte[]> Print(string html, IReadOnlyDictionary<string, byte[]>? files, string result, Func<string, string[]> how, CancellationToken stop)
    {
        if (_browser.Value is not { } browser) throw new PrinterMissing("no browser");
        await _turn.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("pishran-print-").FullName;
        try
        {
            await Lay(folder, html, files, stop);
            await Run(browser, folder, how(folder), stop);
            var made = Path.Combine(folder, result);
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, stop) : throw new PrinterMissing("nothing was printed");
        }
        finally
        {
            _turn.Release();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Lay(string folder, string html, IReadOnlyDictionary<string, byte[]>? files, CancellationToken stop)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), html, new UTF8Encoding(false), stop);
        await using (var css = house.WebRootFileProvider.GetFileInfo("pishran.css").CreateReadStream()) await Copy(css, "pishran.css");
        var own = Assembly.GetExecutingAssembly();
        foreach (var name in own.GetManifestResourceNames().Where(n => n.StartsWith("Print/", StringComparison.Ordinal)))
            await using (var resource = own.GetManifestResourceStream(name)!) await Copy(resource, name["Print/".Length..]);
        foreach (var (name, bytes) in files ?? new Dictionary<string, byte[]>()) await File.WriteAllBytesAsync(Path.Combine(folder, Path.GetFileName(name)), bytes, stop);

        async Task Copy(Stream from, string name)
        {
            await using var to = File.Create(Path.Combine(folder, name));
            await from.CopyToAsync(to, stop);
        }
    }

    private async Task Run(string browser, string folder, string[] how, CancellationToken stop)
    {
        string[] common = ["--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--virtual-time-budget=10000", $"--user-data-dir={Path.Combine(folder, "profile")}"];
        var line = new ProcessStartInfo(browser) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in common.Concat(Environment.IsPrivilegedProcess ? ["--no-sandbox"] : []).Concat(how)) line.ArgumentList.Add(word);
        line.ArgumentList.Add(new Uri(Path.Combine(folder, "page.html")).AbsoluteUri);

#pragma warning disable RS0030 // The one reviewed place: a fixed program over our own page, words as separate arguments, no shell.
        using var process = Process.Start(line) ?? throw new PrinterMissing("the browser did not start");
#pragma warning restore RS0030
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            var said = Task.WhenAll(process.StandardError.ReadToEndAsync(either.Token), process.StandardOutput.ReadToEndAsync(either.Token));
            await process.WaitForExitAsync(either.Token);
            await said;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            stop.ThrowIfCancellationRequested();
            throw new PrinterMissing("the browser took too long");
        }
    }

    private static string? Find(string? set)
    {
        if (set is not null) return File.Exists(set) ? set : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = Names.SelectMany(name => folders.SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })).FirstOrDefault(File.Exists);
        return found ?? Places.FirstOrDefault(File.Exists);
    }
}
