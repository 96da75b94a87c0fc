namespace Fazhi.CommandLine.Serving;

/// <summary>安全标头 — the pages run no script but their own, are framed by nobody, and tell no other site where a visitor came from.</summary>
internal static class Headers
{
    internal static HeaderPolicyCollection Policy { get; } =
        new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(x => x.SameOrigin())
            .AddCrossOriginResourcePolicy(x => x.SameOrigin())
            .AddPermissionsPolicyWithDefaultSecureDirectives()
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
