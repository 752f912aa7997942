using Microsoft.EntityFrameworkCore;
using Pishran.Data.Sheets;
using Pishran.Features.Club.Members;
using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>Registers the room: its desks, its Door (`ClubDoor`), its import and its lines in the menu.</summary>
public static class ClubRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<MemberDesk>().AddScoped<ClubDoor>().AddScoped<IImportKind, MembersImport>();
        services.AddScoped<ClubLedger>().AddScoped<DocketDesk>().AddScoped<DelphiDesk>().AddScoped<ExpertFinder>().AddScoped<ServeDesk>().AddScoped<CourseDesk>().AddScoped<IBodyCases, DocketCases>().AddScoped<ClubClock>().AddScoped<IHomePart, ClubHome>().AddScoped<IHomePart, ClubOfficeHome>();
        services.AddSingleton(new NamedJob("club-clock", TimeSpan.FromMinutes(10), (all, _) => all.GetRequiredService<ClubClock>().Tick()));
        Benefits.BenefitsDoor.Tell(services, new Benefits.BenefitFollower(Value.ShowModel.Kind, async (all, study, now) => (await all.GetRequiredService<Data.AppDb>().ValueStudies.AsTracking().SingleAsync(s => s.Id == study)).Validated(now)));
        Ideas.IdeasDoor.Tell(services, new Ideas.ReviewFollower((all, review, now) => all.GetRequiredService<ClubLedger>().Record(new Deed(review.PersonId, DeedKind.Review, ClubWords.DeedReview(review.Title), review.Href, Deed.ReviewMinutes, "Ideas.Review", review.ReviewId), now)));
        Problems.ProblemsDoor.SolvedBy(services, DocketDesk.OpinionKind, OpinionState.AcceptedByOwner, OpinionState.PartlyAccepted);
        Problems.ProblemsDoor.Offer(services, new Problems.ProblemOffer(ClubWords.FindExperts, "user-star", problem => "/club/experts?problem=" + ClubPage.Text(problem), all => all.GetRequiredService<ServeDesk>().MayCall()));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 60, ClubWords.Club, "users-group", "/club"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 61, ClubWords.Desks, "messages", "/club/desks", Under: "/club"));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 62, ClubWords.DelphiStudies, "chart-bar", "/club/delphi", Under: "/club"));
        services.AddSingleton(new MenuEntry(MenuPart.Mine, 40, ClubWords.MyContribution, "heart", "/club/contribution", Role.ClubMember));
    }

    public static void Map(WebApplication app) => ExportEndpoint.Map(app);
}
