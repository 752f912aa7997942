using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Pishran.WebBench;

/// <summary>
/// The floor: what a page costs when it is written by hand as UTF-8 from prepared ADO.NET on SQLite. A list page of about
/// 16 KB (20 rows out of 100,000 by key, three tables joined), a detail page, and a bare insert, on plain Kestrel.
/// </summary>
internal static class Floor
{
    private const int Rows = 100_000;
    private static readonly string[] Words = ["سرریز", "مخزن", "پسماند", "زائر", "اتوبوس", "ایستگاه", "روشنایی", "بوستان", "محله", "آب", "معبر", "پارکینگ", "نوبت", "خدمات", "شهروند", "حسگر", "ترافیک", "پیاده‌رو"];

    public static async Task Serve(string folder, int port)
    {
        Directory.CreateDirectory(folder);
        var connection = $"Data Source={Path.Combine(folder, "floor.db")}";
        Fill(connection);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var pool = new Stack(connection);
        app.MapGet("/plain", () => Results.Text("ok"));
        app.MapGet("/list", http => pool.With(lane => List(http, lane)));
        app.MapGet("/detail", http => pool.With(lane => Detail(http, lane)));
        var gate = new SemaphoreSlim(1);
        app.MapPost("/insert", async http =>
        {
            var form = await http.Request.ReadFormAsync();
            await gate.WaitAsync();
            try { pool.Insert(form["text"].ToString()); }
            finally { gate.Release(); }
            http.Response.Redirect("/list");
        });
        await app.RunAsync();
    }

    private static void Fill(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        if (Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name='record'") > 0) return;
        using var transaction = connection.BeginTransaction();
        Execute(connection, "CREATE TABLE unit(id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE record(id INTEGER PRIMARY KEY, number TEXT, title TEXT, body TEXT, state TEXT, day TEXT, unit_id INT, person_id INT, sort_key TEXT); CREATE INDEX record_sort ON record(sort_key, id); CREATE TABLE note(id INTEGER PRIMARY KEY, body TEXT, at TEXT);");
        for (var i = 1; i <= 50; i++) Execute(connection, $"INSERT INTO unit VALUES({i}, 'سازمان شمارهٔ {i} شهر')");
        for (var i = 1; i <= 2000; i++) Execute(connection, $"INSERT INTO person VALUES({i}, 'نام خانوادگی {i}')");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO record VALUES($id,$number,$title,$body,'Registered','2026-11-02',$unit,$person,$sort)";
        foreach (var name in new[] { "$id", "$number", "$title", "$body", "$unit", "$person", "$sort" }) insert.Parameters.AddWithValue(name, "");
        for (var i = 1; i <= Rows; i++)
        {
            insert.Parameters["$id"].Value = i;
            insert.Parameters["$number"].Value = $"M-1405-{i:000000}";
            insert.Parameters["$title"].Value = Sentence(i, 9);
            insert.Parameters["$body"].Value = Sentence(i * 7, 60);
            insert.Parameters["$unit"].Value = i % 50 + 1;
            insert.Parameters["$person"].Value = i % 2000 + 1;
            insert.Parameters["$sort"].Value = $"{i * 7919L % Rows:000000}";
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    public static string Sentence(int seed, int words) => string.Join(' ', Enumerable.Range(0, words).Select(k => Words[(seed * 31 + k * 17 + k * k) % Words.Length]));

    private static Task List(HttpContext http, Lane lane)
    {
        var page = new ArrayBufferWriter<byte>(20_000);
        Write(page, Head);
        lane.List.Parameters[0].Value = http.Request.Query["after"].ToString();
        using (var row = lane.List.ExecuteReader())
            while (row.Read())
            {
                Write(page, "<tr><td data-l=\"شماره\"><bdi class=\"code\">"u8);
                Encode(page, row.GetString(0));
                Write(page, "</bdi></td><td data-l=\"عنوان\"><a href=\"/problems/"u8);
                Encode(page, row.GetString(0));
                Write(page, "\"><bdi>"u8);
                Encode(page, row.GetString(1));
                Write(page, "</bdi></a><p class=\"mut s\">"u8);
                Encode(page, row.GetString(6));
                Write(page, "</p></td><td data-l=\"واحد\"><bdi>"u8);
                Encode(page, row.GetString(2));
                Write(page, "</bdi></td><td data-l=\"مسئول\"><bdi>"u8);
                Encode(page, row.GetString(3));
                Write(page, "</bdi></td><td data-l=\"وضعیت\"><span class=\"tag\">"u8);
                Encode(page, row.GetString(4));
                Write(page, "</span></td><td data-l=\"روز\"><time dir=\"ltr\">"u8);
                Encode(page, row.GetString(5));
                Write(page, "</time></td></tr>"u8);
            }
        Write(page, "</tbody></table><nav class=\"pager\"><a href=\"?after=1\">صفحهٔ بعد</a></nav></main></body></html>"u8);
        return Send(http, page);
    }

    private static Task Detail(HttpContext http, Lane lane)
    {
        var page = new ArrayBufferWriter<byte>(12_000);
        Write(page, Head);
        lane.Detail.Parameters[0].Value = http.Request.Query["id"].ToString() is { Length: > 0 } id ? id : "1";
        using (var row = lane.Detail.ExecuteReader())
            if (row.Read())
                for (var i = 0; i < row.FieldCount; i++)
                {
                    Write(page, "<section class=\"card\"><h2>بخش</h2><p>"u8);
                    Encode(page, row.GetString(i));
                    Write(page, "</p></section>"u8);
                }
        Write(page, "</main></body></html>"u8);
        return Send(http, page);
    }

    private static Task Send(HttpContext http, ArrayBufferWriter<byte> page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.WrittenCount;
        return http.Response.Body.WriteAsync(page.WrittenMemory).AsTask();
    }

    // As much shell as the product's page carries, so that bytes are alike: about 9 KB.
    private static readonly byte[] Head = Encoding.UTF8.GetBytes("<!doctype html><html lang=\"fa\" dir=\"rtl\"><head><meta charset=\"utf-8\"><title>کف</title><link rel=\"stylesheet\" href=\"/pishran.css\"></head><body><div class=\"app\"><aside class=\"side\"><nav><ul>"
        + string.Concat(Enumerable.Range(0, 14).Select(i => $"<li><a href=\"/room{i}\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"/icons.svg#bulb\"></use></svg>اتاق شمارهٔ {i}</a></li>")) + "</ul></nav></aside><main id=\"main\"><h1>فهرست</h1><table class=\"tbl\"><tbody>");

    private static void Write(ArrayBufferWriter<byte> page, ReadOnlySpan<byte> text) => page.Write(text);

    private static void Encode(ArrayBufferWriter<byte> page, string text) =>
        Encoding.UTF8.GetBytes(text.AsSpan().IndexOfAny('<', '&', '"') < 0 ? text : System.Net.WebUtility.HtmlEncode(text), page);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>A reader's connection with its prepared statements.</summary>
    private sealed class Lane
    {
        public SqliteCommand List { get; }
        public SqliteCommand Detail { get; }

        public Lane(string connectionString)
        {
            var connection = new SqliteConnection(connectionString);
            connection.Open();
            List = Prepare(connection, "SELECT r.number, r.title, u.name, p.name, r.state, r.day, substr(r.body,1,120) FROM record r JOIN unit u ON u.id=r.unit_id JOIN person p ON p.id=r.person_id WHERE r.sort_key > $0 ORDER BY r.sort_key LIMIT 20");
            Detail = Prepare(connection, "SELECT r.number, r.title, r.body, u.name, p.name, r.state, r.day FROM record r JOIN unit u ON u.id=r.unit_id JOIN person p ON p.id=r.person_id WHERE r.id = $0");
        }

        private static SqliteCommand Prepare(SqliteConnection connection, string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$0", "");
            command.Prepare();
            return command;
        }
    }

    private sealed class Stack(string connectionString)
    {
        private readonly System.Collections.Concurrent.ConcurrentBag<Lane> _free = [];
        private readonly Lazy<SqliteCommand> _insert = new(() =>
        {
            var connection = new SqliteConnection(connectionString);
            connection.Open();
            Execute(connection, "PRAGMA synchronous=FULL;");
            var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO note(body, at) VALUES($body, '2026-11-24T10:00:00.000Z')";
            command.Parameters.AddWithValue("$body", "");
            command.Prepare();
            return command;
        });

        public async Task With(Func<Lane, Task> use)
        {
            if (!_free.TryTake(out var lane)) lane = new Lane(connectionString);
            try { await use(lane); }
            finally { _free.Add(lane); }
        }

        public void Insert(string body)
        {
            _insert.Value.Parameters[0].Value = body;
            _insert.Value.ExecuteNonQuery();
        }
    }
}
