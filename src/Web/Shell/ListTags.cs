using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pishran.Shell;

/// <summary>One page of a list: its rows and the key after which the next page begins (null: this was the last).</summary>
public sealed record Paged<T>(IReadOnlyList<T> Rows, string? Next)
{
    public const int Size = 20;

    /// <summary>Cuts a page out of rows read one beyond its size.</summary>
    public static Paged<T> Cut(List<T> rows, Func<T, string> key, int size = Size)
    {
        if (rows.Count <= size) return new Paged<T>(rows, null);
        rows.RemoveRange(size, rows.Count - size);
        return new Paged<T>(rows, key(rows[^1]));
    }
}

/// <summary><c>&lt;pager next="@Model.List.Next"&gt;</c>: first and next page by key; filters stay in the address.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTag : TagHelper
{
    public const string After = "after";
    public string? Next { get; set; }
    [HtmlAttributeNotBound, ViewContext] public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        var isFirst = request.Query[After].Count == 0;
        if (isFirst && string.IsNullOrEmpty(Next)) { output.SuppressOutput(); return; }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", ShellWords.PagerLabel.ToString());
        if (!isFirst) output.Content.AppendHtml("<a class=\"btn quiet sm\" href=\"").Append(AddressWith(request, null)).AppendHtml("\">").Append(ShellWords.FirstPage.ToString()).AppendHtml("</a>");
        if (!string.IsNullOrEmpty(Next)) output.Content.AppendHtml("<a class=\"btn quiet sm\" rel=\"next\" href=\"").Append(AddressWith(request, Next)).AppendHtml("\">").Append(ShellWords.NextPage.ToString()).AppendHtml("</a>");
    }

    private static string AddressWith(HttpRequest request, string? after)
    {
        var query = System.Web.HttpUtility.ParseQueryString(request.QueryString.ToString());
        query.Remove(After);
        if (after is not null) query[After] = after;
        return query.Count == 0 ? request.Path.ToString() : request.Path + "?" + query;
    }
}

/// <summary>A step of a record's life, as the step bar shows it.</summary>
public sealed record Step(Word Label, bool Done, bool Current, DateTime? At = null);

/// <summary><c>&lt;steps of="…"&gt;</c>: the state of a record as a small labelled bar, the same everywhere.</summary>
[HtmlTargetElement("steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTag : TagHelper
{
    public IEnumerable<Step> Of { get; set; } = [];

    /// <summary>The usual way through states in their order; a state outside it (cancelled, parked) stands at the end, alone.</summary>
    public static IReadOnlyList<Step> Through<TState>(TState now, params TState[] way) where TState : struct, Enum
    {
        var at = Array.IndexOf(way, now);
        var steps = way.Select((state, i) => new Step(Word.Of(state), i < at, i == at)).ToList();
        if (at < 0) steps.Add(new Step(Word.Of(now), false, true));
        return steps;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "steps");
        output.Attributes.SetAttribute("aria-label", ShellWords.Steps.ToString());
        foreach (var step in Of)
        {
            output.Content.AppendHtml(step.Current ? "<li aria-current=\"step\"><span>" : step.Done ? "<li class=\"done\"><span>" : "<li><span>").Append(step.Label.ToString());
            if (step.At is { } at) output.Content.AppendHtml(" <small>").Append(Say.Day(at)).AppendHtml("</small>");
            output.Content.AppendHtml("</span></li>");
        }
    }
}

/// <summary>One knot of the thread from problem to effect.</summary>
public sealed record Knot(Word Kind, string Title, string? Href, DateTime? At, string? Text = null, bool Now = false, bool ToDo = false);

/// <summary><c>&lt;thread of="…"&gt;</c>: the story of a record as a vertical timeline, the same everywhere.</summary>
[HtmlTargetElement("thread", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ThreadTag : TagHelper
{
    public IEnumerable<Knot> Of { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "thread");
        foreach (var knot in Of)
        {
            output.Content.AppendHtml(knot.Now ? "<li class=\"now\"><p class=\"k\"><span>" : knot.ToDo ? "<li class=\"todo\"><p class=\"k\"><span>" : "<li><p class=\"k\"><span>").Append(knot.Kind.ToString()).AppendHtml("</span>");
            if (knot.At is { } at) output.Content.AppendHtml("<time>").Append(Say.Day(at)).AppendHtml("</time>");
            output.Content.AppendHtml("</p><h3>");
            if (knot.Href is null) output.Content.AppendHtml("<bdi>").Append(knot.Title).AppendHtml("</bdi>");
            else output.Content.AppendHtml("<a href=\"").Append(knot.Href).AppendHtml("\"><bdi>").Append(knot.Title).AppendHtml("</bdi></a>");
            output.Content.AppendHtml("</h3>");
            if (knot.Text is not null) output.Content.AppendHtml("<p>").Append(knot.Text).AppendHtml("</p>");
            output.Content.AppendHtml("</li>");
        }
    }
}
