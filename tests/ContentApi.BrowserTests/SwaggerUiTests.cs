using ContentApi.Tests.Infrastructure;
using OpenQA.Selenium;

namespace ContentApi.BrowserTests;

/// <summary>What a developer does in the first minute, in a real browser without a network.</summary>
public sealed class SwaggerUiTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Answer = ".live-responses-table .response";

    [Fact]
    public void The_front_page_leads_to_Swagger_UI()
    {
        using var browser = new Browser();
        browser.Open(server.Server.Address);
        browser.Picture("front-page");
        browser.Click("a.button");
        browser.Await("#operations-Articles-listArticles");
        browser.Picture("swagger-ui");
        Assert.Equal("ContentApi", browser.Title);
        Assert.Equal("", browser.Complaints());
        Assert.Equal([server.Server.Address.Authority], browser.Hosts());
    }

    [Fact]
    public void Authorizes_imports_a_text_and_reads_it()
    {
        using var browser = new Browser();
        browser.Open(new Uri(server.Server.Address, "/swagger"));

        browser.Click(".auth-wrapper .authorize");
        browser.Await(".auth-container input").SendKeys(TestServer.Key);
        browser.Click(".auth-btn-wrapper .authorize");
        browser.Click(".auth-btn-wrapper .btn-done");

        Execute(browser, "Imports-importArticles", ("publish", "true"));
        Assert.Contains("\"created\": 1", AnswerTo(browser, "Imports-importArticles", "200"));

        Execute(browser, "Articles-listArticles");
        Assert.Contains("Une passerelle relie enfin les deux rives", AnswerTo(browser, "Articles-listArticles", "200"));
        browser.Picture("swagger-ui-answer");
        Assert.Equal("", browser.Complaints());
    }

    [Fact]
    public void Shows_what_a_problem_looks_like()
    {
        using var browser = new Browser();
        browser.Open(new Uri(server.Server.Address, "/swagger"));
        Execute(browser, "Articles-getArticle"); // a sample's id, and there are no samples here
        Assert.Contains("There is nothing here", AnswerTo(browser, "Articles-getArticle", "404"));
    }

    /// <summary>The control: the assertions above can fail.</summary>
    [Fact]
    public void The_policy_refuses_a_script_that_is_not_ours()
    {
        using var browser = new Browser();
        browser.Open(server.Server.Address);
        browser.Run("const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s);");
        Assert.Null(browser.Run("return window.ran ?? null"));
        Assert.Contains("Content Security Policy", browser.Complaints());
    }

    private static void Execute(Browser browser, string operation, params (string Name, string Value)[] choices)
    {
        browser.Click($"#operations-{operation} .opblock-summary-control");
        foreach (var (name, value) in choices)
            new SelectBox(browser.Await($"#operations-{operation} tr[data-param-name={name}] select")).Choose(value);
        browser.Click($"#operations-{operation} .btn.execute");
    }

    private static string AnswerTo(Browser browser, string operation, string status)
    {
        browser.Await($"#operations-{operation} {Answer} .response-col_status", cell => cell.Text.StartsWith(status, StringComparison.Ordinal));
        return browser.Await($"#operations-{operation} {Answer} .response-col_description .highlight-code").Text;
    }

    private sealed class SelectBox(IWebElement element)
    {
        public void Choose(string value) => element.FindElements(By.TagName("option")).First(option => option.GetDomProperty("value") == value).Click();
    }
}
