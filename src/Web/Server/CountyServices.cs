using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fazhi.Clocks;
using Fazhi.Documents;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Fazhi.Storage.Importing;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web;

/// <summary>网页服务 — what the pages of one county need: its desk, its readers, accounts, receipts, drafts.</summary>
public static class CountyServices
{
    /// <summary>The cookie beside which a form's token counts.</summary>
    public const string FormCookie = "fazhi.form";

    /// <summary>The largest file that may be attached.</summary>
    public const long LargestFile = 20L << 20;

    /// <summary>The largest form with all its files.</summary>
    public const long LargestForm = LargestFile * 3;

    /// <summary>Registers everything for one data folder.</summary>
    public static IServiceCollection AddCounty(
        this IServiceCollection services,
        DataFolder folder,
        TimeProvider time,
        TrafficLimits? limits = null
    )
    {
        folder.Store.StartAccess();
        services.AddSingleton(time);
        services.AddSingleton(limits ?? new TrafficLimits());
        services.AddSingleton<BodyQuota>();
        services.AddSingleton(folder);
        services.AddSingleton(folder.Store);
        services.AddSingleton(_ => folder.Store.KeepReaders());
        services.AddSingleton(folder.Store.County);
        // The county may define registers of its own while it is served.
        services.AddTransient(_ => folder.Store.Types);
        services.AddSingleton<Func<MatterTypes>>(() => folder.Store.Types);
        services.AddSingleton(new CountyClock(time));
        services.AddSingleton<Desk>();
        services.AddSingleton<SheetRuns>();
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<MatterReader>();
        services.AddSingleton<Repetition>();
        services.AddSingleton<Presence>();
        services.AddSingleton<Tasks>();
        services.AddSingleton<Habits>();
        services.AddSingleton<NextActs>();
        services.AddSingleton<Picking>();
        services.AddSingleton<LedgerReader>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<UnusedFiles>();
        // Read when the first document is printed, not at every start.
        services.AddSingleton(_ => DocumentTemplates.LoadEmbedded());
        services.AddSingleton<IssuedDocuments>();
        services.AddSingleton<FileTokens>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<PostedForms>();
        services.AddSingleton<SealedWords>();
        services.AddSingleton<SeenVersions>();
        services.AddSingleton<ActFlow>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<Exports>();
        services.AddSingleton<Looks>();
        services.AddSingleton<Names>();
        services.AddScoped(_ => folder.Store.OpenAccess());
        AddAccounts(services, folder);
        services.AddRazorComponents();
        services.AddOutputCache(MadeOnce.Room);
        services.AddSingleton<PageReads>();
        // Chinese is written as it is: three bytes a character, not eight, and readable in the source.
        services.AddWebEncoders(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        // Forms are read by BoundedForm before anything else asks for them; what is read elsewhere is small.
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = BoundedForm.MostText;
            form.ValueLengthLimit = BoundedForm.MostText;
            form.ValueCountLimit = 1000;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = FormCookie;
            options.FormFieldName = "_token";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    private static void AddAccounts(IServiceCollection services, DataFolder folder)
    {
        // Several processes on one data folder read each other's cookies and form tokens.
        var keys = Path.Combine(folder.Root, "keys", "web");
        Private.Folder(keys);
        services.AddDataProtection().SetApplicationName("fazhi").PersistKeysToFileSystem(new DirectoryInfo(keys));
        services.AddSingleton<AccountHasher>();
        services.AddSingleton<IPasswordHasher<Account>>(s => s.GetRequiredService<AccountHasher>());
        services.AddSingleton<Attempts>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<AccountBook>();
        services.AddScoped<SignIns>();
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.Password.RequiredLength = AccountProblems.ShortestPassword;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                // Length is what counts; rules on kinds of characters make people write passwords down.
                identity.Password.RequireLowercase = false;
                identity.Password.RequireDigit = false;
            })
            .AddEntityFrameworkStores<AccessDb>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.Cookie.Name = SignedIn.CookieName;
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                    cookie.SlidingExpiration = true;
                    cookie.LoginPath = "/office/sign-in";
                    cookie.AccessDeniedPath = "/office/denied";
                    cookie.ReturnUrlParameter = "return";
                    cookie.Events.OnRedirectToLogin = LostSession.KeepWhatWasTyped;
                    cookie.Events.OnRedirectToAccessDenied = LostSession.Deny;
                    cookie.Events.OnValidatePrincipal = Sessions.Check;
                }
            );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Policies.Official, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Administrator, policy => policy.RequireRole(nameof(Role.Administrator)));
    }
}

/// <summary>The policies of routes. Finer rights are the Desk's and the viewer's.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in: an official of the county.</summary>
    public const string Official = "official";

    /// <summary>Who makes and changes accounts.</summary>
    public const string Administrator = "administrator";
}
