using Pishran.Shell;

namespace Pishran.Features.League;

/// <summary>What happens next on a record, and the button that does it; without a button somebody else's turn.</summary>
public sealed record NextStep(Word What, Word? Until = null, Act? Act = null);
