namespace Pishran.Engine.Text;

/// <summary>One found text: its id, a score (higher is nearer, comparable within one answer) and the words that matched.</summary>
public readonly record struct Hit(int Id, double Score, IReadOnlyList<string> Words);
