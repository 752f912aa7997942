using Microsoft.EntityFrameworkCore;
using Pishran.Data;
using Pishran.Data.Sheets;
using Pishran.Engine.Calendar;
using Pishran.Engine.Text;
using Pishran.Features.Bylaws;
using Pishran.Features.People;
using Pishran.Features.Threads;
using Pishran.Shell;

namespace Pishran.Features.Contracts;

/// <summary>
/// Takes in a list of past contracts. A contract is known by the number on its paper or, without one, by subject, supplier and
/// day. The day of the signature decides the year. A unit or ceiling that the house doesn't know holds no past contract up.
/// </summary>
public sealed class ContractsImport(PeopleDoor people, Ceilings ceilings, Suppliers suppliers, ThreadsDoor threads) : IImportKind
{
    private const string Letter = "letter", Title = "title", Supplier = "supplier", LegalId = "legalid", KindColumn = "kind", UnitColumn = "unit", AmountColumn = "amount", Signed = "signed", Months = "months", StateColumn = "state";

    private readonly Dictionary<string, (Contract Contract, int? Row)> _known = new(StringComparer.Ordinal);
    private readonly List<Contract> _touched = [];
    private Func<string, (int? Id, string? Suggestion)>? _find;

    public string Kind => "contracts";
    public Word Name => ContractsWords.Title;
    public string Roles => ContractDesk.Keepers + "," + Role.Administrator;

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(LegalId, Words(LegalId), Required: true), new(Letter, Words(Letter)), new(Title, Words(Title), Required: true), new(KindColumn, Words(KindColumn), Required: true), new(Supplier, Words(Supplier), Required: true),
        new(UnitColumn, Words(UnitColumn)), new(AmountColumn, Words(AmountColumn), Required: true), new(Signed, Words(Signed), Required: true), new(Months, Words(Months)), new(StateColumn, Words(StateColumn)),
    ];

    public async Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how)
    {
        var (rows, report) = (SheetMap.Rows(sheets, Columns), new ImportReport(Kind));
        _find = (await people.Units()).Count == 0 ? null : await people.UnitFinder();
        await Know(db, how.DryRun);
        foreach (var row in rows)
        {
            try
            {
                await Take(row, report, how.Now);
            }
            catch (BrokenRule broken)
            {
                report.Refuse(row, row.Text(Title) ?? row.Text(Letter) ?? "", row.Problem(ColumnOf(broken.Faults[0].Field), broken.Faults[0].Word));
            }
        }
        if (!how.DryRun) await Keep(db, how.Now);
        return report;
    }

    private async Task Know(AppDb db, bool isDry)
    {
        _known.Clear();
        _touched.Clear();
        foreach (var contract in await (isDry ? db.Contracts.AsNoTracking() : db.Contracts.AsTracking()).AsSplitQuery().Where(c => c.SignedOn != null).OrderBy(c => c.Id).ToListAsync())
            _known[KeyOf(contract.LetterNumber, contract.Title, contract.SupplierLegalId ?? "", contract.SignedOn!.Value)] = (contract, null);
    }

    private async Task Take(MappedRow row, ImportReport report, DateTime now)
    {
        var title = row.Text(Title);
        BrokenRule.If(title is null, ShellWords.Required(ContractsWords.Subject), Title);
        var day = DayOf(row, now);
        var listed = new ListedContract(LetterOf(row), title!, SupplierOf(row), KindOf(row), null, row.Text(UnitColumn) ?? "", AmountOf(row), day, MonthsOf(row, report), StateOf(row, report));
        var ceiling = await ceilings.On(day);
        var key = KeyOf(listed.LetterNumber, listed.Title, listed.Supplier.LegalId, day);
        if (_known.TryGetValue(key, out var known) && known.Row is { } earlier)
        {
            BrokenRule.If(known.Contract.SupplierLegalId != listed.Supplier.LegalId, ContractsWords.ImportNumberTaken(earlier), Letter);
            report.Refuse(row, title!, row.Problem(Letter, ContractsWords.ImportRepeated(earlier)), ImportOutcome.Repeated);
            return;
        }
        var (outcome, contract) = Take(known.Contract, listed with { UnitId = UnitOf(row, report) }, ceiling, now);
        _known[key] = (contract, row.Number);
        if (contract.Tier == ContractTier.Above) report.Note(row.Problem(AmountColumn, ContractsWords.ImportAboveMedium(contract.MediumCeiling ?? contract.SmallCeiling)));
        report.Count(new ImportLine(row.Sheet, row.Number, outcome, title!), $"{day.JalaliYear()}-{ContractGroups.Key(contract.Group)}");
    }

    private (ImportOutcome, Contract) Take(Contract? known, ListedContract listed, TierRow? ceiling, DateTime now)
    {
        if (known is null)
        {
            _touched.Add(known = Contract.FromList(listed, ceiling, now));
            return (ImportOutcome.Added, known);
        }
        if (!known.Correct(listed, ceiling)) return (ImportOutcome.Unchanged, known);
        _touched.Add(known);
        return (ImportOutcome.Changed, known);
    }

    private async Task Keep(AppDb db, DateTime now)
    {
        foreach (var year in _touched.Where(c => c.Id == 0).GroupBy(c => c.SignedYear).OrderBy(g => g.Key))
        {
            var serial = await db.Draw<ContractYear>(year.Key, year.Count());
            foreach (var contract in year.OrderBy(c => c.SignedOn).ThenBy(c => c.LetterKey, StringComparer.Ordinal)) contract.NumberAs(year.Key, serial++);
            db.Contracts.AddRange(year);
        }
        await db.SaveChangesAsync();
        var companies = await suppliers.TakeIn(_touched.GroupBy(c => c.SupplierLegalId!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().SupplierName!), now);
        foreach (var contract in _touched) contract.BelongsTo(companies[contract.SupplierLegalId!]);
        foreach (var contract in _touched) await threads.Put(ContractCards.Of(contract), now);
    }

    private static string KeyOf(string? letter, string title, string legalId, DateOnly day) =>
        letter is not null ? Contract.LetterKeyOf(letter) : $"{Contract.KeyOf(title)}|{legalId}|{day:yyyyMMdd}";

    private static string? LetterOf(MappedRow row)
    {
        var letter = row.Code(Letter);
        BrokenRule.If(letter?.Length > 60, ShellWords.TooLong(ContractsWords.LetterNumber, 60, (letter?.Length ?? 0) - 60), Letter);
        return letter is not null && letter.Any(char.IsLetterOrDigit) ? letter : null;
    }

    private static SupplierFacts SupplierOf(MappedRow row)
    {
        var name = row.Text(Supplier);
        BrokenRule.If(name is null, ShellWords.Required(ContractsWords.Supplier), Supplier);
        BrokenRule.If(row.Code(LegalId) is null, ShellWords.Required(ContractsWords.LegalId), LegalId);
        BrokenRule.If(!Identifiers.IsLegalId(row.Code(LegalId), out var id), ContractsWords.LegalIdWrong, LegalId);
        return new SupplierFacts(name!, id);
    }

    private static long AmountOf(MappedRow row)
    {
        BrokenRule.If(row.Text(AmountColumn) is null, ShellWords.Required(ContractsWords.Amount), AmountColumn);
        BrokenRule.If(!MoneyText.TryParseRial(row.Text(AmountColumn), UnitOf(row.Header(AmountColumn)), out var rial), ShellWords.NotMoney(ContractsWords.Amount), AmountColumn);
        BrokenRule.If(rial <= 0, ContractsWords.AmountRange, AmountColumn);
        return rial;
    }

    // «مبلغ (میلیون تومان)»: the header names the unit of bare numbers.
    private static MoneyUnit UnitOf(string header)
    {
        var key = SheetMap.Squeeze(header);
        bool Has(Word words) => Spelled(words).Any(w => key.Contains(w, StringComparison.Ordinal));
        var (isMillion, isToman) = (Has(ContractsWords.SpelledMillion), Has(ContractsWords.SpelledToman));
        return (isMillion, isToman) switch { (true, true) => MoneyUnit.MillionToman, (true, false) => MoneyUnit.MillionRial, (false, true) => MoneyUnit.Toman, _ => MoneyUnit.Rial };
    }

    private static DateOnly DayOf(MappedRow row, DateTime now)
    {
        var text = row.Text(Signed);
        BrokenRule.If(text is null, ShellWords.Required(ContractsWords.SignedOn), Signed);
        BrokenRule.If(ListedDay.Read(text!) is not { } day, ContractsWords.DateUnknown, Signed);
        var read = ListedDay.Read(text!)!.Value;
        BrokenRule.If(read > TehranTime.Day(now), ContractsWords.ImportDateInFuture, Signed);
        return read;
    }

    private static ContractKind KindOf(MappedRow row)
    {
        var text = row.Text(KindColumn);
        BrokenRule.If(text is null, ShellWords.Required(ContractsWords.KindLabel), KindColumn);
        return Named<ContractKind>(text!, ContractKind.Partnership, ContractKind.ReverseEngineering, ContractKind.Consulting, ContractKind.KnowledgeBased, ContractKind.Innovative) ?? throw new BrokenRule(ContractsWords.ImportKindUnknown, KindColumn);
    }

    private static ContractState StateOf(MappedRow row, ImportReport report)
    {
        if (row.Text(StateColumn) is not { } text) return ContractState.Active;
        if (Named<ContractState>(text, ContractState.Terminated, ContractState.Closed, ContractState.Closing, ContractState.Delivered, ContractState.Suspended, ContractState.Exited, ContractState.Active) is { } state) return state;
        report.Note(row.Problem(StateColumn, ContractsWords.ImportStateUnknown));
        return ContractState.Active;
    }

    private static int? MonthsOf(MappedRow row, ImportReport report)
    {
        if (row.Text(Months) is not { } text) return null;
        var digits = string.Concat(PersianText.LatinDigits(text).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        if (NumberText.TryParseInt(digits, out var months) && months is > 0 and <= 240) return months;
        report.Note(row.Problem(Months, ContractsWords.ImportMonthsUnknown));
        return null;
    }

    private int? UnitOf(MappedRow row, ImportReport report)
    {
        if (row.Text(UnitColumn) is not { } text || _find is null) return null;
        var (unit, near) = _find(text);
        if (unit is null) report.Note(row.Problem(UnitColumn, near is not null ? ContractsWords.ImportUnitUnknownNear(text, near) : ContractsWords.ImportUnitUnknown(text)));
        return unit;
    }

    // The first of the values one of whose spellings stands in the cell.
    private static T? Named<T>(string text, params T[] inOrder) where T : struct, Enum
    {
        var key = SheetMap.Squeeze(text);
        foreach (var value in inOrder)
            if (Spelled(new Word("Contracts", $"Spelled.{typeof(T).Name}.{value}")).Any(s => key.Contains(s, StringComparison.Ordinal))) return value;
        return null;
    }

    private static IEnumerable<string> Spelled(Word words) => new[] { Language.Fa, Language.En }.SelectMany(l => words.In(l).Split('|')).Select(SheetMap.Squeeze).Where(s => s.Length > 0);

    private static string ColumnOf(string? field) => field switch { null => Title, _ => field.ToLowerInvariant() };

    private static Word Words(string column) => new("Contracts", "Column." + column);
}

/// <summary>A day as lists write it: Jalali in any spelling, a Gregorian date, or a spreadsheet's own number.</summary>
internal static class ListedDay
{
    private const int FirstGregorian = 1900;

    public static DateOnly? Read(string text)
    {
        if (JalaliDate.TryParse(text, out var jalali) && jalali.Year < FirstGregorian) return jalali.ToDateOnly();
        var plain = PersianText.LatinDigits(text).Replace('/', '-').Replace('.', '-');
        var day = plain.Length >= 10 ? plain[..10] : plain;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var gregorian) && gregorian.Year >= FirstGregorian) return gregorian;
        return NumberText.TryParseInt(plain, out var serial) && serial is > 30_000 and < 80_000 ? new DateOnly(1899, 12, 30).AddDays(serial) : null;
    }

    public static int JalaliYear(this DateOnly day) => Engine.Calendar.FiscalYear.Of(day);
}
