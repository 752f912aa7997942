using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Features.Bylaws;

namespace Pishran.Features.League;

/// <summary>The coded reasons of the bylaws as a list to choose from.</summary>
internal static class ReasonChoices
{
    public static async Task<IReadOnlyList<SelectListItem>> Choices(this BylawsDoor bylaws, string about, DateOnly on) =>
        [.. (await bylaws.Reasons(about, on)).Select(reason => new SelectListItem(reason.Name, reason.Code))];

    /// <summary>The code, if it is one of those offered.</summary>
    public static string? Known(this IEnumerable<SelectListItem> choices, string? code) => choices.Any(choice => choice.Value == code) ? code : null;
}
