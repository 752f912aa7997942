using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pishran.Shell;

namespace Pishran.Features.Meetings.Planning;

/// <summary>The search for a time: the secretary offers, members say what suits them, the secretary chooses.</summary>
[Authorize]
public sealed class PollModel : MeetingPage
{
    private const int Rows = 4;

    [BindProperty] public List<DateOnly?> Days { get; set; } = [];
    [BindProperty] public List<string?> Times { get; set; } = [];
    [BindProperty(Name = nameof(Fits))] public Dictionary<int, string> Fits { get; set; } = [];
    [BindProperty] public int? Chosen { get; set; }

    public bool MayAnswer => Body.SeatOf(Me.Id) is not null && Meeting.Offers.Count > 0;
    public int OfferRows => Math.Max(Rows, Math.Min(Meeting.MostOffers, Meeting.Offers.Count + 1));
    public IReadOnlyList<SelectListItem> Answers { get; } = Choices<TimeFits>();

    public TimeFits? Said(int number, int person) => Meeting.Answers.FirstOrDefault(a => a.Number == number && a.PersonId == person)?.Fits;
    public int CountOf(int number, TimeFits fits) => Meeting.Answers.Count(a => a.Number == number && a.Fits == fits);
    public bool IsBest(TimeOffer offer) => Meeting.Answers.Count > 0 && Meeting.Offers.MaxBy(o => (2 * CountOf(o.Number, TimeFits.Yes)) + CountOf(o.Number, TimeFits.Maybe)) == offer;
    public string TypedDay(int row) => Request.HasFormContentType ? Request.Form[$"Days[{row}]"].ToString() : row < Meeting.Offers.Count ? Say.ShortDay(Engine.Calendar.TehranTime.Day(Meeting.Offers[row].StartsAt)) : "";
    public string TypedTime(int row) => Request.HasFormContentType ? Request.Form[$"Times[{row}]"].ToString() : row < Meeting.Offers.Count ? ClockText.Of(Meeting.Offers[row].StartsAt) : "";
    public string ClockOf(DateTime at) => ClockText.Of(at);

    protected override Task<IActionResult?> LoadMore() => Task.FromResult<IActionResult?>(Meeting.State == MeetingState.Planned ? null : NotFound());

    public void OnGet() { }

    public Task<IActionResult> OnPostOfferAsync()
    {
        if (!Who.IsKeeper) return Task.FromResult<IActionResult>(NotFound());
        return Act(async () =>
        {
            var times = Days.Zip(Times, (day, time) => ClockText.Read(day, time, nameof(Times))).OfType<DateTime>().ToList();
            Meeting.Offer(times, Now);
            await Turns.AskTimes(Meeting, Body, Title.ToString(), Now);
        }, () => MeetingsWords.PollSent(Body.Seats.Count), () => Meeting.Href + "/poll");
    }

    public Task<IActionResult> OnPostReplyAsync()
    {
        if (!MayAnswer) return Task.FromResult<IActionResult>(NotFound());
        return Act(async () =>
        {
            Meeting.Reply(Me.Id, Fits.Where(f => Enum.TryParse<TimeFits>(f.Value, out var fits) && Enum.IsDefined(fits)).ToDictionary(f => f.Key, f => Enum.Parse<TimeFits>(f.Value)));
            await Turns.TimesAnswered(Meeting, Me.Id, Now);
        }, () => MeetingsWords.PollAnswered, () => Meeting.Href + "/poll");
    }

    public Task<IActionResult> OnPostChooseAsync()
    {
        if (!Who.IsKeeper) return Task.FromResult<IActionResult>(NotFound());
        return Act(() => Meeting.Choose(Chosen ?? 0, Now), () => MeetingsWords.PlannedFor(Meeting.StartsAt), () => Meeting.Href + "/agenda");
    }
}
