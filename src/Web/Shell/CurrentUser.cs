using System.Globalization;
using System.Security.Claims;
using Pishran.Data;

namespace Pishran.Shell;

/// <summary>
/// Who asks. It is read from the claims that the People room puts on each request from the session, the roles held today
/// and the deputyships in force, so that a change of role works on the next request.
/// </summary>
public sealed class CurrentUser(IHttpContextAccessor http)
{
    public const string PersonClaim = "person", UnitClaim = "unit", PositionClaim = "position", ActingForClaim = "acting-for", ActingForNameClaim = "acting-for-name", ScopeClaim = "scope", SessionClaim = "session", ShutClaim = "shut";

    private static readonly ClaimsPrincipal Nobody = new();

    private ClaimsPrincipal Principal => http.HttpContext?.User ?? Nobody;

    public bool IsSignedIn => Principal.Identity?.IsAuthenticated == true;
    public int AccountId => Number(ClaimTypes.NameIdentifier) ?? 0;

    /// <summary>The person whose work this is: the holder when a deputy acts, else the one who signed in. 0 for a stranger.</summary>
    public int Id => ActingForId ?? PersonId;

    /// <summary>The person at the keyboard.</summary>
    public int PersonId => Number(PersonClaim) ?? 0;
    public string Name => Principal.Identity?.Name ?? "";

    /// <summary>For a greeting; the whole name where no first name is known.</summary>
    public string FirstName => Principal.FindFirstValue(ClaimTypes.GivenName) ?? Name;
    public string Position => Principal.FindFirstValue(PositionClaim) ?? "";
    public int? UnitId => Number(UnitClaim);
    public int? ActingForId => Number(ActingForClaim);
    public string? ActingForName => Principal.FindFirstValue(ActingForNameClaim);
    public int? SessionId => Number(SessionClaim);

    public bool Is(string role) => Roles.Contains(role);

    /// <param name="roles">Several, with commas between them.</param>
    public bool IsAny(string roles)
    {
        var held = Roles.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var role in roles.AsSpan().Split(','))
            if (held.Contains(roles.AsSpan()[role])) return true;
        return false;
    }

    // A page asks many times; who asks may change once, when signing in.
    private HashSet<string> Roles
    {
        get
        {
            var who = Principal;
            if (!ReferenceEquals(who, _asked)) (_asked, _roles) = (who, who.FindAll(ClaimTypes.Role).Select(c => c.Value).ToHashSet(StringComparer.Ordinal));
            return _roles;
        }
    }

    private ClaimsPrincipal? _asked;
    private HashSet<string> _roles = [];

    /// <summary>Whether the role is held in this scope, for example <c>judge</c> in <c>season</c> 3, or everywhere.</summary>
    public bool Holds(string role, string scope, int scopeId) =>
        Principal.HasClaim(ScopeClaim, $"{role}@{scope}:{scopeId.ToString(CultureInfo.InvariantCulture)}") || Principal.HasClaim(ScopeClaim, role + "@office");

    /// <summary>The ids of the scopes in which the role is held, for example the units one represents.</summary>
    public IEnumerable<int> ScopesOf(string role, string scope)
    {
        var start = $"{role}@{scope}:";
        foreach (var claim in Principal.FindAll(c => c.Type == ScopeClaim && c.Value.StartsWith(start, StringComparison.Ordinal)))
            if (int.TryParse(claim.Value.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) yield return id;
    }

    /// <summary>What I may not read now: the records of open items of a body that I am recused from.</summary>
    public IReadOnlyList<ShutRecord> Shut => [.. Principal.FindAll(ShutClaim).Select(c => c.Value.Split(':')).Select(p => new ShutRecord(p[0], int.Parse(p[1], CultureInfo.InvariantCulture)))];

    /// <summary>The numbers of those of one kind.</summary>
    public int[] ShutOutOf(string kind) => Principal.HasClaim(c => c.Type == ShutClaim) ? [.. Shut.Where(s => s.Kind == kind).Select(s => s.Id)] : [];

    public bool IsShutOut(string kind, int id) => Array.IndexOf(ShutOutOf(kind), id) >= 0;

    public static Claim ClaimOf(ShutRecord record) => new(ShutClaim, $"{record.Kind}:{record.Id.ToString(CultureInfo.InvariantCulture)}");

    public string Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>How the history will name whoever acts now.</summary>
    public Actor Actor => IsSignedIn ? new Actor(PersonId, Name, ActingForId, ActingForName, Address) : new Actor(null, "", Address: Address);

    /// <summary>The owner of request keys: the account, or a stranger's address.</summary>
    public string KeyOwner => IsSignedIn ? "a" + AccountId.ToString(CultureInfo.InvariantCulture) : Address;

    /// <summary>Who sees the same of a list: an account with its roles of today and what it is shut out of, or the public.</summary>
    public string Audience => IsSignedIn ? $"{AccountId}/{Id}/{string.Join(',', Principal.FindAll(c => c.Type is ClaimTypes.Role or ScopeClaim or ShutClaim).Select(c => c.Value).Order(StringComparer.Ordinal))}" : "public";

    private int? Number(string claim) => int.TryParse(Principal.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
