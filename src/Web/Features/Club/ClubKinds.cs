namespace Pishran.Features.Club;

/// <summary>The six fields of the club; each has a desk.</summary>
public enum ClubField { UrbanServices, Planning, UrbanPlanning, CivilWorks, Cultural, Finance }

/// <summary>nominated or applied → vetting → accepted | wait-listed | declined → active → renewal due → active | alumni; paused, ended.</summary>
public enum MemberState { Nominated, Applied, Vetting, Accepted, WaitListed, Declined, Active, RenewalDue, Alumni, Paused, Ended }

/// <summary>Who may read a member's page: whoever works here, members, or the club's secretariat alone.</summary>
public enum MemberPrivacy { Secretariat, Members, House }

/// <summary>How far somebody knows a subject, or wants to work on it.</summary>
public enum Degree { Low = 1, Middle = 2, High = 3 }

public enum Education { Diploma, Bachelor, Master, Doctor }

/// <summary>What the club's members give their time to.</summary>
public enum Programme { Creativity, Innovation, Studies, Training, ValueEngineering }
