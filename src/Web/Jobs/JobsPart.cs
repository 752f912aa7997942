using Pishran.Data;

namespace Pishran.Jobs;

/// <summary>Registers the outbox, its senders, the loop and the jobs of the house itself; rooms add theirs beside their menus.</summary>
public static class JobsPart
{
    public static void AddJobs(this IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<Outbox>().AddScoped<OutboxJob>().AddScoped<RequestKeyJob>();
        services.AddSingleton<JobRunner>().AddHostedService(all => all.GetRequiredService<JobRunner>());
        if (SmtpSender.IsSetUp(settings)) services.AddSingleton<IMessageSender, SmtpSender>();
        else services.AddSingleton<IMessageSender>(all => new FileSender(MessageChannel.Email, all.GetRequiredService<IConfiguration>()));
        if (HttpSmsSender.IsSetUp(settings)) services.AddSingleton<IMessageSender, HttpSmsSender>();
        else services.AddSingleton<IMessageSender>(all => new FileSender(MessageChannel.Sms, all.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Outgoing>();
        services.AddSingleton(new NamedJob("outbox", TimeSpan.FromSeconds(10), (all, stop) => all.GetRequiredService<OutboxJob>().Run(stop)));
        services.AddSingleton(new NamedJob("outbox-sweep", TimeSpan.FromDays(1), (all, _) => all.GetRequiredService<OutboxJob>().Sweep(), AtHour: 3));
        services.AddSingleton(new NamedJob("request-keys", TimeSpan.FromHours(6), (all, _) => all.GetRequiredService<RequestKeyJob>().Run()));
        services.AddSingleton(new NamedJob("backup", TimeSpan.FromDays(1), (all, _) =>
            Backups.Daily(all.GetRequiredService<IConfiguration>(), all.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime), AtHour: 2));
    }
}
