using System.Runtime.InteropServices;

namespace UnionKb.Publishing;

/// <summary>Puts a folder in the place of another, so that readers meet the one or the other and never a mixture.</summary>
internal static class FolderSwap
{
    private const int CurrentFolder = -100;
    private const uint ExchangeBoth = 2;

    /// <summary>
    /// Afterwards <paramref name="place"/> holds what <paramref name="fresh"/> held, and the former site, if there was one, lies in
    /// <paramref name="former"/>. On Linux in one step (renameat2(2), RENAME_EXCHANGE); elsewhere in two, and the first is undone when the second fails.
    /// </summary>
    /// <exception cref="IOException">A folder cannot be moved; all is as it was.</exception>
    public static void Put(string fresh, string place, string former)
    {
        if (!Directory.Exists(place))
        {
            Directory.Move(fresh, place);
            return;
        }

        if (OperatingSystem.IsLinux() && Exchange(fresh, place))
        {
            Directory.Move(fresh, former);
            return;
        }

        Directory.Move(place, former);
        try
        {
            Directory.Move(fresh, place);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Directory.Move(former, place);
            throw;
        }
    }

    private static bool Exchange(string left, string right)
    {
        try
        {
            return RenameAt2(CurrentFolder, left, CurrentFolder, right, ExchangeBoth) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(
        int fromFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string from, int toFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);
}
