using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.Threads;

/// <summary>What the database shows a reader, the index shows too.</summary>
public sealed class ReaderTests
{
    [Fact]
    public void The_rule_for_the_database_and_the_rule_in_memory_agree()
    {
        bool[] either = [false, true];
        int?[] somebody = [null, 1, 2];
        var asked = 0;
        foreach (var staff in either)
            foreach (var office in either)
                foreach (var allUnits in either)
                    foreach (var person in new[] { 0, 1 })
                    foreach (var shut in new ShutRecord[][] { [], [new("Kind", 2), new("Other", 1)], [new("Kind", 1)] })
                    {
                        var reader = new Reader(staff, office, person, allUnits, [2], shut);
                        foreach (var audience in Enum.GetValues<CardAudience>())
                            foreach (var owner in somebody)
                                foreach (var unit in somebody)
                                {
                                    var card = new Card(new CardFacts("Kind", 1, "", "t", "", audience, "/", audience, unit, owner, 1405), DateTime.UnixEpoch);
                                    Assert.Equal(reader.May(new[] { card }.AsQueryable()).Any(), reader.Sees(card));
                                    if (shut.Length == 1) Assert.False(reader.Sees(card));
                                    asked++;
                                }
                    }
        Assert.True(asked > 400);
    }
}
