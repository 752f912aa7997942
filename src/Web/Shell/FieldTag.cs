using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pishran.Engine.Calendar;

namespace Pishran.Shell;

/// <summary>
/// <c>&lt;field for="Title" hint="…"&gt;</c>: label, hint, complaint and control of one bound property. What was typed is kept
/// as typed. Kinds by <c>as</c>: text (default), area, select (with <c>options</c>), password, number, email, tel, check, file.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public class FieldTag : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public string As { get; set; } = "text";

    /// <summary>Replaces the property's <see cref="LabelAttribute"/>.</summary>
    public Word? Label { get; set; }
    public Word? Hint { get; set; }
    public bool Optional { get; set; }
    public bool Autofocus { get; set; }
    public string? Autocomplete { get; set; }
    public string? Placeholder { get; set; }
    public int Rows { get; set; } = 4;
    public int? Max { get; set; }
    public string? Accept { get; set; }
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Sets the field apart where a page asks for the same in several forms.</summary>
    public string? Key { get; set; }
    [HtmlAttributeNotBound, ViewContext] public ViewContext View { get; set; } = null!;

    protected string Id => TagBuilder.CreateSanitizedId(For.Name, "_") + Key;
    protected string Name => For.Name;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var complaint = Complaint;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", (complaint is null ? "f" : "f err") + (As == "check" ? " chk" : ""));
        if (As == "check") { Check(output); return; }
        output.Content.AppendHtml($"<label for=\"{Id}\">").Append(LabelText);
        if (Optional) output.Content.AppendHtml(" <span class=\"opt\">").Append(ShellWords.Optional.ToString()).AppendHtml("</span>");
        output.Content.AppendHtml("</label>");
        if (Hint is not null) output.Content.AppendHtml($"<p class=\"hint\" id=\"{Id}-h\">").Append(Hint.ToString()).AppendHtml("</p>");
        if (complaint is not null) output.Content.AppendHtml($"<p class=\"msg\" id=\"{Id}-m\">").Append(complaint).AppendHtml("</p>");
        output.Content.AppendHtml(Control(complaint is not null));
    }

    protected string LabelText => (Label ?? Word.Said(For.Metadata.DisplayName ?? For.Name)).ToString();
    protected string? Complaint => View.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed, else the property's value in the digits and calendar of the reader.</summary>
    protected string Typed => View.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed ? typed : For.Model switch
    {
        null => "",
        DateOnly day => Say.Digits(JalaliDate.From(day).ToString()),
        int or long => Say.Digits(For.Model.ToString()!),
        _ => For.Model.ToString() ?? "",
    };

    protected virtual IHtmlContent Control(bool wrong)
    {
        var control = new TagBuilder(As switch { "area" => "textarea", "select" => "select", _ => "input" });
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        Describe(control, wrong);
        if (Max is { } max) control.Attributes["maxlength"] = max.ToString();
        if (Placeholder is not null) control.Attributes["placeholder"] = Placeholder;
        if (Autofocus) control.Attributes["autofocus"] = "autofocus";
        if (Autocomplete is not null) control.Attributes["autocomplete"] = Autocomplete;
        switch (As)
        {
            case "area":
                control.Attributes["rows"] = Rows.ToString();
                control.Attributes["dir"] = "auto";
                control.InnerHtml.Append("\n" + Typed);
                break;
            case "select":
                Choices(control);
                break;
            case "file":
                control.Attributes["type"] = "file";
                if (Accept is not null) control.Attributes["accept"] = Accept;
                control.TagRenderMode = TagRenderMode.SelfClosing;
                break;
            default:
                control.TagRenderMode = TagRenderMode.SelfClosing;
                control.Attributes["type"] = As is "password" or "email" or "tel" ? As : "text";
                if (As == "number") control.Attributes["inputmode"] = "numeric";
                control.Attributes["dir"] = As is "password" or "email" or "tel" ? "ltr" : "auto";
                if (As != "password") control.Attributes["value"] = Typed;
                break;
        }
        return control;
    }

    protected void Describe(TagBuilder control, bool wrong)
    {
        var by = string.Join(' ', new[] { Hint is null ? null : Id + "-h", wrong ? Id + "-m" : null }.Where(d => d is not null));
        if (by.Length > 0) control.Attributes["aria-describedby"] = by;
        if (wrong) control.Attributes["aria-invalid"] = "true";
    }

    private void Choices(TagBuilder select)
    {
        // A number is chosen by its value, not by the digits it is said in.
        var chosen = View.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed ? typed : Convert.ToString(For.Model, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        if (Optional || chosen.Length == 0) select.InnerHtml.AppendHtml("<option value=\"\">").Append(ShellWords.Choose.ToString()).AppendHtml("</option>");
        foreach (var choice in Options ?? [])
            select.InnerHtml.AppendHtml("<option value=\"").Append(choice.Value ?? "").AppendHtml(choice.Value == chosen || choice.Selected ? "\" selected>" : "\">").Append(choice.Text ?? "").AppendHtml("</option>");
    }

    private void Check(TagHelperOutput output)
    {
        var on = View.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed ? typed.Contains("true", StringComparison.Ordinal) : For.Model is true;
        output.Content.AppendHtml($"<label class=\"ck\"><input type=\"checkbox\" id=\"{Id}\" name=\"").Append(Name).AppendHtml(on ? "\" value=\"true\" checked> <span>" : "\" value=\"true\"> <span>").Append(LabelText).AppendHtml("</span></label>");
        if (Hint is not null) output.Content.AppendHtml($"<p class=\"hint\" id=\"{Id}-h\">").Append(Hint.ToString()).AppendHtml("</p>");
    }
}

/// <summary><c>&lt;errors&gt;</c> at the top of a form: what is to be mended, with a link to each field.</summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTag : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = View.ModelState.Where(field => field.Value!.Errors.Count > 0).ToList();
        if (wrong.Count == 0) { output.SuppressOutput(); return; }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sum");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<h2>").Append(ShellWords.FieldsToFix(wrong.Sum(f => f.Value!.Errors.Count)).ToString()).AppendHtml("</h2><ul>");
        foreach (var (field, entry) in wrong)
            foreach (var error in entry!.Errors)
            {
                if (field.Length == 0) output.Content.AppendHtml("<li>").Append(error.ErrorMessage).AppendHtml("</li>");
                else output.Content.AppendHtml($"<li><a href=\"#{TagBuilder.CreateSanitizedId(field, "_")}\">").Append(error.ErrorMessage).AppendHtml("</a></li>");
            }
        output.Content.AppendHtml("</ul>");
    }
}
