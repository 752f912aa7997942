using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;

namespace Pishran.Shell;

/// <summary><c>&lt;icon name="bulb"&gt;</c>: one drawing of the sprite; decoration, never the only sign of a meaning.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag : TagHelper
{
    private static readonly HtmlString Upright = new("<svg class=\"i\" aria-hidden=\"true\"><use href=\"/icons.svg#"), Flipped = new("<svg class=\"i flip\" aria-hidden=\"true\"><use href=\"/icons.svg#"), End = new("\"></use></svg>");

    public string Name { get; set; } = "";
    public bool Flip { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(Flip ? Flipped : Upright).Append(Name).AppendHtml(End);
    }
}

/// <summary><c>&lt;state value="season.State"&gt;</c>: a state in words, with its tone; never only a colour.</summary>
[HtmlTargetElement("state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateTag : TagHelper
{
    private static readonly HtmlString Good = new("<span class=\"tag ok\">"), Waiting = new("<span class=\"tag warn\">"), Bad = new("<span class=\"tag bad\">"), Neutral = new("<span class=\"tag\">"), End = new("</span>");

    public Enum Value { get; set; } = null!;

    /// <summary>Replaces the label where it has placeholders, such as a submission's version.</summary>
    public Word? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(Word.ToneOf(Value) switch { "good" => Good, "wait" => Waiting, "bad" => Bad, _ => Neutral }).Append((Label ?? Word.Of(Value)).ToString()).AppendHtml(End);
    }
}

/// <summary><c>&lt;person name="…" acting-for="…"&gt;</c>: a person's name, isolated, with whom they act for.</summary>
[HtmlTargetElement("person", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PersonTag : TagHelper
{
    public string Name { get; set; } = "";
    public string? ActingFor { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(string.IsNullOrEmpty(ActingFor) ? Name : ShellWords.ActingFor(Name, ActingFor).ToString());
    }
}

/// <summary><c>&lt;money rial="…"&gt;</c>: an amount in whole rials, with its unit.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTag : TagHelper
{
    public long Rial { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "n");
        output.Content.SetContent(Say.Money(Rial));
    }
}

/// <summary><c>&lt;day value="…"&gt;</c> and <c>&lt;day at="…"&gt;</c>: a day or an instant as a person reads it, in a <c>time</c> element.</summary>
[HtmlTargetElement("day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTag : TagHelper
{
    public DateOnly? Value { get; set; }
    public DateTime? At { get; set; }
    public bool Short { get; set; }
    public bool Weekday { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        var day = Value ?? TehranTime.Day(At!.Value);
        output.Attributes.SetAttribute("datetime", At?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Short) output.Attributes.SetAttribute("dir", "ltr");
        output.Content.SetContent(Short ? Say.ShortDay(day) : At is { } at ? Say.Moment(at, Weekday) : Say.Day(day, Weekday));
    }
}

/// <summary><c>&lt;code-of value="M-1405-0001"&gt;</c>: a Latin code, the same in both languages.</summary>
[HtmlTargetElement("code-of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CodeTag : TagHelper
{
    private static readonly HtmlString Begin = new("<bdi class=\"code\">"), End = new("</bdi>");

    public string Value { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(Begin).Append(Value).AppendHtml(End);
    }
}

/// <summary>
/// Gives every posting form its key: sent twice, done once (see <see cref="RequestKeyFilter"/>). Where the form names its
/// address, the framework leaves out the token against forgery; it is added here.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormKeyTag(IAntiforgery forgery) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A form shown again with errors did nothing yet: it keeps the key it came with.
        var request = View.HttpContext.Request;
        var typed = HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form[RequestKeyFilter.Field].ToString() : "";
        var key = typed.Length is > 0 and <= 64 && View.HttpContext.Response.StatusCode >= 400 ? typed : Guid.NewGuid().ToString("N");
        if (context.AllAttributes["action"]?.Value?.ToString() is { Length: > 0 }) output.PostContent.AppendHtml(forgery.GetHtml(View.HttpContext));
        output.PreContent.AppendHtml("<input type=\"hidden\" name=\"" + RequestKeyFilter.Field + "\" value=\"").Append(key).AppendHtml("\">");
    }
}
