using Mono.Cecil;
using static Pishran.Tests.Architecture.Assemblies;

namespace Pishran.Tests;

/// <summary>The rules of <c>docs/architecture.md</c>. Each first shows that it has something to look at. (Rule 5, GET never writes, is kept by every visitor: see <see cref="WriteWatch"/>.)</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void A_room_uses_another_only_through_its_Door_and_only_to_its_left()
    {
        var inRooms = Types.Where(t => RoomOf(t) is not null).ToList();
        Assert.Contains(inRooms, t => t.Name.EndsWith("Door", StringComparison.Ordinal));
        Assert.Contains(inRooms, t => t.Namespace == "AspNetCoreGeneratedDocument");
        Assert.All(inRooms, t => Assert.Contains(RoomOf(t)!, Rooms));

        var doors = Rooms.ToDictionary(room => room, Spoken);
        var wrong = from type in inRooms
                    let mine = RoomOf(type)!
                    from used in Uses(type)
                    let other = used.Scope == Web ? RoomOf(used) : null
                    where other is not null && other != mine
                    let why = Left(other, mine) ? doors[other].Contains(used.FullName) ? null : "past its Door" : "to its right"
                    where why is not null
                    select $"{Outermost(type).FullName} uses {used.FullName} {why}";
        Assert.Empty(wrong.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_house_collects_its_garbage_as_a_guest_among_others_not_as_a_server_that_owns_the_machine() =>
        Assert.Matches("\"System.GC.Server\": *false", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "pishran.runtimeconfig.json")));

    [Fact]
    public void Nouns_know_neither_the_web_nor_the_database()
    {
        var nouns = Types.Where(t => RoomOf(t) is not null && Inherits(t, "Pishran.Data.Record")).ToList();
        Assert.Contains(nouns, n => n.Name == "Person");

        // A noun, and everything of its room that it is made of.
        var reached = new Dictionary<string, TypeDefinition>(StringComparer.Ordinal);
        var waiting = new Queue<TypeDefinition>(nouns);
        while (waiting.TryDequeue(out var type))
            if (reached.TryAdd(type.FullName, type))
                foreach (var part in Uses(type).Where(u => u.Scope == Web && RoomOf(u) == RoomOf(type)).Concat(type.NestedTypes)) waiting.Enqueue(part.Resolve());

        string[] strange = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Npgsql", "Microsoft.Data"];
        Assert.Empty(from type in reached.Values from used in Uses(type) where strange.Any(s => used.Namespace.StartsWith(s, StringComparison.Ordinal)) select $"{type.FullName} knows {used.FullName}");
    }

    [Fact]
    public void The_engine_knows_only_the_framework_and_its_mathematics()
    {
        var known = EngineModule.AssemblyReferences.Select(a => a.Name).ToList();
        Assert.NotEmpty(known);
        Assert.All(known, name => Assert.True(name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard" or "MathNet.Numerics" or "Google.OrTools" or "Google.Protobuf", $"Engine knows {name}"));
    }

    [Fact]
    public void Every_page_names_who_may_open_it()
    {
        var pages = Types.Where(t => !t.IsAbstract && Inherits(t, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel")).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(page.CustomAttributes.Any(a => a.AttributeType.Name is "AuthorizeAttribute" or "AllowAnonymousAttribute"), $"{page.FullName} does not say who may open it"));
    }

    [Fact]
    public void Shell_and_Data_know_no_room()
    {
        var below = Types.Where(t => IsIn(t, "Pishran.Shell") || IsIn(t, "Pishran.Data")).ToList();
        Assert.Contains(below, t => t.Namespace == "AspNetCoreGeneratedDocument");
        Assert.Contains(below, t => t.Name == "Writer");
        Assert.Empty(from type in below from used in Uses(type) where used.Scope == Web && RoomOf(used) is not null select $"{type.FullName} knows {used.FullName}");
    }

    [Fact]
    public void Reports_never_save()
    {
        Assert.Contains("Reports", Rooms);
        Assert.Empty(from type in Types where RoomOf(type) == "Reports" from used in Uses(type) where used.FullName == "Pishran.Data.Writer" select type.FullName);
    }

    [Fact]
    public void No_compiled_query_is_bound_to_one_engine()
    {
        // The framework ties it to the first model that runs it; Pishran.Data.Compiled keeps one for each.
        Assert.Contains(Types, t => t.Fields.Any(f => f.FieldType.GetElementType().FullName == "Pishran.Data.Compiled`1"));
        Assert.Empty(from type in Types from field in type.Fields
                     where field.IsStatic && field.FieldType is GenericInstanceType query && query.ElementType.Namespace == "System" && query.ElementType.Name.StartsWith("Func`", StringComparison.Ordinal)
                         && query.GenericArguments[0].FullName == "Pishran.Data.AppDb" && !type.Name.Contains('<', StringComparison.Ordinal)
                     select $"{type.FullName}.{field.Name}");
    }

    private static bool Left(string room, string of) => Rooms.ToList().IndexOf(room) < Rooms.ToList().IndexOf(of);

    /// <summary>
    /// A Door is its class and the language it speaks: every type named by its public members, and by the public members of
    /// those, as long as it is no noun. So the records and enums of a Door need no mark, and a noun never slips out of one.
    /// </summary>
    private static HashSet<string> Spoken(string room)
    {
        var spoken = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<TypeDefinition>(Types.Where(t => RoomOf(t) == room && t.Name == room + "Door" && t.DeclaringType is null));
        while (waiting.TryDequeue(out var type))
            if (!Inherits(type, "Pishran.Data.Record") && spoken.Add(type.FullName))
                foreach (var named in type.Methods.Where(m => m.IsPublic && (!m.IsConstructor || !type.Name.EndsWith("Door", StringComparison.Ordinal)))
                             .SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)).SelectMany(Parts).Where(t => t.Scope == Web && RoomOf(t) == room))
                    waiting.Enqueue(named.Resolve());
        return spoken;
    }
}
