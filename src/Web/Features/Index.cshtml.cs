using Microsoft.AspNetCore.Authorization;
using Pishran.Shell;

namespace Pishran.Features;

/// <summary>The first page: what is with this person now.</summary>
[Authorize]
public sealed class HomeModel : RoomPage
{
    public void OnGet() { }
}
