using UnionKb.Cli;

return (int)CommandLine.Run(args, Terminal.OfProcess());
