using System.Buffers;
using System.Net;
using System.Text;

namespace Pishran.Jobs;

/// <summary>
/// The HTML half of a mail, made from its plain half: right to left in Persian, left to right in English. Only addresses of
/// the house itself become links; whatever people wrote stays text.
/// </summary>
public static class MailText
{
    private const string Page = "margin:0;padding:24px 12px;background:#f4f1ea;color:#1d2733;font:16px/1.8 Vazirmatn,Tahoma,'Segoe UI',sans-serif",
        Sheet = "max-width:600px;margin:0 auto;padding:24px;background:#fff;border-radius:12px;border-top:4px solid #12848a",
        Button = "display:inline-block;padding:8px 18px;border-radius:8px;background:#0f6f75;color:#fff;text-decoration:none;font-weight:600",
        Link = "color:#0f6f75", Small = "margin-top:24px;padding-top:12px;border-top:1px solid #e3ded2;color:#5b6672;font-size:13px";

    private static readonly SearchValues<char> NotInLinks = SearchValues.Create(" \t\"'<>");

    /// <param name="body">Lines; one that begins with «- » is a list item, after «--» comes the small print.</param>
    /// <param name="house">The address with which links of the house begin; null: nothing is a link.</param>
    public static string Html(string subject, string body, string language, string? house)
    {
        var isRtl = language != "en";
        var html = new StringBuilder();
        html.Append($"""<!doctype html><html lang="{(isRtl ? "fa" : "en")}" dir="{(isRtl ? "rtl" : "ltr")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{Encoded(subject)}</title></head><body style="{Page}"><div dir="{(isRtl ? "rtl" : "ltr")}" style="{Sheet};text-align:{(isRtl ? "right" : "left")}">""");
        var (inList, hasButton, isSmall) = (false, false, false);
        foreach (var line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (isItem != inList) html.Append(isItem ? "<ul style=\"padding-inline-start:20px\">" : "</ul>");
            inList = isItem;
            if (line == "--")
            {
                html.Append($"<div style=\"{Small}\">");
                isSmall = true;
            }
            else if (isItem) html.Append("<li>").Append(Encoded(line[2..])).Append("</li>");
            else if (LinkIn(line, house) is { } link)
            {
                html.Append("<p>").Append(isSmall || hasButton ? Linked(line, link, Link) : $"""<a href="{Encoded(link)}" style="{Button}">{Encoded(line[..^link.Length].TrimEnd(' ', ':'))}</a>""").Append("</p>");
                hasButton |= !isSmall;
            }
            else html.Append("<p>").Append(Encoded(line)).Append("</p>");
        }
        if (inList) html.Append("</ul>");
        if (isSmall) html.Append("</div>");
        return html.Append("</div></body></html>").ToString();
    }

    /// <summary>The address of the house that ends the line; null where there is none.</summary>
    private static string? LinkIn(string line, string? house)
    {
        if (string.IsNullOrEmpty(house)) return null;
        var start = line.LastIndexOf(house.TrimEnd('/') + "/", StringComparison.Ordinal);
        return start > 0 && line.AsSpan(start).IndexOfAny(NotInLinks) < 0 ? line[start..] : null;
    }

    private static string Linked(string line, string link, string style) => $"""{Encoded(line[..^link.Length])}<a href="{Encoded(link)}" style="{style}"><bdi dir="ltr">{Encoded(link)}</bdi></a>""";

    // The isolates around a value become its element; one without its partner is dropped.
    private static string Encoded(string text)
    {
        var (html, depth) = (new StringBuilder(), 0);
        foreach (var part in Parts(text))
        {
            if (part is "\u2068") { html.Append("<bdi>"); depth++; }
            else if (part is "\u2069") { if (depth > 0) { html.Append("</bdi>"); depth--; } }
            else html.Append(WebUtility.HtmlEncode(part));
        }
        for (; depth > 0; depth--) html.Append("</bdi>");
        return html.ToString();
    }

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\u2068' or '\u2069')) continue;
            if (i > start) yield return text[start..i];
            yield return text[i].ToString();
            start = i + 1;
        }
        if (start < text.Length) yield return text[start..];
    }
}
