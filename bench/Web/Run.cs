using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Pishran.WebBench;

/// <summary>The whole run: floor and house side by side, then the storm of judges. Prints a table in Markdown.</summary>
internal static partial class Run
{
    private const int FloorPort = 5901, HousePort = 5902, SmallPort = 5903;

    public static async Task<int> All(string[] args)
    {
        var size = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = Path.Combine(Path.GetTempPath(), "pishran-bench");
        var (big, small) = (Path.Combine(folder, $"city-{size}"), Path.Combine(folder, "city-1000"));
        Console.Error.WriteLine($"Making cities of {size} and 1,000 problems (once) …");
        await Seed.Make(big, size);
        await Seed.Make(small, 1000);

        var me = Environment.ProcessPath!;
        var pishran = Path.Combine(AppContext.BaseDirectory, "pishran.dll");
        await using var floor = await Server.Start(me, ["floor", folder, FloorPort.ToString(CultureInfo.InvariantCulture)], FloorPort, "/plain");
        await using var house = await House(pishran, big, HousePort);
        await using var little = await House(pishran, small, SmallPort);
        await SignIn(house, "head");
        await SignIn(little, "head");

        Console.WriteLine($"Machine: {Environment.ProcessorCount} cores; {size:N0} problems; SQLite, synchronous=FULL; medians of five interleaved rounds.");
        Console.WriteLine();
        await Pages(floor, house, little, size);
        await Posts(floor, house);
        await Storm(house, folder);
        Console.WriteLine($"| memory after the load (PSS) | {house.MemoryMegabytes():0} MB | must 250, aim 170 |");
        return 0;
    }

    private static readonly string[] Stages = ["prototype", "industrial", "pilot", "massproduced"], Bands = ["to100million", "to1billion", "to10billion", "to50billion", "above50billion"];

    private static Task<Server> House(string dll, string data, int port) =>
        Server.Start("dotnet", [dll, "serve", "--data", data, "--port", port.ToString(CultureInfo.InvariantCulture)], port, "/sign-in", ("Pishran__Jobs", "false"), ("Pishran__SignInsPerMinute", "1000000"));

    private static async Task Pages(Server floor, Server house, Server little, int size)
    {
        var (number, few) = ($"M-1405-{size / 2:0000}", "M-1405-0500");
        var cases = new List<Case>
        {
            new("floor list", floor, i => Get(floor, $"/list?after={i * 7919L % 100_000:000000}")),
            new("list", house, _ => Get(house, "/problems")),
            new("list of 1,000", little, _ => Get(little, "/problems")),
            new("floor detail", floor, i => Get(floor, $"/detail?id={i % 100_000 + 1}")),
            new("detail", house, _ => Get(house, $"/problems/{number}")),
            new("detail of 1,000", little, _ => Get(little, $"/problems/{few}")),
            new("products", house, _ => Get(house, "/products")),
            new("few products", little, _ => Get(little, "/products")),
            new("facets", house, i => Get(house, $"/products?stage={Stages[i % 4]}&price={Bands[i / 4 % 5]}&sort=ready")),
            new("few facets", little, i => Get(little, $"/products?stage={Stages[i % 4]}&price={Bands[i / 4 % 5]}&sort=ready")),
            new("products sought", house, i => Get(house, $"/products?q={Uri.EscapeDataString(Floor.Sentence(i, 2))}")),
            new("search", house, i => Get(house, $"/search?q={Uri.EscapeDataString(Floor.Sentence(i, 2))}")),
        };
        var found = await Measure.Interleaved(cases, 400, 4);
        Console.WriteLine("| what | server CPU per request | against the floor | goal |");
        Console.WriteLine("|---|--:|--:|---|");
        Row("floor: list page by hand", found["floor list"].CpuMicros, null, "");
        Row("list page, signed in", found["list"].CpuMicros, found["list"].CpuMicros / found["floor list"].CpuMicros, "must 3.5, aim 2.5");
        Row($"the same list at {size:N0} rows against 1,000", found["list"].CpuMicros, found["list"].CpuMicros / found["list of 1,000"].CpuMicros, "must 1.3, aim 1.1");
        Row("floor: detail page by hand", found["floor detail"].CpuMicros, null, "");
        Row("problem page, signed in, against the floor's list", found["detail"].CpuMicros, found["detail"].CpuMicros / found["floor list"].CpuMicros, "must 3.0, aim 2.0");
        Row("list of 10,000 products with the counts of its facets, signed in", found["products"].CpuMicros, found["products"].CpuMicros / found["floor list"].CpuMicros, "must 3.5, aim 2.5");
        Row("… against 670 products", found["products"].CpuMicros, found["products"].CpuMicros / found["few products"].CpuMicros, "must 1.3, aim 1.1");
        Row("… narrowed by two facets and ordered", found["facets"].CpuMicros, found["facets"].CpuMicros / found["floor list"].CpuMicros, "");
        Row("… … against 670 products", found["facets"].CpuMicros, found["facets"].CpuMicros / found["few facets"].CpuMicros, "must 1.3, aim 1.1");
        Row("… sought by two words", found["products sought"].CpuMicros, found["products sought"].CpuMicros / found["floor list"].CpuMicros, "");
        Row("search page, signed in, against the floor's list", found["search"].CpuMicros, found["search"].CpuMicros / found["floor list"].CpuMicros, "");
    }

    private static async Task Posts(Server floor, Server house)
    {
        var judge = new Judge(house.Address, "judge499");
        await judge.Ready();
        var cases = new List<Case>
        {
            new("insert", floor, async i => { using var answer = await floor.Client.PostAsync("/insert", new FormUrlEncodedContent([new("text", Floor.Sentence(i, 12))])); }),
            new("marks", house, async _ => { if (!await judge.Save()) throw new InvalidOperationException("A save was refused."); }),
        };
        var found = await Measure.Interleaved(cases, 300, 1);
        Row("floor: bare ADO insert", found["insert"].CpuMicros, null, "");
        Row("score-sheet POST (antiforgery, session, rules, version)", found["marks"].CpuMicros, found["marks"].CpuMicros / found["insert"].CpuMicros, "must 4, aim 3");
    }

    /// <summary>500 judges save at once, again and again for ten seconds, while readers read.</summary>
    private static async Task Storm(Server house, string folder)
    {
        var raw = RawUpserts(folder);
        var judges = Enumerable.Range(0, Seed.Judges).Select(i => new Judge(house.Address, $"judge{i}")).ToList();
        await Parallel.ForEachAsync(judges, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (judge, _) => await judge.Ready());
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var (saves, reads, errors) = (new List<double>(), new List<double>(), 0);
        var watch = Stopwatch.StartNew();
        var writers = judges.Select(async judge =>
        {
            while (!stop.IsCancellationRequested)
            {
                var begun = Stopwatch.GetTimestamp();
                var saved = await judge.Save();
                var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                lock (saves) { saves.Add(took); if (!saved) errors++; }
            }
        });
        var readers = Enumerable.Range(0, 2).Select(async _ =>
        {
            while (!stop.IsCancellationRequested)
            {
                var begun = Stopwatch.GetTimestamp();
                await Get(house, "/problems");
                lock (reads) reads.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                await Task.Delay(20);
            }
        });
        await Task.WhenAll(writers.Concat(readers));
        var rate = saves.Count / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"| 500 judges saving at once: saves per second ({rate:0}) against grouped raw upserts without HTTP or session ({raw:0}) | | {rate / raw:0.00} | must 0.25, aim 0.6 |");
        Console.WriteLine($"| … p99 of a save | {Measure.Percentile(saves, .99):0} ms | | must 500, aim 150 |");
        Console.WriteLine($"| … p99 of a reader's list page (one machine, two cores, load generator beside it) | {Measure.Percentile(reads, .99):0} ms | | must 10, aim 5 |");
        Console.WriteLine($"| … errors | {errors} | | 0 |");
        foreach (var judge in judges) judge.Dispose();
    }

    /// <summary>Upserts of one row a save, 200 in a commit with fsync: what the engine below can do at most.</summary>
    private static double RawUpserts(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS mark(sheet INT, criterion TEXT, value INT, PRIMARY KEY(sheet, criterion));";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO mark VALUES($s,'novelty',$v) ON CONFLICT(sheet, criterion) DO UPDATE SET value=excluded.value";
        command.Parameters.AddWithValue("$s", 0);
        command.Parameters.AddWithValue("$v", 0);
        var (watch, done) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < TimeSpan.FromSeconds(3))
        {
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            for (var i = 0; i < 200; i++, done++)
            {
                command.Parameters[0].Value = done % 1500;
                command.Parameters[1].Value = done % 10 + 1;
                command.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        return done / watch.Elapsed.TotalSeconds;
    }

    private static void Row(string what, double micros, double? ratio, string goal) =>
        Console.WriteLine($"| {what} | {micros:0} µs | {(ratio is { } r ? r.ToString("0.0", CultureInfo.InvariantCulture) : "")} | {goal} |");

    private static async Task Get(Server server, string address)
    {
        using var answer = await server.Client.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}");
        await answer.Content.CopyToAsync(Stream.Null);
    }

    internal static async Task SignIn(Server server, string name) => await SignIn(server.Client, name);

    private static async Task SignIn(HttpClient client, string name)
    {
        var form = Forgery().Match(await client.GetStringAsync("/sign-in")).Groups["token"].Value;
        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("Account", name), new("Password", Seed.Password), new("_forgery", form)]));
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{name} could not sign in: {(int)answer.StatusCode}");
    }

    [GeneratedRegex("name=\"_forgery\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Forgery();

    [GeneratedRegex("/league/judging/(?<id>[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex SheetAddress();

    /// <summary>One judge with an own session, who changes a mark with each save.</summary>
    private sealed class Judge(string address, string name) : IDisposable
    {
        private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(1) };
        private string _sheet = "", _forgery = "";
        private int _turn;

        public async Task Ready()
        {
            await SignIn(_client, name);
            _sheet = SheetAddress().Match(await _client.GetStringAsync("/league/judging")).Groups["id"].Value;
            _forgery = Forgery().Match(await _client.GetStringAsync($"/league/judging/{_sheet}")).Groups["token"].Value;
        }

        public async Task<bool> Save()
        {
            _turn++;
            using var answer = await _client.PostAsync($"/league/judging/{_sheet}/marks", new FormUrlEncodedContent(
                [new("_forgery", _forgery), new("Marks[novelty]", (_turn % 9 + 1).ToString(CultureInfo.InvariantCulture)), new("Marks[effect]", "6"), new("Marks[feasibility]", "5"), new("Marks[value]", "7")]));
            return answer.IsSuccessStatusCode;
        }

        public void Dispose() => _client.Dispose();
    }
}
