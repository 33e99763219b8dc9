using ContentApi.Tests.Infrastructure;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace ContentApi.BrowserTests;

/// <summary>A headless Chromium with an empty profile, and what its console said.</summary>
public sealed class Browser : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ChromeDriverService service;
    private readonly ChromeDriver driver;
    private readonly string profile = Directory.CreateTempSubdirectory("content-api-browser-").FullName;

    public Browser()
    {
        Tool.Need(Tool.IsThere("chromium") && Tool.IsThere("chromedriver"), "Chromium with chromedriver");
        var options = new ChromeOptions { BinaryLocation = Tool.Find("chromium")! };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--window-size=1280,1000", $"--user-data-dir={profile}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        service = ChromeDriverService.CreateDefaultService(Tool.Find("chromedriver"));
        driver = new ChromeDriver(service, options);
    }

    public void Open(Uri address) => driver.Navigate().GoToUrl(address);

    public string Title => driver.Title;

    /// <summary>The element, once it is there and shown.</summary>
    public IWebElement Await(string css) => Await(css, _ => true);

    /// <summary>The element, once it is there, shown, and as wanted.</summary>
    public IWebElement Await(string css, Func<IWebElement, bool> wanted)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); ; Thread.Sleep(50))
            try
            {
                if (driver.FindElements(By.CssSelector(css)).FirstOrDefault(element => element.Displayed && wanted(element)) is { } found) return found;
                Assert.True(waited.Elapsed < Patience, $"'{css}' did not come: {Complaints()}");
            }
            catch (StaleElementReferenceException)
            {
                // The page was drawn anew between two looks.
            }
    }

    /// <summary>Clicks, also where something else is being drawn over it.</summary>
    public void Click(string css) => Run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click();", Await(css));

    public object? Run(string script, params object[] arguments) => driver.ExecuteScript(script, arguments);

    /// <summary>What the console complained of: violations of the policy, failed requests, errors in scripts.</summary>
    public string Complaints() => string.Join('\n', driver.Manage().Logs.GetLog(LogType.Browser)
        .Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Message));

    /// <summary>The hosts from which the page loaded anything.</summary>
    public IReadOnlyList<string> Hosts() =>
        [.. ((IEnumerable<object>)Run("return performance.getEntriesByType('resource').map(entry => new URL(entry.name).host)")!).Cast<string>().Distinct()];

    /// <summary>Keeps a picture where SCREENSHOTS names a folder.</summary>
    public void Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            driver.GetScreenshot().SaveAsFile(Path.Combine(folder, name + ".png"));
    }

    public void Dispose()
    {
        driver.Quit();
        driver.Dispose();
        service.Dispose();
        Directory.Delete(profile, recursive: true);
    }
}
