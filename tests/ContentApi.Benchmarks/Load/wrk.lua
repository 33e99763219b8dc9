-- Says at the end what happened, for a program to read.
done = function(summary, latency, requests)
  local e = summary.errors
  print(string.format("RESULT %d %d %d %d", summary.requests, summary.duration,
    e.status + e.connect + e.read + e.write + e.timeout, latency:percentile(50)))
end
