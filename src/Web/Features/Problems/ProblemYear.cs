using Pishran.Data;

namespace Pishran.Features.Problems;

/// <summary>The last number given to a record of the room in a Jalali year.</summary>
public sealed class ProblemYear : YearCounter;
