using System.Reflection;
using Microsoft.Playwright;
using Pishran.Tests.Journeys;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Pishran.Tests.Journeys;

/// <summary>One Chromium of Debian for the whole run, started by the first journey; each walk has a fresh profile in it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private static readonly SemaphoreSlim Starting = new(1);
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal static async Task<IBrowser> Open()
    {
        await Starting.WaitAsync();
        try
        {
            if (_browser is not null) return _browser;
            if (!File.Exists(Executable)) throw new InvalidOperationException("Chromium is not installed. On Debian: apt-get install chromium (./test does it by itself).");
            _playwright = await Playwright.CreateAsync();
            return _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            Starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>The city of a class of journeys.</summary>
public sealed class JourneyCity : SqliteCity;

/// <summary>How one walks: in which language, on which width of screen, with or without JavaScript.</summary>
public readonly record struct Look(string Language, int Width, bool Script)
{
    public bool Fa => Language == "fa";
    public override string ToString() => $"{Language}-{Width}-{(Script ? "script" : "no-script")}";
}

/// <summary>Runs a journey in both languages, on a phone and a desktop, with and without JavaScript: <c>(string language, int width, bool script)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryLookAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. from language in new[] { "fa", "en" } from width in new[] { 1366, 390 } from script in new[] { true, false } select new TheoryDataRow(language, width, script)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
