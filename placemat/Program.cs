using Placemat.Commands;

return await CommandLine.RunAsync(args, CommandOutput.Standard());
