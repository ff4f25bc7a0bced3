using System.Reflection;

namespace UnionKb.Cli;

/// <summary>The version of the program, without what the build system adds to it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
