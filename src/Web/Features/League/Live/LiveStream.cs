using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pishran.Data;

namespace Pishran.Features.League.Live;

/// <summary>Tells whoever watches the scoreboard that it has changed: the number of votes, whenever it grows.</summary>
internal static class LiveStream
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), Longest = TimeSpan.FromMinutes(30);

    public static void Map(WebApplication app) => app.MapGet("/live/{code}/stream", Watch).AllowAnonymous();

    private static async Task<Results<ServerSentEventsResult<int>, NotFound>> Watch(string code, AppDb db, LiveBoard boards, CancellationToken gone)
    {
        var key = TeamRegistry.KeyOf(code);
        return await db.Pitches.AsNoTracking().FirstOrDefaultAsync(p => p.JoinCode == key, gone) is { } pitch
            ? TypedResults.ServerSentEvents(Changes(pitch, boards, gone))
            : TypedResults.NotFound();
    }

    private static async IAsyncEnumerable<SseItem<int>> Changes(Pitch pitch, LiveBoard boards, [EnumeratorCancellation] CancellationToken gone)
    {
        var (said, until) = (-1, Environment.TickCount64 + (long)Longest.TotalMilliseconds);
        while (!gone.IsCancellationRequested && Environment.TickCount64 < until)
        {
            var votes = (await boards.Of(pitch)).Votes;
            if (votes != said) yield return new SseItem<int>(said = votes);
            await Task.Delay(Pause, gone).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
