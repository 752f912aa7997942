using Pishran.TextBench;

// dotnet run -c Release --project bench/Text -- city CONTENT_DIR | speed CONTENT_DIR [TEXTS] | retrieval SET.json ...
switch (args)
{
    case ["city", var folder]:
        CityQuality.Print(folder);
        break;
    case ["speed", var folder, .. var rest]:
        Speed.Print(folder, rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000);
        break;
    case ["retrieval", .. var files] when files.Length > 0:
        foreach (var file in files) Retrieval.Print(file);
        break;
    default:
        Console.Error.WriteLine("usage: city CONTENT_DIR | speed CONTENT_DIR [TEXTS] | retrieval SET.json ...");
        return 2;
}

return 0;
