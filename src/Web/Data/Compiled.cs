using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pishran.Data;

/// <summary>A hot query compiled once for each engine: the framework binds a compiled query to the model that ran it first.</summary>
public sealed class Compiled<TQuery>(Func<TQuery> compile)
{
    private readonly ConcurrentDictionary<IModel, TQuery> _byModel = new();

    public TQuery For(AppDb db) => _byModel.GetOrAdd(db.Model, _ => compile());
}
