using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>Keeps every version of a page, and what a company would have it say until the centre has read it.</summary>
public sealed class VersionKeeper(AppDb db, InboxDoor inbox, PeopleDoor people)
{
    private static readonly string Kind = Record.KindOf(typeof(ProductVersion));

    /// <summary>The page changed: what it says now is the version in force.</summary>
    public async Task Keep(Product product, VersionSource source, int? byId, DateTime now)
    {
        foreach (var before in await db.ProductVersions.AsTracking().Where(v => v.ProductId == product.Id && v.State == VersionState.InForce).ToListAsync()) before.GiveWay();
        db.Add(new ProductVersion(product.Id, product.VersionNumber, product.Facts, source, byId, now));
    }

    /// <summary>A company's change waits for the centre; a newer one takes the place of what still waits.</summary>
    /// <exception cref="BrokenRule">It says the same as the page, or breaks a rule of the page.</exception>
    public async Task Propose(Product product, ProductFacts facts, VersionSource source, int? byId, DateTime now)
    {
        BrokenRule.If(facts == product.Facts, CatalogueWords.NothingChanged);
        _ = new Product(facts, product.CompanyId, new Centre("X", "-", ""), now);
        foreach (var waiting in await db.ProductVersions.AsTracking().Where(v => v.ProductId == product.Id && v.State == VersionState.Proposed).ToListAsync())
        {
            waiting.GiveWay();
            await inbox.Close(Kind, waiting.Id, now);
        }
        var proposal = db.ProductVersions.Add(ProductVersion.Proposal(product.Id, facts, source, byId, now)).Entity;
        await db.SaveChangesAsync();
        var today = TehranTime.Day(now);
        foreach (var keeper in await people.HoldersOf(Role.CentreExpert, today))
        {
            var deadline = await inbox.DeadlineOf("product", "vetting", today, new SuperiorOf(keeper.Id));
            await inbox.Ask(new TurnAsk(keeper.Id, Kind, proposal.Id, CatalogueWords.TurnRead, product.Href + "/versions", product.Name, deadline.Due, deadline.EscalateToId, deadline.NudgeAtPercent), now);
        }
    }

    /// <summary>The page says from now on what was proposed; when the company wrote it on being asked, its page is confirmed with it.</summary>
    public async Task Accept(Product product, ProductVersion proposal, DateOnly? classEnds, DateTime now)
    {
        product.Rewrite(proposal.Facts);
        if (proposal.Source == VersionSource.Link && product.MayBeConfirmed(classEnds, TehranTime.Day(now))) product.Confirm(classEnds, TehranTime.Day(now), now);
        foreach (var before in await db.ProductVersions.AsTracking().Where(v => v.ProductId == product.Id && v.State == VersionState.InForce).ToListAsync()) before.GiveWay();
        proposal.Accept(product.VersionNumber, now);
        await inbox.Close(Kind, proposal.Id, now);
    }

    public async Task Refuse(ProductVersion proposal, string? code, string? why, DateTime now)
    {
        proposal.Refuse(code, why, now);
        await inbox.Close(Kind, proposal.Id, now);
    }
}
