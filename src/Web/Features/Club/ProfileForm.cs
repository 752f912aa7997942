using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Engine.Text;
using Pishran.Shell;

namespace Pishran.Features.Club;

/// <summary>A page that shows the form of a profile.</summary>
public interface IProfilePage { ProfileForm Form { get; } }

/// <summary>What somebody types of themselves, and what it means.</summary>
public sealed class ProfileForm
{
    private const int BlankRows = 3;

    [Label("Club", nameof(ClubWords.FieldLabel))] public ClubField Field { get; set; }
    [Label("Club", nameof(ClubWords.EducationLabel))] public Education? Education { get; set; }
    public List<string?> Skills { get; set; } = [];
    public List<Degree?> Expertise { get; set; } = [];
    public List<Degree?> Interest { get; set; } = [];
    [Label("Club", nameof(ClubWords.Cv)), DataType(DataType.MultilineText)] public string? Cv { get; set; }
    [Label("Club", nameof(ClubWords.Capacity))] public int Capacity { get; set; } = Member.UsualCapacity;
    [Label("Club", nameof(ClubWords.MayBeFound))] public bool MayBeFound { get; set; }
    [Label("Club", nameof(ClubWords.PrivacyLabel))] public MemberPrivacy Privacy { get; set; } = MemberPrivacy.Members;
    [Label("Club", nameof(ClubWords.ConflictsDeclared)), DataType(DataType.MultilineText)] public string? Conflicts { get; set; }

    public int Rows => Math.Min(Member.MostSkills, Math.Max(Skills.Count, 1) + BlankRows);
    public static IReadOnlyList<SelectListItem> Fields => ClubPage.Choices<ClubField>();
    public static IReadOnlyList<SelectListItem> Educations => ClubPage.Choices<Education>();
    public static IReadOnlyList<SelectListItem> Privacies => ClubPage.Choices<MemberPrivacy>();
    public static IReadOnlyList<SelectListItem> Degrees(Degree? chosen) => ClubPage.Choices(chosen);

    public static ProfileForm Of(MemberFacts facts) => new()
    {
        Field = facts.Field, Education = facts.Education, Cv = facts.Cv, Capacity = facts.Capacity, MayBeFound = facts.MayBeFound, Privacy = facts.Privacy, Conflicts = facts.Conflicts,
        Skills = [.. facts.Skills.Select(s => s.Name)], Expertise = [.. facts.Skills.Select(s => s.Expertise)], Interest = [.. facts.Skills.Select(s => s.Interest)],
    };

    public MemberFacts Read() => new(Field, Education, [.. Named()], Cv, Capacity, MayBeFound, Privacy, Conflicts);

    public string? SkillAt(int row) => row < Skills.Count ? Skills[row] : null;
    public Degree? ExpertiseAt(int row) => row < Expertise.Count ? Expertise[row] : null;
    public Degree? InterestAt(int row) => row < Interest.Count ? Interest[row] : null;

    private IEnumerable<MemberSkill> Named() =>
        Skills.Select((name, i) => (Name: PersianText.Clean(name).Trim(), i)).Where(s => s.Name.Length > 0).DistinctBy(s => s.Name).Select(s => new MemberSkill(s.Name, ExpertiseAt(s.i), InterestAt(s.i)));
}
