using Neco.Benchmarks;

// Everything runs in namespaces that play the host, so that neither side can touch the machine's own network.
if (args is not ["--inside", .. var options])
    return await OuterHost.RunSelfAsync(args);

var rounds = options.Contains("--full") ? 9 : 5;
var table = new ResultTable();
await HostsOnOneBridge.RunAsync(100, rounds, beside: true, table);
await HostsOnOneBridge.RunAsync(1000, options.Contains("--full") ? 3 : 2, beside: options.Contains("--full"), table);
await DefaultLab.RunAsync(rounds, table);
await table.WriteAsync(Paths.Results);
return 0;
