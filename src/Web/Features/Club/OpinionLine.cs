using Microsoft.EntityFrameworkCore;

namespace Pishran.Features.Club;

/// <summary>An opinion in a list.</summary>
public sealed record OpinionLine(int Id, string Code, string Title, OpinionState State, int Dissents, DateTime? DeliveredAt)
{
    public string Href => "/club/opinions/" + Code;

    public static async Task<IReadOnlyList<OpinionLine>> Of(IQueryable<Opinion> opinions) =>
        await opinions.Select(o => new OpinionLine(o.Id, o.Number ?? "", o.Title, o.State, o.Signatures.Count(s => s.Dissent != null), o.DeliveredAt)).ToListAsync();
}
