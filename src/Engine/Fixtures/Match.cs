namespace Pishran.Engine.Fixtures;

/// <summary>Two contestants who meet; <see cref="B"/> is null when <see cref="A"/> has a bye.</summary>
/// <param name="A">Id; in a round-robin, the one at home.</param>
/// <param name="B">Id of the other, or null for a bye.</param>
public readonly record struct Match(int A, int? B);
