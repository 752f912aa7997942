using Pishran.Shell;

namespace Pishran.Tests.Pages;

public abstract class SignInPages(City city)
{
    public sealed class OnSqlite(SqliteCity city) : SignInPages(city), IClassFixture<SqliteCity>;
    public sealed class OnPostgres(PostgresCity city) : SignInPages(city), IClassFixture<PostgresCity>;

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = city.Stranger();
        var answer = await stranger.Get("/");
        Assert.Equal(302, answer.Status);
        Assert.StartsWith("/sign-in?back=", new Uri(city.Address, answer.Location).PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_the_name_is_kept()
    {
        using var stranger = city.Stranger();
        var answer = await stranger.Post("/sign-in", new { Account = Role.Judge, Password = "not this one" });
        Assert.Equal(422, answer.Status);
        Assert.NotEmpty(answer.Complaints);
        Assert.Equal(Role.Judge, answer.Form()["Account"]);
    }

    [Fact]
    public async Task Everybody_signs_in_and_sees_the_first_page()
    {
        foreach (var account in city.People.Accounts)
        {
            using var visitor = await city.SignIn(account);
            Assert.Equal(200, (await visitor.Get("/")).Status);
        }
    }
}
