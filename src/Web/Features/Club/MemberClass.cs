using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>A class of members, as the office lays it down: how many it takes (null: any number) and how long a term is.</summary>
public sealed class MemberClass : Record
{
    public const string SelectedStaff = "selected-staff", Elite = "elite", General = "general";

    private MemberClass() { }

    public MemberClass(string key, string nameFa, string nameEn, int? quota, int termYears, int order)
    {
        (Key, NameFa, NameEn, Quota, TermYears, Order) = (key, nameFa, nameEn, quota, termYears, order);
        Happened(ClubWords.ClassMade(nameFa));
    }

    public string Key { get; private set; } = "";
    public string NameFa { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public int? Quota { get; private set; }
    public int TermYears { get; private set; }
    public int Order { get; private set; }
    public string Name => Say.Either(NameFa, NameEn);

    /// <summary>The office changes how many it takes; those who are members already stay.</summary>
    /// <exception cref="BrokenRule">The number is negative, or fewer than are members now.</exception>
    public void Resize(int? quota, int termYears, int members)
    {
        new Rules().If(quota < members, ClubWords.QuotaBelowMembers(members), nameof(Quota)).If(termYears is < 1 or > 10, ShellWords.OutOfRange(ClubWords.TermYears, 1, 10), nameof(TermYears)).Check();
        if ((quota, termYears) == (Quota, TermYears)) return;
        (Quota, TermYears) = (quota, termYears);
        Happened(ClubWords.QuotaChanged(NameFa, quota is { } most ? most : ClubWords.Unlimited));
    }

    /// <exception cref="BrokenRule">The class is full.</exception>
    public void MustHaveRoom(int members) => BrokenRule.If(members >= Quota, ClubWords.QuotaFull(Name, Quota));
}
