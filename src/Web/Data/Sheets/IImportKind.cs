using Pishran.Shell;

namespace Pishran.Data.Sheets;

/// <summary>How an import is to run. <paramref name="EndMissing"/>: what the file no longer holds has left.</summary>
public sealed record ImportOptions(bool DryRun, DateTime Now, bool EndMissing = false);

/// <summary>
/// One kind of list that the house can take in. A room registers its kinds as <c>services.AddScoped&lt;IImportKind, …&gt;()</c>;
/// the import page and <c>pishran import</c> offer every one of them.
/// </summary>
public interface IImportKind
{
    /// <summary>The name on the command line and in addresses: <c>staff</c>.</summary>
    string Kind { get; }

    /// <summary>The name a person reads: «کارکنان».</summary>
    Word Name { get; }

    /// <summary>The columns it knows, for the help beside the form.</summary>
    IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>Whether the list may be a whole one, of which the missing have left.</summary>
    bool CanEndMissing => false;

    /// <summary>Who may take it in from the browser.</summary>
    string Roles { get; }

    /// <summary>
    /// Computes everything; in a dry run it changes nothing, else it marks the context inside the caller's write, so that
    /// all or nothing is saved. The same file a second time changes nothing.
    /// </summary>
    /// <exception cref="BrokenRule">The file as a whole can't be read as this kind.</exception>
    Task<ImportReport> Run(AppDb db, IReadOnlyList<Sheet> sheets, ImportOptions how);
}
