using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Pishran.Tests.Architecture;

/// <summary>Reads the compiled house: which type uses which, down to the last instruction, compiled pages included.</summary>
internal static class Assemblies
{
    public static ModuleDefinition Web { get; } = Open(typeof(House));
    public static ModuleDefinition EngineModule { get; } = Open(typeof(Pishran.Engine.Text.PersianText));

    /// <summary>Every type of the house, nested and made by the compiler too.</summary>
    public static IReadOnlyList<TypeDefinition> Types { get; } = [.. Web.GetTypes().Where(t => t.Name != "<Module>")];

    public static IReadOnlyList<string> Rooms => Features.Rooms.InOrder;

    /// <summary>The room a type lives in; null for shell, data, commands and the hall. Compiled pages carry their folder in their name.</summary>
    public static string? RoomOf(TypeReference type)
    {
        var outer = Outermost(type);
        if (outer.Namespace == "AspNetCoreGeneratedDocument") return outer.Name.Split('_') is ["Features", { Length: > 0 } folder, _, ..] ? folder : null;
        return outer.Namespace.Split('.') is ["Pishran", "Features", var room, ..] ? room : null;
    }

    public static bool IsIn(TypeReference type, string space)
    {
        var outer = Outermost(type);
        return outer.Namespace == "AspNetCoreGeneratedDocument"
            ? outer.Name.StartsWith(space.Replace("Pishran.", "", StringComparison.Ordinal) + "_", StringComparison.Ordinal)
            : outer.Namespace == space || outer.Namespace.StartsWith(space + ".", StringComparison.Ordinal);
    }

    public static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    public static bool Inherits(TypeDefinition type, string ancestor) =>
        type.BaseType is { } parent && (parent.GetElementType().FullName == ancestor || (parent.Resolve() is { } resolved && Inherits(resolved, ancestor)));

    /// <summary>Every type that this one names: ancestors, members, attributes, locals, and what each instruction touches.</summary>
    public static HashSet<TypeReference> Uses(TypeDefinition type)
    {
        var found = new HashSet<TypeReference>(ByName.Instance);
        Add(type.BaseType);
        foreach (var face in type.Interfaces) Add(face.InterfaceType);
        foreach (var attribute in Attributes(type)) { Add(attribute.AttributeType); foreach (var value in attribute.ConstructorArguments) { Add(value.Type); if (value.Value is TypeReference named) Add(named); } }
        foreach (var parameter in type.GenericParameters) foreach (var bound in parameter.Constraints) Add(bound.ConstraintType);
        foreach (var field in type.Fields) Add(field.FieldType);
        foreach (var method in type.Methods) AddMethod(method);
        return found;

        void AddMethod(MethodDefinition method)
        {
            AddSignature(method);
            if (!method.HasBody) return;
            foreach (var local in method.Body.Variables) Add(local.VariableType);
            foreach (var caught in method.Body.ExceptionHandlers) Add(caught.CatchType);
            foreach (var step in method.Body.Instructions) AddOperand(step);
        }

        void AddOperand(Instruction step)
        {
            switch (step.Operand)
            {
                case TypeReference named: Add(named); break;
                case FieldReference field: Add(field.DeclaringType); Add(field.FieldType); break;
                case MethodReference called: AddSignature(called); break;
            }
        }

        void AddSignature(MethodReference method)
        {
            Add(method.DeclaringType);
            Add(method.ReturnType);
            foreach (var parameter in method.Parameters) Add(parameter.ParameterType);
            if (method is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) Add(argument);
        }

        void Add(TypeReference? named)
        {
            foreach (var part in Parts(named)) found.Add(part);
        }
    }

    /// <summary>Every type of the house whose values are handed on as objects somewhere.</summary>
    public static IEnumerable<TypeReference> Boxed() =>
        Types.SelectMany(t => t.Methods).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions)
            .Where(i => i.OpCode == OpCodes.Box).Select(i => (TypeReference)i.Operand).Where(t => t.Scope == Web).DistinctBy(t => t.FullName);

    /// <summary>The plain types a reference is made of: <c>Task&lt;List&lt;X&gt;&gt;</c> is Task, List and X.</summary>
    public static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    private static IEnumerable<CustomAttribute> Attributes(TypeDefinition type) =>
        type.CustomAttributes.Concat(type.Properties.SelectMany(p => p.CustomAttributes)).Concat(type.Methods.SelectMany(m => m.CustomAttributes));

    private static ModuleDefinition Open(Type inside)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        foreach (var folder in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(Path.GetDirectoryName).Distinct()) resolver.AddSearchDirectory(folder);
        return ModuleDefinition.ReadModule(inside.Assembly.Location, new ReaderParameters { AssemblyResolver = resolver });
    }

    private sealed class ByName : IEqualityComparer<TypeReference>
    {
        public static readonly ByName Instance = new();
        public bool Equals(TypeReference? x, TypeReference? y) => x?.FullName == y?.FullName;
        public int GetHashCode(TypeReference type) => type.FullName.GetHashCode(StringComparison.Ordinal);
    }
}
