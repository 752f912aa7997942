using Pishran.Engine.Text;

namespace Pishran.EngineTests.Text;

public class IdentifierTests
{
    private delegate bool Check(string? text, out string canonical);

    [Fact]
    public void National_ids_match_the_vectors() => Matches("national_id", Identifiers.IsNationalId);

    [Fact]
    public void Legal_ids_match_the_vectors() => Matches("legal_id", Identifiers.IsLegalId);

    [Fact]
    public void Ibans_match_the_vectors() => Matches("iban", Identifiers.IsIban);

    [Fact]
    public void Mobiles_match_the_vectors() => Matches("mobile", Identifiers.IsMobile);

    private static void Matches(string kind, Check check)
    {
        var vectors = Vector.Read("iran-identifiers.json").GetProperty(kind);
        Assert.True(vectors.GetProperty("valid").GetArrayLength() > 3);
        foreach (var valid in vectors.GetProperty("valid").Strings())
        {
            Assert.True(check(valid, out var canonical), valid);
            Assert.True(check(PersianText.PersianDigits(valid), out var again) && again == canonical, valid);
            Assert.True(check(canonical, out again) && again == canonical, valid);
        }

        foreach (var invalid in vectors.GetProperty("invalid").Strings())
        {
            Assert.False(check(invalid, out var none), invalid);
            Assert.Equal("", none);
        }

        Assert.False(check(null, out _));
    }

    [Fact]
    public void Repeated_digits_are_no_person()
    {
        for (var digit = '0'; digit <= '9'; digit++) Assert.False(Identifiers.IsNationalId(new string(digit, 10), out _));
    }

    [Fact]
    public void Lost_zeros_are_offered_not_assumed()
    {
        Assert.False(Identifiers.IsNationalId("77611616", out _));
        Assert.True(Identifiers.TryPadNationalId("۷۷۶۱۱۶۱۶", out var offered));
        Assert.Equal("0077611616", offered);
        Assert.False(Identifiers.TryPadNationalId("7761161", out _));
        Assert.False(Identifiers.TryPadNationalId("0077611616", out _));
    }

    [Theory]
    [InlineData("+98 902 200 2580", "+989022002580")]
    [InlineData("(0902) 200-2580", "+989022002580")]
    [InlineData("\u2066۰۹۰۲۲۰۰۲۵۸۰\u2069", "+989022002580")]
    public void A_mobile_is_stored_as_E164(string text, string expected)
    {
        Assert.True(Identifiers.IsMobile(text, out var e164));
        Assert.Equal(expected, e164);
    }

    [Fact]
    public void An_iban_is_read_in_groups() =>
        Assert.True(Identifiers.IsIban("ir82 0540 1026 8002 0817 9090 02", out var canonical) && canonical == "IR820540102680020817909002");

    [Theory]
    [InlineData("9188634157", true)]
    [InlineData("91886-34157", true)]
    [InlineData("0188634157", false)]
    [InlineData("1111134157", false)]
    public void A_postal_code_has_its_shape(string text, bool expected) => Assert.Equal(expected, Identifiers.IsPostalCode(text, out _));
}
