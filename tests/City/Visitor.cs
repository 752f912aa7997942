using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Pishran.Tests;

/// <summary>
/// A person with a browser: keeps cookies, fills forms, follows nothing unless asked. Each GET proves that it wrote
/// nothing. An answer of 500 or more stops the test with what the house logged, except where it is expected.
/// </summary>
public sealed class Visitor : IDisposable
{
    private readonly City? _city;

    public Visitor(City city, string language = "fa") : this(city.Address, language) => _city = city;

    /// <summary>A visitor of a house that runs as a process of its own.</summary>
    public Visitor(Uri address, string language = "fa")
    {
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, UseProxy = false, RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 }) { BaseAddress = address };
        Cookies.Add(address, new Cookie("lang", language));
    }

    public CookieContainer Cookies { get; } = new();
    public HttpClient Http { get; }
    public bool ExpectsFailure { get; set; }

    public async Task<Answer> Get(string address)
    {
        var answer = await Send(new HttpRequestMessage(HttpMethod.Get, address));
        if (_city?.WritesOnGet.Count > 0) Assert.Fail("GET never writes: " + string.Join('\n', _city.WritesOnGet));
        return answer;
    }

    /// <summary>Gets the page, fills the fields by name, and sends its form: the first of <c>main</c>, or the one the selector names.</summary>
    public async Task<Answer> Post(string page, object? fields = null, string form = "main form[method=post]")
    {
        var shown = await Get(page);
        Assert.True(shown.Status == 200, $"{page} answered {shown.Status}");
        return await shown.Form(form).Fill(fields).Send();
    }

    public async Task SignIn(string account, string password = SmallCity.Password)
    {
        var answer = await Post("/sign-in", new { Account = account, Password = password });
        Assert.True(answer.Status == 302, $"{account} could not sign in: {answer.Status} {answer.Text}");
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var answer = new Answer(this, request, response, body);
        if (answer.Status >= 500 && !ExpectsFailure) Assert.Fail($"{request.Method} {request.RequestUri} answered {answer.Status}: {_city?.Faults.Last}");
        return answer;
    }

    public void Dispose() => Http.Dispose();
}

/// <summary>What came back, read as a browser reads it.</summary>
public sealed class Answer
{
    private readonly Visitor _visitor;
    private IHtmlDocument? _document;

    internal Answer(Visitor visitor, HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        (_visitor, Body) = (visitor, body);
        Address = new Uri(visitor.Http.BaseAddress!, request.RequestUri!);
        Status = (int)response.StatusCode;
        Location = response.Headers.Location?.ToString();
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
    }

    public Uri Address { get; }
    public int Status { get; }

    /// <summary>Where a redirect sends, as a local address.</summary>
    public string? Location { get; }
    public IReadOnlyDictionary<string, string> Headers { get; }
    public byte[] Body { get; }
    public string Html => System.Text.Encoding.UTF8.GetString(Body);
    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Html);

    /// <summary>The words of the page's main part, or of the first element that the selector finds, spaces made one.</summary>
    public string Text => TextOf("main");
    public string TextOf(string selector) => string.Join(' ', (Document.QuerySelector(selector)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    public IReadOnlyList<string> TextsOf(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The complaints beside fields and at the top of the form.</summary>
    public IReadOnlyList<string> Complaints => TextsOf(".sum li");

    /// <summary>The complaint beside one field.</summary>
    public string? ComplaintOf(string field) => Document.GetElementById(field.Replace('.', '_') + "-m")?.TextContent;

    /// <summary>The notice shown once after an act.</summary>
    public string Notice => TextOf(".toast");

    public Form Form(string selector = "main form[method=post]") =>
        Form(Document.QuerySelectorAll(selector).OfType<IHtmlFormElement>().FirstOrDefault() ?? throw new InvalidOperationException($"No form {selector} on {Address} ({Status})."));

    internal Form Form(IHtmlFormElement element) => new(_visitor, this, element);

    /// <summary>Goes where the redirect sends.</summary>
    public Task<Answer> Follow()
    {
        Assert.True(Status is 302 or 303, $"{Address} answered {Status} instead of a redirect: {string.Join(" | ", Complaints)}");
        return _visitor.Get(Location!);
    }
}

/// <summary>A form as it stands on a page, with every value a browser would send.</summary>
public sealed class Form
{
    private readonly Visitor _visitor;
    private readonly Answer _page;
    private readonly IHtmlFormElement _element;
    private readonly List<(string Name, string Value)> _values = [];
    private readonly List<(string Name, string FileName, byte[] Content, string Type)> _files = [];

    internal Form(Visitor visitor, Answer page, IHtmlFormElement element)
    {
        (_visitor, _page, _element) = (visitor, page, element);
        foreach (var control in element.Elements.Where(e => !e.HasAttribute("disabled")))
            _values.AddRange(ValuesOf(control));
    }

    /// <summary>The names of all fields a person can fill, with their kind (input type, <c>textarea</c> or <c>select</c>).</summary>
    public IReadOnlyList<(string Name, string Kind)> Fields =>
        [.. _element.Elements.Where(e => e is not IHtmlButtonElement && (e.GetAttribute("name") ?? "").Length > 0)
            .Select(e => (e.GetAttribute("name")!, e is IHtmlInputElement input ? input.Type : e.LocalName)).Distinct()];

    public string this[string field]
    {
        get => _values.FirstOrDefault(v => v.Name == field).Value ?? "";
        set
        {
            if (Fields.All(f => f.Name != field)) throw new InvalidOperationException($"{_page.Address} has no field {field}; it has {string.Join(", ", Fields.Select(f => f.Name))}.");
            Set(field, value);
        }
    }

    /// <summary>Fills fields from an anonymous object (<c>new { Name = "…" }</c>) or a dictionary; several values by a list.</summary>
    public Form Fill(object? fields)
    {
        var pairs = fields as IEnumerable<KeyValuePair<string, string>> ?? fields?.GetType().GetProperties().SelectMany(p => p.GetValue(fields) switch
        {
            IEnumerable<string> many => many.Select(one => KeyValuePair.Create(p.Name, one)),
            var one => [KeyValuePair.Create(p.Name, Convert.ToString(one, System.Globalization.CultureInfo.InvariantCulture) ?? "")],
        }) ?? [];
        foreach (var group in pairs.GroupBy(p => p.Key))
        {
            this[group.Key] = group.First().Value;
            foreach (var more in group.Skip(1)) _values.Add((group.Key, more.Value));
        }
        return this;
    }

    /// <summary>Sends a value under any name, whether the page has such a field or not: what a forger would do.</summary>
    public Form Set(string field, string value)
    {
        _values.RemoveAll(v => v.Name == field);
        _values.Add((field, value));
        return this;
    }

    public Form Attach(string field, string fileName, byte[] content, string type = "application/octet-stream")
    {
        _files.Add((field, fileName, content, type));
        return this;
    }

    /// <summary>Sends it, by the button that bears the name and value where one is given.</summary>
    public Task<Answer> Send(string? button = null, string? value = null)
    {
        if (button is not null) Set(button, value ?? "");
        return SendTo(_element.GetAttribute("action") is { Length: > 0 } action ? action : _page.Address.PathAndQuery);
    }

    /// <summary>Sends it to another address, as a second button of the form does, or a forger.</summary>
    public Task<Answer> SendTo(string address)
    {
        if (address.StartsWith('?')) address = _page.Address.AbsolutePath + address;
        return _element.Method == "post"
            ? _visitor.Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = Content() })
            : _visitor.Send(new HttpRequestMessage(HttpMethod.Get, address.Split('?')[0] + "?" + string.Join('&', _values.Select(v => $"{Escaped(v.Name)}={Escaped(v.Value)}"))));
    }

    // An address has an end: Kestrel takes 8 KB of it.
    private static string Escaped(string text) => Uri.EscapeDataString(text.Length > 1000 ? text[..1000] : text);

    private HttpContent Content()
    {
        if (_files.Count == 0 && _element.GetAttribute("enctype") != "multipart/form-data") return new FormUrlEncodedContent(_values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in _values) content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes, type) in _files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue(type);
            content.Add(part, name, fileName);
        }
        return content;
    }

    private static IEnumerable<(string Name, string Value)> ValuesOf(AngleSharp.Dom.IElement control) => (control.GetAttribute("name"), control) switch
    {
        (null or "", _) => [],
        (_, IHtmlInputElement { Type: "file" or "submit" or "button" or "image" }) => [],
        (_, IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }) => [],
        (var name, IHtmlInputElement input) => [(name, input.Value)],
        (var name, IHtmlTextAreaElement area) => [(name, area.Value)],
        (var name, IHtmlSelectElement select) => select.Options.Where(o => o.IsSelected).Select(o => (name, o.Value)),
        _ => [],
    };
}
