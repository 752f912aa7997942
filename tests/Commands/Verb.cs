using System.Diagnostics;
using System.Text;

namespace Pishran.Tests.Commands;

/// <summary>The product's command line, run as anybody would: arguments and standard input in; what it prints, what it complains of and its code out.</summary>
internal sealed class Verb : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pishran-verb-");

    /// <summary>Writes a file that a verb will read; its path.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string InFolder(string name) => Path.Combine(_folder.FullName, name);

    public async Task<Said> Run(string[] args, string input = "", string? culture = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pishran.dll"), .. args])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, StandardInputEncoding = new UTF8Encoding(false),
        };
        if (culture is not null) start.Environment["LC_ALL"] = culture;
        using var verb = Process.Start(start)!;
        var (output, errors) = (verb.StandardOutput.ReadToEndAsync(), verb.StandardError.ReadToEndAsync());
        await verb.StandardInput.WriteAsync(input);
        verb.StandardInput.Close();
        await verb.WaitForExitAsync();
        return new(verb.ExitCode, await output, await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    internal sealed record Said(int Code, string Output, string Errors)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>Refused with one line, and no data.</summary>
        public string Refusal()
        {
            Assert.Equal(2, Code);
            Assert.Equal("", Output);
            return Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        /// <summary>What was printed, when nothing was complained of.</summary>
        public string Fine()
        {
            Assert.Equal("", Errors);
            Assert.Equal(0, Code);
            return Output;
        }
    }
}
