using Microsoft.AspNetCore.Razor.TagHelpers;
using Pishran.Engine.Text;

namespace Pishran.Shell;

/// <summary><c>&lt;marked text="…" words="…"&gt;</c>: a text in which the words that made the match are marked.</summary>
[HtmlTargetElement("marked", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkedTag : TagHelper
{
    public string Text { get; set; } = "";
    public IReadOnlyList<string> Words { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        var stems = Words.SelectMany(StemsOf).ToHashSet(StringComparer.Ordinal);
        var parts = Text.Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) output.Content.Append(" ");
            if (stems.Count > 0 && StemsOf(parts[i]).Any(stems.Contains)) output.Content.AppendHtml("<mark>").Append(parts[i]).AppendHtml("</mark>");
            else output.Content.Append(parts[i]);
        }
    }

    private static IEnumerable<string> StemsOf(string word) =>
        PersianText.Words(PersianText.Fold(word)).Concat(PersianText.Words(PersianText.FoldJoined(word))).Where(w => w.Length > 1).Select(PersianText.Stem);
}
