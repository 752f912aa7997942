using Pishran.Engine.Calendar;
using Pishran.Features.Inbox;
using Pishran.Features.People;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

/// <summary>Whose turn it is after an act on a product.</summary>
public sealed class ProductTurns(PeopleDoor people, InboxDoor inbox)
{
    private const string Clock = "product";

    public async Task Follow(Product product, Company company, DateTime now)
    {
        await inbox.Close(CatalogueCards.Product, product.Id, now);
        var today = TehranTime.Day(now);
        var (stage, what, verb) = Next(product.State);
        if (stage.Length == 0) { product.MustActBy(null); return; }
        var isCompany = product.State is ProductState.Returned or ProductState.ReconfirmDue;
        var holders = isCompany
            ? company.People.Where(p => p.IsOn(today) && p.Post == CompanyPost.Representative).Select(p => p.PersonId).Distinct().ToList()
            : [.. (await people.HoldersOf(Role.CentreExpert, today)).Select(p => p.Id)];
        // Nobody of the company could ever answer: the centre finds out how to reach it.
        if (holders.Count == 0 && product.State == ProductState.ReconfirmDue && !company.IsInReach)
        {
            (what, verb) = (CatalogueWords.TurnReach, "/vet");
            holders = [.. (await people.HoldersOf(Role.CentreExpert, today)).Select(p => p.Id)];
        }
        if (holders.Count == 0 && !isCompany) holders = [.. (await people.HoldersOf(Role.HeadOfPlans, today)).Select(p => p.Id)];
        product.MustActBy(null);
        foreach (var holder in holders)
        {
            var deadline = await inbox.DeadlineOf(Clock, stage, today, new SuperiorOf(holder, null, null));
            product.MustActBy(deadline.Due);
            await inbox.Ask(new TurnAsk(holder, CatalogueCards.Product, product.Id, what, $"{product.Href}{verb}", product.Name, deadline.Due, deadline.EscalateToId, deadline.NudgeAtPercent), now);
        }
    }

    private static (string Stage, Word What, string Verb) Next(ProductState state) => state switch
    {
        ProductState.Submitted or ProductState.Vetting => ("vetting", CatalogueWords.TurnVet, "/vet"),
        ProductState.Returned => ("returned", CatalogueWords.TurnCorrect, "/edit"),
        ProductState.Approved => ("publish", CatalogueWords.PublishProduct, "/vet"),
        ProductState.ReconfirmDue => ("confirm", CatalogueWords.TurnConfirm, "/edit"),
        _ => ("", CatalogueWords.TurnVet, ""),
    };
}
