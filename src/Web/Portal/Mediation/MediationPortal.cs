using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;

namespace Fazhi.Web.Portal.Mediation;

/// <summary>人民调解（公众端） — how an application is introduced. Nothing of a dispute is public.</summary>
public sealed class MediationPortal : PortalPages<MediationMechanism>
{
    public override RenderFragment Introduce(OnlineApplication application) => View.Part<MediationIntroduction>();
}
