using Pishran.Data;

namespace Pishran.Features.Ideas;

/// <summary>The last number given to a record of the room in a Jalali year.</summary>
public sealed class IdeaYear : YearCounter;
