using Pishran.Engine.Assignment;

namespace Pishran.EngineTests.Assignment;

public sealed class ExpertiseTests
{
    [Fact]
    public void The_best_three_texts_count_and_others_do_not_dilute()
    {
        string[] water = ["آب", "لوله", "نشت"], traffic = ["ترافیک", "خیابان"];
        var similarity = Expertise.Similarity([[water, water, water, traffic, traffic], [traffic], []], [water, ["خیابان"]]);
        Assert.Equal(1, similarity[0, 0], 9);
        Assert.Equal(0, similarity[1, 0], 9);
        Assert.True(similarity[1, 1] > similarity[0, 1]);
        Assert.Equal(0, similarity[2, 0]);
    }

    [Fact]
    public void A_rare_word_weighs_more_than_a_common_one()
    {
        var similarity = Expertise.Similarity([[["شهر", "پسماند"]], [["شهر", "پارک"]]], [["پسماند", "شهر"], ["شهر"], ["شهر", "میدان"]]);
        Assert.True(similarity[0, 0] > similarity[1, 0]);
    }

    [Fact]
    public void Authors_units_and_declared_pairs_are_conflicts()
    {
        var conflicts = Conflict.Of([new(1, 10), new(2, 20), new(3, null)], [[new(1, 30)], [new(9, 20)], [new(8, null)]], [(2, 2)]);
        Assert.Equal([(0, 0), (1, 1), (2, 2)], conflicts.Order());
    }

    [Fact]
    public void Nobody_judges_who_judges_them()
    {
        var conflicts = Conflict.Reciprocal([new(1, null), new(2, null)], [[new(2, null)], [new(1, null)]], new HashSet<(int, int)> { (2, 1) });
        Assert.Equal([(0, 0)], conflicts);
    }
}
