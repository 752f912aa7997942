using Pishran.WebBench;

// bench/Web: what our pages cost against the floor, measured in the same interleaved run. See bench/README.md.
switch (args)
{
    case ["floor", var folder, var port]:
        await Floor.Serve(folder, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["seed", var data, var size]:
        await Seed.Make(data, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    default:
        return await Run.All(args);
}
