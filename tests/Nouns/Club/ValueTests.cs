using Pishran.Features.Club;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Club;

/// <summary>The job plan of value engineering and its diagram, without house or database.</summary>
public sealed class ValueTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 6, 30, 0, DateTimeKind.Utc);
    private const string Functions = "نمایاندن مسیر\n- آشکارکردن چهره\n-- تاباندن نور\n- بازداشتن از سرقت";

    private static ValueStudy At(VePhase phase)
    {
        var study = new ValueStudy("روشنایی بوستان محله", null, 3, 7, Now);
        if (phase > VePhase.Information) study.Inform("هفتاد تیر بلند، دو سوم نور بر تاج درخت", Now);
        if (phase > VePhase.FunctionAnalysis) study.Analyse(Functions, null, Now);
        if (phase > VePhase.Creativity) study.Create("تیر کوتاه با حسگر\nنوار نور لبهٔ مسیر", Now);
        if (phase > VePhase.Evaluation) study.Evaluate([("هزینه", 60), ("کارکرد", 40)], [new(1, 1, 8), new(1, 2, 6), new(2, 1, 5), new(2, 2, 10)], Now);
        if (phase > VePhase.Development) study.Develop(1, "سه بوستان در شش ماه", 5_200_000_000, Now);
        return study;
    }

    [Fact]
    public void The_job_plan_goes_phase_by_phase()
    {
        var study = At(VePhase.Presentation);
        Assert.Throws<BrokenRule>(() => study.Create("یک\nدو", Now));
        study.Implement("از بوستان ملت آغاز شود", Now);
        Assert.Equal((VePhase.Implemented, 7.2, 7.0), (study.Phase, study.WeightedOf(1), study.WeightedOf(2)));
        Assert.Throws<BrokenRule>(() => study.Stop("ده نویسه و بیشتر", Now));
        study.Validated(Now);
        Assert.NotNull(study.ValidatedAt);
    }

    [Fact]
    public void Weights_sum_to_a_hundred_and_every_mark_is_given()
    {
        var study = At(VePhase.Evaluation);
        Assert.Throws<BrokenRule>(() => study.Evaluate([("هزینه", 60)], [new(1, 1, 8), new(2, 1, 5)], Now));
        Assert.Throws<BrokenRule>(() => study.Evaluate([("هزینه", 100)], [new(1, 1, 8)], Now));
        Assert.Throws<BrokenRule>(() => study.Evaluate([("هزینه", 100)], [new(1, 1, 8), new(2, 1, 11)], Now));
        Assert.Equal(VePhase.Evaluation, study.Phase);
    }

    [Fact]
    public void Dashes_say_whose_how_a_function_answers()
    {
        var read = ValueStudy.ReadFunctions(Functions);
        Assert.Equal([null, 1, 2, 1], read.Select(f => f.HowOf));
        Assert.Equal([true, false, false, false], read.Select(f => f.IsBasic));
        Assert.Equal([null, 1], ValueStudy.ReadFunctions("یک\n---- دو").Select(f => f.HowOf));
    }

    [Fact]
    public void Boxes_of_the_diagram_never_lie_upon_each_other()
    {
        var fast = new FastDiagram(ValueStudy.ReadFunctions(Functions + "\nآرام‌کردن گذر\n- دیده‌شدن"));
        Assert.Equal(6, fast.Boxes.Count);
        Assert.Empty(from a in fast.Boxes from b in fast.Boxes where a != b && Math.Abs(a.X - b.X) < FastDiagram.BoxWidth && Math.Abs(a.Y - b.Y) < FastDiagram.BoxHeight select (a, b));
        Assert.All(fast.Boxes, b => Assert.InRange(b.X, 0, fast.Width - FastDiagram.BoxWidth));
    }
}
