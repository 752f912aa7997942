namespace Pishran.Features.Ideas;

/// <summary>A call as somebody who writes an idea sees it.</summary>
/// <param name="TakesCitizens">Whoever is signed in may answer, not only staff.</param>
/// <param name="IsAnonymous">Who judges must not know the authors.</param>
/// <param name="Questions">The form of the call, in order.</param>
public sealed record OpenCall(int Id, string Name, bool TakesCitizens, bool IsAnonymous, DateTime ClosesAt, IReadOnlyList<FieldFacts> Questions);

/// <summary>What writing an idea asks of the calls: which are open now to whoever asks.</summary>
public interface IOpenCalls
{
    /// <summary>Open at this instant and meant for whoever asks; the earliest to close first.</summary>
    Task<IReadOnlyList<OpenCall>> ForMe(DateTime now);

    /// <summary>Asked when an idea that answers the call is submitted.</summary>
    /// <exception cref="Shell.BrokenRule">The call is not open at this instant, or not meant for whoever asks.</exception>
    Task MustBeOpen(int callId, DateTime now);
}
