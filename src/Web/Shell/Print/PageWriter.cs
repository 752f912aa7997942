using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Pishran.Shell.Print;

/// <summary>Writes a Razor part into text, for paper and mail.</summary>
public sealed class PageWriter(IRazorViewEngine engine, ITempDataProvider temp, IServiceProvider services)
{
    /// <param name="path">Of the part, such as <c>/Features/People/Certificates/_Paper.cshtml</c>.</param>
    /// <param name="model">What it shows.</param>
    public async Task<string> Write<T>(string path, T model)
    {
        var view = engine.GetView(null, path, isMainPage: true).View ?? throw new InvalidOperationException($"No part at {path}.");
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await using var text = new StringWriter();
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(action.HttpContext, temp), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
