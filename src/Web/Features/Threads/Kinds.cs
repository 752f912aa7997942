using Pishran.Shell;

namespace Pishran.Features.Threads;

/// <summary>What kinds of records are called, one and many.</summary>
public static class Kinds
{
    /// <summary>Every kind that is a knot of the thread.</summary>
    public static IReadOnlyCollection<string> Known { get; } =
        ["Problems.Problem", "Ideas.Idea", "League.Submission", "Contracts.Contract", "Catalogue.Product", "Club.Opinion"];

    /// <summary>The name of one record of a kind; «card» where no word was given.</summary>
    public static Word Named(string kind) => new Word("Threads", "Kind." + kind) is { Exists: true } name ? name : ThreadsWords.AnyCard;
}
