using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Pishran.Data;
using Pishran.Features;
using Pishran.Jobs;
using Pishran.Shell;
using Pishran.Shell.Api;

namespace Pishran;

/// <summary>The composition of the whole house: shell, data, then the rooms in their order.</summary>
public static class House
{
    /// <param name="settings">Settings that win over environment and files, for the command line and the tests.</param>
    public static WebApplication Build(IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<WebApplicationBuilder>? change = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "pishran" });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });

        AddShell(builder.Services);
        builder.Services.AddDatabase(builder.Configuration);
        builder.Services.AddJobs(builder.Configuration);
        builder.Services.AddRooms();
        change?.Invoke(builder);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseProtection();
        app.UseLanguage();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseApiErrors();
        app.UseFiles();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOutputCache();
        app.MapRazorPages();
        app.MapApi();
        app.MapRooms();
        RialFieldTag.Map(app);
        return app;
    }

    private static void AddShell(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Shell.Print.BrowserPrinter>().AddScoped<Shell.Print.PageWriter>();
        services.AddScoped<CurrentUser>().AddScoped<Data.Files.FileShelf>().AddScoped<Frame>().AddSingleton<AssetVersions>().AddSingleton(TimeProvider.System);
        services.AddRazorPages(pages => pages.RootDirectory = "/Features").AddMvcOptions(mvc =>
        {
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.ModelBinderProviders.Insert(0, new Binding());
            mvc.Filters.Add<RequestKeyFilter>();
            BindingMessages.Localise(mvc);
        });
        services.AddRouting(routes => routes.LowercaseUrls = true);
        services.AddAntiforgery(forgery => { forgery.Cookie.Name = "forgery"; forgery.FormFieldName = "_forgery"; });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddApi();
        services.AddOutputCache();
        services.AddRateLimiter(Limits.Set);
        services.AddResponseCompression(compression => { compression.EnableForHttps = true; compression.Providers.Add<BrotliCompressionProvider>(); compression.Providers.Add<GzipCompressionProvider>(); });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = System.IO.Compression.CompressionLevel.Fastest);
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<ForwardedHeadersOptions>(proxy => proxy.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    /// <summary>Our few files: a year where the address carries a stamp, an hour otherwise.</summary>
    private static void UseFiles(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") || file.File.Name.EndsWith(".woff2", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });
}
