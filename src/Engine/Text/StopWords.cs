using System.Collections.Frozen;

namespace Pishran.Engine.Text;

/// <summary>Words too common to tell texts apart, in Persian and English, folded and joined. Detached endings (ها، تر، می …)
/// are among them, so that «کتاب ها» and «کتاب‌ها» meet; and the verbs that only carry another word (می‌توانم، بوده‌اند، کنیم) in all persons.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = """
        و در به از که این آن را با برای تا بر یا هم نیز هر اگر اما ولی پس چون زیرا بلکه چه چرا چگونه کجا کدام کی چیست آیا
        است هست نیست بود نبود باشد نباشد باشند بودن بوده شد نشد شود نشود شده نشده شوند شدن میشود نمیشود میشوند میشد گردد گردید گردیده
        کند نکند کنند کنیم کنم کنید کرد نکرد کرده کردن کردند میکند نمیکند میکنند میکنم میکنیم میکنید میکرد کن
        دارد ندارد دارند داریم دارم دارید داشت داشته داشتن دار میدهد دهد دهند داد داده دادن
        می نمی ها های هایی هایش هایم هایت ای ام ات اش ان اند ایم اید تر ترین یی
        یک دو سه خود خویش ما من تو او وی شما آنها انها ایشان آنان انان همه همین همان چنین چنان هیچ چند چندین دیگر دیگری بعضی برخی
        بین میان روی زیر بالای پیش بعد قبل هنگام وقتی حالی درباره دربارهی مورد طور طریق باید نباید بایست میتوان میتواند توان تواند بتوان بتواند
        کسی چیزی خیلی بسیار بسیاری بیشتر کمتر فقط تنها حتی البته یعنی مانند مثل جز بدون طی ضمن نزد سوی لذا سپس اینکه آنکه انکه چنانچه
        هستم هستیم هستید هستند نیستند کدامند چیستند میشه نمیشه داره
        the a an of in on to and or for is are was were be by with as at from that this it its
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Concat(Verbs()).Select(w => Folding.Run(w, joined: true)).ToFrozenSet();

    /// <summary>True for a folded, joined word that is not worth indexing.</summary>
    public static bool Has(string form) => All.Contains(form);

    // «دهم» is also tenth, and «خواسته» a wish.
    private static IEnumerable<string> Verbs() =>
        Forms(["کن", "شو", "باش", "دار", "ده", "خواه", "توان"], ["", "می", "نمی", "ب", "ن"], ["م", "د", "یم", "ید", "ند"])
            .Concat(Forms(["کرد", "شد", "بود", "داشت", "داد", "خواست", "توانست"], ["", "می", "نمی", "ن"], ["م", "", "یم", "ید", "ند", "ه"]))
            .Except(["دهم", "خواسته"]);

    private static IEnumerable<string> Forms(string[] stems, string[] prefixes, string[] persons) =>
        from stem in stems from prefix in prefixes from person in persons select prefix + stem + person;
}
