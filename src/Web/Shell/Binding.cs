using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;

namespace Pishran.Shell;

/// <summary>
/// How typed values enter the house: digits of any script, Jalali dates in every spelling, text cleaned once, in front.
/// A value that can't be read stays as it was typed, with the sentence that says what to do.
/// </summary>
public sealed class Binding : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (context.BindingInfo.BinderType is not null) return null;
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
        if (type == typeof(string)) return new TextBinder(context.Metadata);
        if (type == typeof(int)) return new ValueBinder(text => NumberText.TryParseInt(text, out var number) ? number : null, ShellWords.NotWhole);
        if (type == typeof(long)) return new ValueBinder(text => NumberText.TryParseLong(text, out var number) ? number : null, ShellWords.NotWhole);
        if (type == typeof(decimal)) return new ValueBinder(text => NumberText.TryParseDecimal(text, out var number) ? number : null, ShellWords.NotANumber);
        if (type == typeof(DateOnly)) return new ValueBinder(text => ReadDay(text), ShellWords.NotADate);
        return null;
    }

    private static DateOnly? ReadDay(string text) =>
        JalaliDate.TryParse(text, out var day) ? day.ToDateOnly()
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var gregorian) ? gregorian : null;

    private static Word LabelOf(ModelMetadata metadata) => Word.Said(metadata.DisplayName ?? metadata.Name ?? "");

    /// <summary>Fields whose bytes count as typed (passwords, codes) are marked <c>[DataType(DataType.Password)]</c>; many lines <c>[DataType(DataType.MultilineText)]</c>.</summary>
    private sealed class TextBinder(ModelMetadata metadata) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var value = context.ValueProvider.GetValue(context.ModelName);
            if (value == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, value);
            var typed = value.FirstValue ?? "";
            context.Result = ModelBindingResult.Success(metadata.DataTypeName switch
            {
                nameof(DataType.Password) => typed.Replace("\0", "", StringComparison.Ordinal),
                nameof(DataType.MultilineText) => NullIfEmpty(PersianText.CleanLines(typed)),
                _ => NullIfEmpty(PersianText.Clean(typed)),
            });
            return Task.CompletedTask;
        }

        private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private sealed class ValueBinder(Func<string, object?> read, Func<object?, Word> complaint) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var value = context.ValueProvider.GetValue(context.ModelName);
            if (value == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, value);
            var typed = PersianText.Clean(value.FirstValue).Trim();
            if (typed.Length == 0) context.Result = ModelBindingResult.Success(context.ModelMetadata.IsReferenceOrNullableType ? null : Activator.CreateInstance(context.ModelType));
            else if (read(typed) is { } number) context.Result = ModelBindingResult.Success(number);
            else context.ModelState.TryAddModelError(context.ModelName, complaint(LabelOf(context.ModelMetadata)).ToString());
            return Task.CompletedTask;
        }
    }
}

/// <summary>The framework's own complaints, in the reader's language; labels come from <see cref="LabelAttribute"/>.</summary>
public static class BindingMessages
{
    public static void Localise(MvcOptions options)
    {
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((_, field) => ShellWords.NotANumber(field).ToString());
        say.SetMissingBindRequiredValueAccessor(field => ShellWords.Required(field).ToString());
        say.SetMissingKeyOrValueAccessor(() => ShellWords.Required("").ToString());
        say.SetMissingRequestBodyRequiredValueAccessor(() => ShellWords.Required("").ToString());
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => ShellWords.NotANumber("").ToString());
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => ShellWords.NotANumber("").ToString());
        say.SetNonPropertyValueMustBeANumberAccessor(() => ShellWords.NotANumber("").ToString());
        say.SetUnknownValueIsInvalidAccessor(field => ShellWords.NotANumber(field).ToString());
        say.SetValueIsInvalidAccessor(_ => ShellWords.NotANumber("").ToString());
        say.SetValueMustBeANumberAccessor(field => ShellWords.NotANumber(field).ToString());
        say.SetValueMustNotBeNullAccessor(_ => ShellWords.Required("").ToString());
        options.ModelMetadataDetailsProviders.Add(new Labels());
    }

    private sealed class Labels : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Attributes.OfType<LabelAttribute>().FirstOrDefault() is { } label)
                context.DisplayMetadata.DisplayName = () => label.Word.ToString();
        }
    }
}

/// <summary>The words a field is called by: <c>[Label("League", nameof(LeagueWords.TeamName))]</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LabelAttribute(string room, string key) : Attribute
{
    public string Room => room;
    public string Key => key;
    public Word Word => new(room, key);
}
