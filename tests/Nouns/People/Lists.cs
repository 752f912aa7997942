using System.Text;
using Pishran.Data.Sheets;
using Pishran.Features.People;
using Pishran.Features.People.Import;
using Pishran.Shell;

namespace Pishran.Tests.Nouns.People;

/// <summary>How lists of offices are read: headers, identities, units, and what is refused.</summary>
public sealed class Lists
{
    private const string Reza = "9993233560", Maryam = "9997879821";

    [Fact]
    public void Headers_are_found_below_a_title_in_any_order_and_spelling()
    {
        var row = Assert.Single(Read("شهرداری مشهد,,,\n,,,\nمحل خدمت,كدملّي,فامیل,نام\nمنطقه ۴," + Reza + ",كريمي,رضا\n"));
        Assert.Equal(("رضا", "کریمی", Reza), (row.Text("first"), row.Text("last"), row.Code("national")));
    }

    [Fact]
    public void English_headers_and_semicolons_are_read() =>
        Assert.Equal("Karimi", Assert.Single(Read("Employee No;Surname;First name;Department\n7;Karimi;Reza;Z4\n")).Text("last"));

    [Fact]
    public void A_headline_repeated_on_the_next_page_is_no_row() => Assert.Equal(2, Read("نام,فامیلی,پرسنلی\nا,ب,1\nنام,فامیلی,پرسنلی\nپ,ت,2\n").Count);

    [Fact]
    public void A_list_without_headers_is_refused() => Assert.Throws<BrokenRule>(() => Read("a,b,c\n1,2,3\n"));

    [Theory]
    [InlineData("منطقه 10", 2)]
    [InlineData("شهرداري منطقه ۱۰", 2)]
    [InlineData("منطقه ۱۰ مشهد", 2)]
    [InlineData("z10", 2)]
    [InlineData("حملونقل و ترافیک", null)]
    [InlineData("سازمان حمل ونقل و ترافیک", 4)]
    [InlineData("منطقه ۱", null)]
    public void A_unit_is_known_by_code_or_name_unless_two_could_be_meant(string typed, int? id) => Assert.Equal(id, Units().Find(typed));

    [Fact]
    public void A_person_met_twice_counts_once()
    {
        var (first, second) = (Take("رضا", "کریمی", "1", Reza), new PersonFacts("رضا", "کریمی", "1", Reza));
        Assert.Equal(ImportOutcome.Added, first.Outcome);
        Assert.Equal(ImportOutcome.Repeated, first.Book.Take(Row, second).Outcome);
        Assert.Single(first.Book.Added);
    }

    [Fact]
    public void Two_people_with_one_national_id_both_stay_and_the_second_waits_for_the_paper()
    {
        var (_, book) = Take("رضا", "کریمی", "1", Reza);
        var (outcome, doubt, _) = book.Take(Row, new PersonFacts("مریم", "احمدی", "2", Reza));
        Assert.Equal(ImportOutcome.Added, outcome);
        Assert.NotNull(doubt);
        Assert.Null(book.Added[1].NationalId);
    }

    [Fact]
    public void One_personnel_number_for_two_people_is_refused()
    {
        var (_, book) = Take("رضا", "کریمی", "1", Reza);
        Assert.Equal(ImportOutcome.Refused, book.Take(Row, new PersonFacts("مریم", "احمدی", "1", Maryam)).Outcome);
    }

    [Theory]
    [InlineData("a.xlsx", "PK\u0003\u0004nonsense")]
    [InlineData("a.csv", "<svg onload=alert(1)>")]
    [InlineData("a.csv", "GIF89a/*<html>*/")]
    [InlineData("a.exe", "MZ")]
    [InlineData("a.csv", "")]
    public void What_is_no_list_is_refused_with_words(string name, string content) => Assert.Throws<BrokenRule>(() => SheetFile.Read(Encoding.Latin1.GetBytes(content), name));

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_disarmed()
    {
        using var to = new StringWriter();
        await CsvText.Write(to, ["a"], [["=cmd|'/c calc'!A0"], ["-12.5"], ["x,\"y\""]]);
        Assert.Equal("\uFEFFa\r\n'=cmd|'/c calc'!A0\r\n-12.5\r\n\"x,\"\"y\"\"\"\r\n", to.ToString());
    }

    private static MappedRow Row => Read("نام,فامیلی,پرسنلی\nا,ب,1\n")[0];

    private static IReadOnlyList<MappedRow> Read(string csv) => SheetMap.Rows(SheetFile.Read(Encoding.UTF8.GetBytes(csv), "list.csv"), StaffRow.Columns, ["last", "full"], ["number", "national"]);

    private static (ImportOutcome Outcome, StaffBook Book) Take(string first, string last, string number, string id)
    {
        var book = new StaffBook([], Units());
        return (book.Take(Row, new PersonFacts(first, last, number, id)).Outcome, book);
    }

    private static UnitFinder Units()
    {
        var finder = new UnitFinder();
        finder.Know(1, "M", "شهرداری مشهد", isRoot: true, ["شهرداری مشهد"]);
        finder.Know(2, "Z10", "شهرداری منطقه ۱۰", isRoot: false, ["شهرداری منطقه ۱۰"]);
        finder.Know(3, "D5", "معاونت حمل‌ونقل و ترافیک", isRoot: false, ["معاونت حمل‌ونقل و ترافیک"]);
        finder.Know(4, "O4", "سازمان حمل‌ونقل و ترافیک", isRoot: false, ["سازمان حمل‌ونقل و ترافیک"]);
        return finder;
    }
}
