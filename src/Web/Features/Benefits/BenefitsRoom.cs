using Pishran.Jobs;
using Pishran.Shell;

namespace Pishran.Features.Benefits;

/// <summary>Registers the room: its Door, its clock, its card on the first page and its line in the menu.</summary>
public static class BenefitsRoom
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IYearNumbers, BenefitsNumbers>();
        services.AddScoped<BenefitsDoor>().AddScoped<BenefitDesk>().AddScoped<BenefitsClock>().AddScoped<IHomePart, BenefitsHome>();
        services.AddSingleton(new NamedJob("benefit-reminders", TimeSpan.FromHours(1), (all, stop) => all.GetRequiredService<BenefitsClock>().Run(stop)));
        services.AddSingleton(new MenuEntry(MenuPart.Chain, 70, BenefitsWords.Title, "cash", "/benefits", BenefitDesk.Readers + "," + Role.UnitRepresentative));
    }
}
