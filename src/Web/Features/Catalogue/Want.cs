using System.Globalization;
using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Catalogue;

public enum WantState { Requested, Contacted, Demo, Pilot, Contract, Dropped }

/// <summary>A step that was taken, by whom, and what came of it.</summary>
public sealed class WantStep(int number, WantState state, int byId, DateTime at, string? note)
{
    public int Number { get; private set; } = number;
    public WantState State { get; private set; } = state;
    public int ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;
    public string? Note { get; private set; } = note;
}

/// <summary>«می‌خواهیم»: a unit wants a product; what becomes of it, up to a contract, and what the unit says after use.</summary>
public sealed class Want : Record
{
    public const int LongestText = 2000, LowestScore = 1, HighestScore = 5;

    /// <summary>The usual way, for the step bar.</summary>
    public static readonly WantState[] Way = [WantState.Requested, WantState.Contacted, WantState.Demo, WantState.Pilot, WantState.Contract];

    private readonly List<WantStep> _steps = [];

    private Want() { }

    /// <exception cref="BrokenRule">The product is not in the catalogue, or nobody says what for.</exception>
    public Want(Product product, int unitId, int byId, string? purpose, DateTime now)
    {
        BrokenRule.If(!product.IsPublic, CatalogueWords.NotInThisState(product.State));
        new Rules().Text(purpose, CatalogueWords.WantPurpose, nameof(Purpose), LongestText, 10).Check();
        (ProductId, CompanyId, UnitId, ById, Purpose, At) = (product.Id, product.CompanyId, unitId, byId, purpose!, now);
        Enter(WantState.Requested, byId, null, now);
        Happened(CatalogueWords.WantAsked);
    }

    public int ProductId { get; private set; }
    public int CompanyId { get; private set; }
    public int UnitId { get; private set; }
    public int ById { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>What the unit would do with it.</summary>
    public string Purpose { get; private set; } = "";
    public WantState State { get; private set; }
    public DateTime Since { get; private set; }
    public DateOnly? StepDue { get; private set; }
    public string? ReasonCode { get; private set; }
    public string? ReasonText { get; private set; }

    /// <summary>1–5, by the unit that used it, with its own words.</summary>
    public int? Score { get; private set; }
    public string? RatingText { get; private set; }
    public int? RatedById { get; private set; }
    public DateTime? RatedAt { get; private set; }
    public IReadOnlyList<WantStep> Steps => _steps;

    public string Href => "/products/wants/" + Id.ToString(CultureInfo.InvariantCulture);
    public bool IsOpen => IsOpenIn(State);
    public static bool IsOpenIn(WantState state) => state is not (WantState.Contract or WantState.Dropped);

    /// <summary>Whether the unit has had the product in its hands.</summary>
    public bool WasUsed => _steps.Exists(s => s.State is WantState.Pilot or WantState.Contract);

    /// <summary>Where it may go from here.</summary>
    public IReadOnlyList<WantState> Next => State switch
    {
        WantState.Requested => [WantState.Contacted],
        WantState.Contacted => [WantState.Demo, WantState.Pilot],
        WantState.Demo => [WantState.Pilot],
        WantState.Pilot => [WantState.Contract],
        _ => [],
    };

    /// <summary>A step further, with what came of it.</summary>
    public void Move(WantState to, string? note, int byId, DateTime now)
    {
        new Rules().If(!Next.Contains(to), CatalogueWords.NotInThisState(State)).Text(note, CatalogueWords.WantNote, "Note", LongestText, 0).Check();
        Enter(to, byId, note, now);
        Happened(CatalogueWords.WantMoved(to), note);
    }

    public void Drop(string? code, string? why, int byId, DateTime now)
    {
        BrokenRule.If(!IsOpen, CatalogueWords.NotInThisState(State));
        new Rules().If(string.IsNullOrEmpty(code), ShellWords.ChooseOne(CatalogueWords.Reason), "ReasonCode").Text(why, CatalogueWords.OwnWords, "Why", LongestText, 10).Check();
        Enter(WantState.Dropped, byId, why, now);
        (ReasonCode, ReasonText) = (code, why);
        Happened(CatalogueWords.WantDropped, why, code);
    }

    /// <summary>The unit says how it was; said again, the newest counts.</summary>
    /// <exception cref="BrokenRule">It was never used, or the mark is out of range.</exception>
    public void Rate(int? score, string? words, int byId, DateTime now)
    {
        BrokenRule.If(!WasUsed, CatalogueWords.RateAfterUse);
        new Rules().If(score is null or < LowestScore or > HighestScore, CatalogueWords.RatingRange, nameof(Score)).Text(words, CatalogueWords.OwnWords, nameof(RatingText), LongestText, 10).Check();
        (Score, RatingText, RatedById, RatedAt) = (score, words, byId, now);
        Happened(CatalogueWords.WantRated(score), words);
    }

    public void MustActBy(DateOnly? due) => StepDue = due;

    private void Enter(WantState state, int byId, string? note, DateTime now)
    {
        (State, Since) = (state, now);
        _steps.Add(new WantStep(_steps.Count + 1, state, byId, now, note));
    }
}
