using Fazhi.Matters;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;

namespace Fazhi.Web.Portal.Coordination;

/// <summary>统筹推进（公众端） — on the page of issued work points, how many of its tasks are done.</summary>
public sealed class CoordinationPortal : PortalPages<CoordinationMechanism>
{
    public override RenderFragment? OnPublic(Matter matter) =>
        matter is WorkPoints ? View.Part<TaskCounts>((nameof(TaskCounts.Points), matter.Id)) : null;
}
