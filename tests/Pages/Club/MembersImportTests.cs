using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Data.Sheets;
using Pishran.Features.Club;
using Pishran.Features.People;

namespace Pishran.Tests.Pages.Club;

/// <summary>The list of members as an office sends it.</summary>
public sealed class MembersImportTests(SqliteCity city) : IClassFixture<SqliteCity>
{
    private Task<ImportReport> Import(params string[] lines) => city.Arrange(async (db, all) =>
    {
        var sheet = new Sheet("s", [.. lines.Select((line, i) => new SheetRow(i + 1, line.Split(',')))]);
        return await all.GetServices<IImportKind>().Single(k => k.Kind == "members").Run(db, [sheet], new ImportOptions(false, city.Clock.Now));
    });

    [Fact]
    public async Task Other_headers_spellings_and_digits_are_understood_once()
    {
        string[] list = ["باشگاه", "کد‌ملی,نام,شهرت,نوع عضويت,زمينه فعاليت,مهارت‌ها", "9995377187,مرتضی,تربتی,نخبگان,مالي و اقتصادي,GIS؛ منظر", "۹۹۹۹۶۱۵۴۷۳,زهرا,پورعباسي,كاركنان منتخب,K3,", "9994978970,بد,کدملی,عمومی,فرهنگی,", "9995377187,مرتضی,تربتی,نخبگان,مالی و اقتصادی,"];
        var first = await Import(list);
        Assert.Equal((2, 1, 1), (first.Added, first.Refused, first.Repeated));
        Assert.Equal((1, 1), (first.ByGroup["elite"], first.ByGroup["selected-staff"]));
        var again = await Import(list);
        Assert.Equal((0, 0, 2), (again.Added, again.Changed, again.Unchanged));
    }

    [Fact]
    public async Task Who_works_here_already_is_that_person()
    {
        var (person, number) = (city.People.Person("employee-4"), await city.Read(db => db.Set<Person>().Where(p => p.Id == city.People.Person("employee-4")).Select(p => p.PersonnelNumber).SingleAsync()));
        var report = await Import("نام و نام خانوادگی,شماره پرسنلی,رده,حوزه", $"لیلا اکبری,{number},همکار منتخب,شهرسازی");
        Assert.Equal(1, report.Added);
        Assert.Equal(ClubField.UrbanPlanning, await city.Read(db => db.Set<Member>().Where(m => m.PersonId == person).Select(m => m.Field).SingleAsync()));
    }

    [Fact]
    public async Task A_list_never_fills_a_class_beyond_its_quota()
    {
        await Import("نام,نام خانوادگی,ایمیل,رده,حوزه", "یک,نخست,one@club.example,عمومی,فرهنگی");
        await Resize(5);
        var report = await Import([.. Enumerable.Range(0, 9).Select(i => $"نام{i},خانوادگی{i},q{i}@club.example,همکار منتخب,فرهنگی").Prepend("نام,نام خانوادگی,ایمیل,رده,حوزه")]);
        Assert.Equal(9, report.Added);
        Assert.True(report.ByGroup["selected-staff"] <= 5);
        var held = await city.Read(db => db.Set<Member>().CountAsync(m => m.State == MemberState.Active && db.Set<MemberClass>().Any(c => c.Id == m.ClassId && c.Key == MemberClass.SelectedStaff)));
        Assert.True(held <= 5);
        Assert.True(await city.Read(db => db.Set<Member>().CountAsync(m => m.State == MemberState.WaitListed)) >= 4);
        await Resize(100); // the city is shared with the other facts
    }

    private Task Resize(int quota) => city.Arrange(async db => { (await db.Set<MemberClass>().AsTracking().SingleAsync(c => c.Key == MemberClass.SelectedStaff)).Resize(quota, 3, 2); });
}
