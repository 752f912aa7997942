using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pishran.Features.Bylaws;
using Pishran.Features.Ideas;

namespace Pishran.Tests.Pages.Ideas;

/// <summary>What the tests of ideas start from: the bylaws, a draft, an idea that was sent, a call.</summary>
internal sealed class IdeaGround(City city)
{
    public const string Why = "ده نویسه و بیشتر توضیح", Summary = "در شب‌های شلوغ به کار می‌آید و هزینه ندارد";

    public Task Bylaws() => city.Arrange(async (_, all) => { await all.GetRequiredService<BylawsDoor>().StartWith(); return 0; });
    public Task<Idea> Stored(string href) { var code = href[(href.LastIndexOf('/') + 1)..]; return city.Read(db => db.Set<Idea>().SingleAsync(i => i.Number == code || "D-" + i.Id == code)); }

    // A draft: the sentence, and the near ideas passed by.
    public static async Task<string> Draft(Visitor author, string title, int? call = null)
    {
        var address = (await author.Post(call is null ? "/ideas/new" : $"/ideas/new?call={call}", new { Title = title })).Location!;
        if (address.EndsWith("/similar", StringComparison.Ordinal)) address = (await (await author.Get(address)).Form("main form:last-of-type:not(.stack)").Send()).Location!;
        Assert.EndsWith("/edit", address, StringComparison.Ordinal);
        return address[..^"/edit".Length];
    }

    public static async Task<string> Submit(Visitor author, string title)
    {
        var edit = await author.Get(await Draft(author, title) + "/edit");
        var sent = await edit.Form().Fill(new { Summary }).Send("Then", "submit");
        Assert.EndsWith("/receipt", sent.Location, StringComparison.Ordinal);
        return sent.Location![..^"/receipt".Length];
    }

    public async Task<int> Call(bool isAnonymous)
    {
        var now = city.Clock.Now;
        var call = new Call(new CallFacts(CallKind.Festival, "جشنوارهٔ شهر سبز", "ایده‌های خود را بفرستید", ["خدمات"], new(now.AddHours(-1), now.AddDays(14)), new(true, !isAnonymous, []), isAnonymous, null, [],
            [new("چند نفر سود می‌برند", CallFieldKind.Number, [])], [new("اول", 1, 20_000_000)], 20_000_000), now);
        call.Announce(now);
        return (await city.Add(call)).Id;
    }
}
