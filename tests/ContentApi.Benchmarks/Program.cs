using ContentApi.Benchmarks.Figures;
using ContentApi.Benchmarks.Limits;

// `limits FILE` is how the benchmark starts its second process; everything else is what people type.
if (args is ["limits", var settings])
{
    await LimitsServer.RunAsync(settings);
    return 0;
}
return await BenchmarkRun.StartAsync(args);
