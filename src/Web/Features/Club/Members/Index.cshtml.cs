using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pishran.Shell;

namespace Pishran.Features.Club.Members;

public sealed record MemberLine(int Id, string Name, int? ClassId, ClubField Field, MemberState State, DateOnly? JoinedOn, IReadOnlyList<string> Skills, string SortKey)
{
    public string Href => "/club/members/" + Id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is asked of the directory, all of it in the address.</summary>
public sealed record MemberFilter(string? Text, string? Class, ClubField? Field, MemberState? State)
{
    public bool IsNarrowed => this != new MemberFilter(null, null, null, null);

    public static MemberFilter Read(IQueryCollection query) => new(
        query["q"].ToString() is { Length: > 0 and <= 200 } text ? text : null, query["class"].ToString() is { Length: > 0 } rank ? rank : null,
        Enum.TryParse<ClubField>(query["field"], true, out var field) && Enum.IsDefined(field) ? field : null, Enum.TryParse<MemberState>(query["state"], true, out var state) && Enum.IsDefined(state) ? state : null);

    public IQueryable<Member> Narrow(IQueryable<Member> members, IReadOnlyList<MemberClass> classes)
    {
        if (Text is not null) members = MemberDesk.Named(members, Text);
        if (Class is not null) { var rank = classes.FirstOrDefault(c => c.Key == Class)?.Id ?? -1; members = members.Where(m => m.ClassId == rank); }
        if (Field is { } field) members = members.Where(m => m.Field == field);
        if (State is { } state) members = members.Where(m => m.State == state);
        return members;
    }

    public string Address(string path, string? without = null, string? value = null)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = Text, ["class"] = Class, ["field"] = Field?.ToString(), ["state"] = State?.ToString() };
        if (without is not null) parts[without] = value;
        var query = string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : path + "?" + query;
    }
}

/// <summary>The directory: everybody whom whoever asks may see, searched and narrowed.</summary>
[Authorize]
public sealed class IndexModel : ClubPage
{
    [BindProperty(SupportsGet = true, Name = "after")] public int? After { get; set; }

    public MemberFilter Filter { get; private set; } = null!;
    public Paged<MemberLine> List { get; private set; } = new([], null);
    public IReadOnlyList<MemberClass> Classes { get; private set; } = [];
    public IReadOnlyList<(MemberState State, int Count)> Counts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Fields { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        (Filter, Classes) = (MemberFilter.Read(Request.Query), await Members.Classes());
        Fields = Choices(Filter.Field);
        var members = Filter.Narrow(Members.Visible().AsNoTracking(), Classes);
        if (After is { } after && await Db.Members.Where(m => m.Id == after).Select(m => m.SortKey).FirstOrDefaultAsync() is { } key)
            members = members.Where(m => string.Compare(m.SortKey, key) > 0 || (m.SortKey == key && m.Id > after));
        var rows = await members.OrderBy(m => m.SortKey).ThenBy(m => m.Id).Take(Paged<MemberLine>.Size + 1).ToListAsync();
        List = Paged<MemberLine>.Cut([.. rows.Select(m => new MemberLine(m.Id, m.Name, m.ClassId, m.Field, m.State, m.JoinedOn, [.. m.Skills.Select(s => s.Name)], m.SortKey))], m => Text(m.Id));
        Counts = [.. (await (Filter with { State = null }).Narrow(Members.Visible(), Classes).GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).OrderBy(g => g.Key).Select(g => (g.Key, g.Count))];
        return null;
    }

    public string ClassName(int? id) => Classes.FirstOrDefault(c => c.Id == id)?.Name ?? "";
}
