using CsCheck;
using Pishran.Engine.Text;

namespace Pishran.EngineTests.Text;

public class TextIndexTests
{
    private static readonly (string Title, string Body)[] Ideas =
    [
        ("نوبت تخلیهٔ مخازن زائر با حسگر", "حسگر پر شدن مخزن پسماند پیرامون حرم"),
        ("آموزش پیاده‌روی ایمن در مدرسه‌ها", "کارگاه برای دانش‌آموزان و مربیان"),
        ("سامانهٔ هوشمند روشنایی معابر", "کاهش مصرف برق چراغ‌های خیابان"),
        ("شرکت دانش‌بنیان تصفیهٔ آب", "بازچرخانی پساب برای فضای سبز"),
        ("پنجرهٔ واحد گزارش‌های مردمی ۱۳۷", "رسیدگی به شکایت‌ها با کد رهگیری M-1405-0123"),
    ];

    private static TextIndex Index()
    {
        var index = new TextIndex();
        for (var i = 0; i < Ideas.Length; i++) index.Put(i, Ideas[i].Title, Ideas[i].Body);
        return index;
    }

    [Theory]
    [InlineData("مخزن زائر", 0)]
    [InlineData("مخزن‌های پسماند", 0)]
    [InlineData("پياده روي", 1)]
    [InlineData("پیادهروی", 1)]
    [InlineData("پیاده‌روی", 1)]
    [InlineData("دانشآموزان", 1)]
    [InlineData("روشنائی معابر", 2)]
    [InlineData("روشنایی خیابانها", 2)]
    [InlineData("روشنایب معابز", 2)]
    [InlineData("دانش بنیان", 3)]
    [InlineData("گزارش ١٣٧", 4)]
    [InlineData("m-1405-0123", 4)]
    public void A_query_finds_its_text_in_any_spelling(string query, int expected)
    {
        using var index = Index();
        Assert.Equal(expected, index.Search(query, 3)[0].Id);
        Assert.Equal(expected, index.Similar(query, 3)[0].Id);
    }

    [Fact]
    public void A_hit_names_the_words_that_matched_as_they_were_typed()
    {
        using var index = Index();
        Assert.Equal(["روشنایی", "خیابان‌ها"], index.Search("روشنایی در خیابان‌ها", 1)[0].Words.OrderByDescending(w => w, StringComparer.Ordinal).Reverse().OrderBy(w => w.Length));
    }

    [Theory]
    [InlineData("مخ", 0)]
    [InlineData("مخازن زا", 0)]
    [InlineData("سامانه هو", 2)]
    [InlineData("پیاده", 1)]
    [InlineData("دانش‌بن", 3)]
    [InlineData("روشنایب مع", 2)]
    public void Type_ahead_finds_what_is_being_typed(string typed, int expected)
    {
        using var index = Index();
        Assert.Equal(expected, index.TypeAhead(typed, 3)[0].Id);
    }

    [Fact]
    public void Nothing_is_found_for_nothing()
    {
        using var index = new TextIndex();
        Assert.Empty(index.Search("چیزی", 5));
        Assert.Empty(index.Similar("چیزی", 5));
        Assert.Empty(index.TypeAhead("چ", 5));
        index.Put(1, "", null);
        index.Put(2, "عنوان", null);
        Assert.Empty(index.Search("", 5));
        Assert.Empty(index.Search("از و به", 5));
        Assert.Empty(index.TypeAhead(" ", 5));
        Assert.Empty(index.Search("عنوان", 0));
    }

    [Fact]
    public void Texts_that_may_not_be_shown_are_never_found()
    {
        using var index = Index();
        Assert.DoesNotContain(index.Search("مخزن حسگر پسماند", 5, id => id != 0), h => h.Id == 0);
        Assert.DoesNotContain(index.Similar("مخزن حسگر پسماند", 5, id => id != 0), h => h.Id == 0);
        Assert.DoesNotContain(index.TypeAhead("مخ", 5, id => id != 0), h => h.Id == 0);
    }

    [Fact]
    public void A_changed_or_removed_text_is_found_only_by_its_new_words()
    {
        using var index = Index();
        index.Put(0, "باغ گیاه‌شناسی", null);
        Assert.Empty(index.Search("پسماند", 5));
        Assert.Equal(0, index.Search("گیاه شناسی", 5)[0].Id);
        index.Remove(0);
        index.Remove(77);
        Assert.Empty(index.Search("گیاه‌شناسی", 5));
        Assert.Equal(4, index.Count);
    }

    [Fact]
    public void After_many_changes_the_index_answers_like_a_fresh_one()
    {
        string[] words = ["شهر", "زائر", "پارک", "مترو", "پسماند", "روشنایی", "آموزش", "داوری", "بودجه", "مدرسه", "می‌شود", "دانش‌بنیان"];
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, words.Length - 1].Array[0, 6], Gen.Bool).Array[1500, 3000].Sample(changes =>
        {
            using var index = new TextIndex();
            var kept = new Dictionary<int, string>();
            foreach (var (id, chosen, remove) in changes)
            {
                var text = string.Join(' ', chosen.Select(w => words[w]));
                if (remove && kept.Remove(id)) index.Remove(id);
                else index.Put(id, kept[id] = text, null);
            }

            using var fresh = new TextIndex();
            foreach (var (id, text) in kept) fresh.Put(id, text, null);
            Assert.Equal(kept.Count, index.Count);
            foreach (var word in words)
                Assert.Equal(fresh.Search(word, 100).Select(h => (h.Id, Math.Round(h.Score, 3))).Order(), index.Search(word, 100).Select(h => (h.Id, Math.Round(h.Score, 3))).Order());
        }, iter: 10);
    }

    [Fact]
    public async Task Readers_read_while_a_writer_writes()
    {
        using var index = Index();
        using var stop = new CancellationTokenSource();
        using var reading = new CountdownEvent(3);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            for (var reads = 0; !stop.IsCancellationRequested; reads++)
            {
                Assert.Contains(index.Search("روشنایی معابر", 5), h => h.Id == 2);
                index.Similar("حسگر مخزن", 3);
                index.TypeAhead("رو", 3);
                if (reads == 0) reading.Signal();
            }
        })).ToArray();
        // However busy the machine: the writer goes on until every reader has read beside it.
        for (var i = 0; i < 4000 || (!reading.IsSet && !readers.Any(reader => reader.IsFaulted)); i++) index.Put(100 + (i % 300), $"متن شمارهٔ {i} از شهر", "برای آزمون");
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(305, index.Count);
    }

    [Fact]
    public void Near_copies_are_probably_the_same_and_strangers_are_not()
    {
        const string text = "نوبت تخلیهٔ مخازن مسیر زائر با حسگر پر شدن تعیین شود، نه با ساعت ثابت";
        Assert.True(TextIndex.ProbablySame(text, "نوبت تخلیه مخازن مسير زائر با حسگر پرشدن تعیین شود") > 0.8);
        Assert.True(TextIndex.ProbablySame(text, "کاهش مصرف برق چراغ‌های خیابان با تنظیم نور") < 0.1);
        const string idea = "برای هر مخزن زباله در پیاده‌راه‌های اطراف حرم حسگری نصب شود که سطح پرشدن را هر ده دقیقه خبر بدهد. رانندهٔ خودرو جمع‌آوری نقشهٔ مخزن‌های پر را روی گوشی می‌بیند و مسیر خود را از روی آن می‌چیند، نه از روی ساعت ثابت شیفت. باتری حسگرها سالی یک بار عوض می‌شود.";
        const string retold = "پیشنهاد من این است که مخزن‌های زبالهٔ پیاده‌راه حرم حسگر پرشدن داشته باشند تا رانندهٔ جمع‌آوری بداند کدام مخزن پر است. مسیر خودرو با نقشهٔ روی گوشی هر روز تازه می‌شود و به ساعت شیفت بسته نیست. حسگر باتری دارد و هر ده دقیقه یک بار خبر می‌فرستد.";
        const string other = "برای تعمیر پله‌برقی‌های ایستگاه مترو، صدای موتور هر شب ضبط و با صدای روز نخست سنجیده شود. اگر لرزش از اندازه گذشت، تعمیرکار پیش از خرابی خبردار می‌شود و قطعه را سفارش می‌دهد. مسافر سالمند دیگر پشت پلهٔ خاموش نمی‌ماند و هزینهٔ تعمیر شبانه کم می‌شود.";
        Assert.True(TextIndex.ProbablySame(idea, retold) > 0.5);
        Assert.True(TextIndex.ProbablySame(idea, other) < 0.1);
        Assert.True(TextIndex.ProbablySame(string.Join(' ', Enumerable.Repeat(idea, 4)), string.Join(' ', Enumerable.Repeat(other, 4))) < 0.15);
        Assert.Equal(TextIndex.ProbablySame("الف ب", "پ ت"), TextIndex.ProbablySame("پ ت", "الف ب"));
        Assert.InRange(TextIndex.ProbablySame("", ""), 0, 1);
    }
}
