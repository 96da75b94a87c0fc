using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fazhi.Web.Pages;

/// <summary>页面结果 — a component as the answer of an endpoint, its parameters by name.</summary>
public static class View
{
    /// <summary>A page with a status.</summary>
    public static IResult Show<TPage>(int status, params (string Name, object? Value)[] parameters)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal))
        {
            StatusCode = status,
        };

    /// <summary>A component as a part of a page, its parameters by name.</summary>
    public static RenderFragment Part<TPart>(params (string Name, object? Value)[] parameters)
        where TPart : IComponent =>
        part =>
        {
            part.OpenComponent<TPart>(0);
            foreach (var (name, value) in parameters)
                part.AddComponentParameter(1, name, value);
            part.CloseComponent();
        };

    /// <summary>A page.</summary>
    public static IResult Show<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent => Show<TPage>(StatusCodes.Status200OK, parameters);
}
