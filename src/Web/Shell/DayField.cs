using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Pishran.Engine.Calendar;

namespace Pishran.Shell;

/// <summary>
/// <c>&lt;jalali-date for="OpensOn"&gt;</c>: a day in one field that takes every spelling: ۱۴۰۵/۹/۲, 1405-09-02, ۲ آذر ۱۴۰۵.
/// With a script a small calendar opens beside it; it counts from today's weekday and the leap years given here.
/// </summary>
[HtmlTargetElement("jalali-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class JalaliDateTag(TimeProvider clock) : FieldTag
{
    private const int YearsBack = 15, YearsAhead = 15;

    protected override IHtmlContent Control(bool wrong)
    {
        var control = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        control.Attributes["type"] = "text";
        control.Attributes["inputmode"] = "numeric";
        control.Attributes["dir"] = "ltr";
        control.Attributes["class"] = "jalali";
        control.Attributes["autocomplete"] = "off";
        control.Attributes["placeholder"] = Say.Digits("1405/09/02");
        control.Attributes["value"] = Typed;
        OfferCalendar(control);
        Describe(control, wrong);
        return new HtmlContentBuilder().AppendHtml("<div class=\"day\">").AppendHtml(control).AppendHtml("</div>");
    }

    private void OfferCalendar(TagBuilder control)
    {
        var day = TehranTime.Day(clock.GetUtcNow().UtcDateTime);
        var today = JalaliDate.From(day);
        control.Attributes["data-today"] = today.ToString();
        control.Attributes["data-weekday"] = (((int)day.DayOfWeek + 1) % 7).ToString();
        control.Attributes["data-from"] = (today.Year - YearsBack).ToString();
        control.Attributes["data-to"] = (today.Year + YearsAhead).ToString();
        control.Attributes["data-leap"] = string.Join(' ', Enumerable.Range(today.Year - YearsBack, YearsBack + YearsAhead + 1).Where(JalaliDate.IsLeap));
        control.Attributes["data-months"] = string.Join('|', JalaliDate.MonthNames(Say.Persian));
        control.Attributes["data-days"] = ShellWords.WeekdayLetters.ToString();
        control.Attributes["data-words"] = $"{ShellWords.OpenCalendar}|{ShellWords.PreviousMonth}|{ShellWords.NextMonth}";
    }
}
