using Pishran.Data;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>Who may sign contracts for the office or for a unit, up to how much, from a day on.</summary>
public sealed class SigningAuthority : Record
{
    private SigningAuthority() { }

    public SigningAuthority(Signatory side, int? unitId, int? personId, string name, long? most, DateOnly? from, string? decree)
    {
        new Rules().If(personId is null, ContractsWords.ChoosePerson, "Person").If(side == Signatory.ExecutingUnit && unitId is null, ShellWords.ChooseOne(ContractsWords.UnitLabel), "UnitId").If(most is not (> 0 and <= Contract.HighestAmount), ContractsWords.AmountRange, "Most")
            .If(from is null, ContractsWords.DateUnknown, "From").Text(decree, ContractsWords.Decree, "Decree", 200).Check();
        (Side, UnitId, PersonId, Name, Most, From, Decree) = (side, side == Signatory.Office ? null : unitId, personId!.Value, name, most!.Value, from!.Value, decree!);
        Happened(ContractsWords.AuthorityGiven(name, Say.Money(Most)));
    }

    public Signatory Side { get; private set; }
    public int? UnitId { get; private set; }
    public int PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public long Most { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Decree { get; private set; } = "";

    public SigningRight Right => new(Id, Side, UnitId, PersonId, Name, Most);

    public void End(DateOnly lastDay)
    {
        BrokenRule.If(To is not null, ShellWords.AlreadyDone);
        To = lastDay < From ? From : lastDay;
        Happened(ContractsWords.AuthorityEnded(Name));
    }
}
