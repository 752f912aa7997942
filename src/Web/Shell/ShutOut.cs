using Pishran.Data;

namespace Pishran.Shell;

/// <summary>A record that somebody may not read for now, by the kind under which history knows it.</summary>
public sealed record ShutRecord(string Kind, int Id);

/// <summary>
/// Knows from which records people are shut out while a body hears them: who is recused from an item loses read as well as vote.
/// It is asked once when it is found out who asks, and kept with their roles, so that no page asks again.
/// </summary>
public interface IShutOut
{
    /// <summary>The records that a person, or a deputy at the keyboard for that person, may not read now.</summary>
    Task<IReadOnlyList<ShutRecord>> Of(AppDb db, int personId, int atKeyboardId);
}

/// <summary>Leaves out of a query what whoever asks is shut out of; where that is nothing, the query stays as it was.</summary>
public static class ShutOut
{
    public static IQueryable<T> OpenTo<T>(this IQueryable<T> records, CurrentUser me) where T : Record
    {
        var shut = me.ShutOutOf(Record.KindOf(typeof(T)));
        return shut.Length == 0 ? records : records.Where(r => !shut.Contains(r.Id));
    }
}
