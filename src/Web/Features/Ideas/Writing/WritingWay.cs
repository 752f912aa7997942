using Pishran.Shell;

namespace Pishran.Features.Ideas.Writing;

/// <summary>The steps from a sentence to a submitted idea, as the bar above each of them shows.</summary>
public static class WritingWay
{
    public static IReadOnlyList<Step> At(int step) =>
        [.. new[] { IdeasWords.StepSentence, IdeasWords.StepNear, IdeasWords.StepForm, IdeasWords.StepReceipt }.Select((word, i) => new Step(word, i + 1 < step, i + 1 == step))];
}
