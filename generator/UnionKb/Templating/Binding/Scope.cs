using System.Collections.Immutable;
using UnionKb.Templating.Syntax;

namespace UnionKb.Templating.Binding;

/// <summary>What names mean at one place of a template, beside the names of the view.</summary>
/// <param name="View">The record of the page.</param>
/// <param name="File">The template or partial that the place is in.</param>
/// <param name="Variables">Loop variables, and the argument of the partial with its <c>$</c>.</param>
/// <param name="Loop">Slot of the innermost loop, or -1.</param>
/// <param name="Wrapped">What <c>$$</c> stands for, or null.</param>
/// <param name="Inside">The partials on the way to this place.</param>
internal sealed record Scope(
    Type View, TemplateFile File, ImmutableDictionary<string, BoundValue> Variables, int Loop, WrappedStatements? Wrapped, ImmutableHashSet<string> Inside)
{
    public const int NoLoop = -1;

    public static Scope Of(Type view, TemplateFile file) => new(view, file, ImmutableDictionary<string, BoundValue>.Empty, NoLoop, null, []);

    /// <summary>Inside a loop.</summary>
    public Scope Enter(string variable, BoundValue item, int slot) => this with { Variables = Variables.SetItem(variable, item), Loop = slot };

    /// <summary>Inside a partial: it sees the view and its one argument, nothing of the loops around the place that includes it.</summary>
    public Scope EnterPartial(TemplateFile partial) => Of(View, partial) with { Inside = Inside.Add(partial.Name) };
}

/// <summary>The body of a <c>wrap</c>, which is bound where the partial has <c>$$</c> but means what it meant in its own file.</summary>
internal sealed record WrappedStatements(Statement[] Statements, Scope Scope);
