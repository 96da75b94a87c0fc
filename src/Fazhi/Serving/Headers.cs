namespace Fazhi.CommandLine.Serving;

/// <summary>安全标头 — the pages run no script but their own, are framed by nobody, and tell no other site where a visitor came from.</summary>
internal static class Headers
{
    internal static HeaderPolicyCollection Policy { get; } = Make(position: false);

    /// <summary>The same where a page may ask the browser where it is.</summary>
    internal static HeaderPolicyCollection WithPosition { get; } = Make(position: true);

    private static HeaderPolicyCollection Make(bool position) =>
        new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(x => x.SameOrigin())
            .AddCrossOriginResourcePolicy(x => x.SameOrigin())
            .AddPermissionsPolicy(permissions =>
            {
                permissions.AddDefaultSecureDirectives();
                if (position)
                    permissions.AddGeolocation().Self();
            })
            .RemoveServerHeader()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
                csp.AddFormAction().Self();
                // Pictures inside Tabler's style sheet are data URLs; the bars of clocks have a width of their own.
                csp.AddImgSrc().Self().Data();
                csp.AddStyleSrc().Self().UnsafeInline();
            });
}
