using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace UnionKb.Tests.Templating.Oracle;

/// <summary>A function of the oracle, given its arguments and, for a wrap, the block.</summary>
internal sealed class OracleFunction(Func<TemplateContext, ScriptArray, ScriptBlockStatement?, object?> body) : IScriptCustomFunction
{
    public int RequiredParameterCount => 0;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        body(context, arguments, blockStatement);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
