using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pishran.Engine.Text;

namespace Pishran.Shell;

/// <summary>
/// On a <c>long?</c> that a form brings: an amount in rial or toman, as the form's choice or the text itself says, in any
/// digits, with «میلیون» and the like, or in words. It is kept in whole rials.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RialAttribute : Attribute, IBinderTypeProviderMetadata
{
    public BindingSource? BindingSource => null;
    public Type BinderType => typeof(RialBinder);
}

/// <summary>Reads an amount and the unit chosen beside it.</summary>
public sealed class RialBinder : IModelBinder
{
    /// <summary>The name of the unit's choice beside the amount's own.</summary>
    public const string Unit = "-unit";
    public const string Toman = "toman";

    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, value);
        var typed = PersianText.Clean(value.FirstValue).Trim();
        if (typed.Length == 0) context.Result = ModelBindingResult.Success(null);
        else if (TryRead(typed, context.ValueProvider.GetValue(context.ModelName + Unit).FirstValue == Toman, out var rial)) context.Result = ModelBindingResult.Success(rial);
        else context.ModelState.TryAddModelError(context.ModelName, ShellWords.NotMoney(Word.Said(context.ModelMetadata.DisplayName ?? context.ModelMetadata.Name ?? "")).ToString());
        return Task.CompletedTask;
    }

    public static bool TryRead(string? typed, bool inToman, out long rial) =>
        MoneyText.TryParseRial(typed, inToman ? MoneyUnit.Toman : MoneyUnit.Rial, out rial) && rial >= 0;
}

/// <summary>
/// <c>&lt;rial-field for="Budget"&gt;</c>: an amount beside its unit, and below it the same in rial, in toman and in words;
/// with a script while one types. Its property wears <see cref="RialAttribute"/>.
/// </summary>
[HtmlTargetElement("rial-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RialFieldTag : FieldTag
{
    private bool InToman => View.HttpContext.Request.HasFormContentType && View.HttpContext.Request.Form[Name + RialBinder.Unit] == RialBinder.Toman;

    protected override IHtmlContent Control(bool wrong)
    {
        var amount = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        amount.Attributes["id"] = Id;
        amount.Attributes["name"] = Name;
        amount.Attributes["type"] = "text";
        amount.Attributes["inputmode"] = "decimal";
        amount.Attributes["dir"] = "auto";
        amount.Attributes["autocomplete"] = "off";
        amount.Attributes["value"] = For.Model is long rial && !InToman && !wrong ? Say.Number(rial) : Typed;
        Describe(amount, wrong);
        return new HtmlContentBuilder().AppendHtml("<div class=\"money\" data-money>").AppendHtml(amount)
            .AppendHtml("<span class=\"seg\" role=\"radiogroup\" aria-label=\"").Append(ShellWords.MoneyUnit.ToString()).AppendHtml("\">")
            .AppendHtml(Choice("rial", ShellWords.Rial, !InToman)).AppendHtml(Choice(RialBinder.Toman, ShellWords.Toman, InToman))
            .AppendHtml($"</span></div><output class=\"words\" for=\"{Id}\">").Append(SaidOf(Typed, InToman) ?? "").AppendHtml("</output>");
    }

    private IHtmlContent Choice(string value, Word label, bool isOn) => new HtmlContentBuilder()
        .AppendHtml("<label><input type=\"radio\" name=\"").Append(Name + RialBinder.Unit).AppendHtml($"\" value=\"{value}\"{(isOn ? " checked" : "")}><span>").Append(label.ToString()).AppendHtml("</span></label>");

    /// <summary>What an amount comes to, in one line; null where it is none.</summary>
    internal static string? SaidOf(string? typed, bool inToman) =>
        RialBinder.TryRead(typed, inToman, out var rial) && rial > 0 ? ShellWords.MoneyIs(Say.Money(rial), new Engine.Numbers.Rial(rial).InToman(Say.Persian), new Engine.Numbers.Rial(rial).InWords(Say.Persian)).ToString() : null;

    public static void Map(WebApplication app) =>
        app.MapGet("/say/money", (string? text, bool? toman, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "private, max-age=3600";
            return Results.Text(SaidOf(Say.Beginning(text ?? "", 100), toman == true) ?? "");
        }).RequireAuthorization().ExcludeFromDescription();
}
