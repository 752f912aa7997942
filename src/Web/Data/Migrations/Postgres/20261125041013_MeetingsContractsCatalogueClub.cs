using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeetingsContractsCatalogueClub : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_standings_round_id",
                table: "standings");

            migrationBuilder.AddColumn<DateOnly>(
                name: "appeal_until",
                table: "teams",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wanted",
                table: "teams",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "standings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "replaced_at",
                table: "standings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mode",
                table: "rounds",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    case_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    case_id = table.Column<int>(type: "integer", nullable: true),
                    case_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    case_href = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    discussion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    presented_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    discussed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    deferred_until = table.Column<DateOnly>(type: "date", nullable: true),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "appeals",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: true),
                    submission_id = table.Column<int>(type: "integer", nullable: true),
                    about = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    filed_by_id = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    filed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ruling = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    struck = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appeals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "body_charters",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    body_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    remit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_charters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "body_counters",
                columns: table => new
                {
                    body_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_counters", x => new { x.body_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "book_editions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    collects_until = table.Column<DateOnly>(type: "date", nullable: false),
                    foreword = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frozen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: false),
                    checksum = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    proof_asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    proof_percent = table.Column<int>(type: "integer", nullable: false),
                    proof_fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    proof_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    proof_pages = table.Column<int>(type: "integer", nullable: true),
                    proof_file_id = table.Column<int>(type: "integer", nullable: true),
                    approved_by_id = table.Column<int>(type: "integer", nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_book_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_stamps",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_stamps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "centres",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    name_fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_serial = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_centres", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "city_ideas",
                columns: table => new
                {
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    city_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    admitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    judged_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_city_ideas", x => new { x.season_id, x.city_key, x.title_key });
                });

            migrationBuilder.CreateTable(
                name: "city_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    submitted_until = table.Column<DateOnly>(type: "date", nullable: false),
                    admitted_until = table.Column<DateOnly>(type: "date", nullable: false),
                    judged_until = table.Column<DateOnly>(type: "date", nullable: false),
                    fixed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_city_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_calls",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    href = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    problem_id = table.Column<int>(type: "integer", nullable: true),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_calls", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_course_attendances",
                columns: table => new
                {
                    course_id = table.Column<int>(type: "integer", nullable: false),
                    session = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_course_attendances", x => new { x.course_id, x.session, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "club_course_seats",
                columns: table => new
                {
                    course_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_course_seats", x => new { x.course_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "club_courses",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    teacher_id = table.Column<int>(type: "integer", nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    credit_hours = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    first_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_courses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_delphi",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    desk_id = table.Column<int>(type: "integer", nullable: true),
                    docket_item_id = table.Column<int>(type: "integer", nullable: true),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    max_rounds = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    stop_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_delphi", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_delphi_panel",
                columns: table => new
                {
                    study_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    last_round = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_delphi_panel", x => new { x.study_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "club_delphi_urns",
                columns: table => new
                {
                    study_id = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    move_content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_delphi_urns", x => new { x.study_id, x.round });
                });

            migrationBuilder.CreateTable(
                name: "club_desks",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    topics = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    charter = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    body_id = table.Column<int>(type: "integer", nullable: true),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_desks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_docket",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    desk_id = table.Column<int>(type: "integer", nullable: false),
                    problem_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    queued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    session_on = table.Column<DateOnly>(type: "date", nullable: true),
                    session_place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    minutes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    follow_up = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_docket", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_invitations",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_ledger",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    href = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    owner_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_ledger", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_member_classes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    quota = table.Column<int>(type: "integer", nullable: true),
                    term_years = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_member_classes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_members",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    class_id = table.Column<int>(type: "integer", nullable: true),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    education = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    cv = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    may_be_found = table.Column<bool>(type: "boolean", nullable: false),
                    privacy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    conflicts = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    nominated_by_id = table.Column<int>(type: "integer", nullable: true),
                    nominated_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: true),
                    term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_opinion_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_opinion_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "club_opinions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    docket_item_id = table.Column<int>(type: "integer", nullable: false),
                    desk_id = table.Column<int>(type: "integer", nullable: false),
                    problem_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    drafted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    number_key = table.Column<int>(type: "integer", nullable: false),
                    delivered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reply_due = table.Column<DateOnly>(type: "date", nullable: true),
                    replied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reply = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_opinions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_value_studies",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    desk_id = table.Column<int>(type: "integer", nullable: true),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    lead_id = table.Column<int>(type: "integer", nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    phase_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    information = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    insight = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    chosen = table.Column<int>(type: "integer", nullable: true),
                    development = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    saving_rial = table.Column<long>(type: "bigint", nullable: true),
                    recommendation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    validated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_value_studies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "companies",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    legal_id = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    province = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    website = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mobile = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_companies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "confirm_links",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    product_id = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    has_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirm_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_custodian_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    encrypted_private_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_custodian_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_evaluations",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    proposal_id = table.Column<int>(type: "integer", nullable: false),
                    evaluator_id = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_evaluations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_figures",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    checksum = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_figures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_proposals",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    supplier_id = table.Column<int>(type: "integer", nullable: false),
                    supplier_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    supplier_legal_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    sent_by_id = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    receipt = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    technical_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    price = table.Column<long>(type: "bigint", nullable: true),
                    price_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_signing_authorities",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    most = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_signing_authorities", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number_key = table.Column<int>(type: "integer", nullable: false),
                    letter_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    letter_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    title_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    requested_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    unit_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    supplier_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    supplier_legal_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    supplier_id = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_from_list = table.Column<bool>(type: "boolean", nullable: false),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    threshold_id = table.Column<int>(type: "integer", nullable: true),
                    threshold_regime = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    small_ceiling = table.Column<long>(type: "bigint", nullable: true),
                    medium_ceiling = table.Column<long>(type: "bigint", nullable: true),
                    above_year = table.Column<int>(type: "integer", nullable: false),
                    call_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    called_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    deadline = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    least_proposals = table.Column<int>(type: "integer", nullable: false),
                    technical_opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    price_opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    problem_id = table.Column<int>(type: "integer", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    indicator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    users = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    budget_line = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    requested_by_id = table.Column<int>(type: "integer", nullable: true),
                    evidence_id = table.Column<int>(type: "integer", nullable: true),
                    evidence_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    rationale = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    splitting_answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    repeats_id = table.Column<int>(type: "integer", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state_before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    original_amount = table.Column<long>(type: "bigint", nullable: false),
                    draft_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    supervisor_id = table.Column<int>(type: "integer", nullable: true),
                    legal_by_id = table.Column<int>(type: "integer", nullable: true),
                    legal_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finance_by_id = table.Column<int>(type: "integer", nullable: true),
                    finance_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signed_for = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    signed_by_id = table.Column<int>(type: "integer", nullable: true),
                    signed_by_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    chosen_proposal_id = table.Column<int>(type: "integer", nullable: true),
                    report = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    exit_ip_rule = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    exit_payment_rule = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    share_base = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    share_baseline = table.Column<long>(type: "bigint", nullable: true),
                    share_per_mille = table.Column<int>(type: "integer", nullable: true),
                    share_period_months = table.Column<int>(type: "integer", nullable: true),
                    share_floor = table.Column<long>(type: "bigint", nullable: true),
                    share_cap = table.Column<long>(type: "bigint", nullable: true),
                    share_from = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counted_ballots",
                columns: table => new
                {
                    receipt_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    vote_id = table.Column<int>(type: "integer", nullable: false),
                    choice = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_ballots", x => x.receipt_hash);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<int>(type: "integer", nullable: false),
                    body_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    conditions = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    executor_unit_id = table.Column<int>(type: "integer", nullable: true),
                    deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outcome_label = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reasons_about = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    case_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    case_id = table.Column<int>(type: "integer", nullable: true),
                    case_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    case_href = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    letter_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    communicated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: true),
                    executed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    replaced_by_id = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fixtures",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    team_a = table.Column<int>(type: "integer", nullable: false),
                    team_b = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fixtures", x => new { x.round_id, x.number });
                    table.ForeignKey(
                        name: "fk_fixtures_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "live_votes",
                columns: table => new
                {
                    pitch_id = table.Column<int>(type: "integer", nullable: false),
                    voter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    first = table.Column<int>(type: "integer", nullable: false),
                    second = table.Column<int>(type: "integer", nullable: false),
                    better = table.Column<int>(type: "integer", nullable: true),
                    is_jury = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_live_votes", x => new { x.pitch_id, x.voter, x.first, x.second });
                });

            migrationBuilder.CreateTable(
                name: "locked_searches",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    query = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_locked_searches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    body_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    length_minutes = table.Column<int>(type: "integer", nullable: false),
                    convened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    urgency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    no_quorum_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "minutes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sealed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    without_all = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_ballots",
                columns: table => new
                {
                    vote_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    choice = table.Column<int>(type: "integer", nullable: false),
                    remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_ballots", x => new { x.vote_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "pitches",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    join_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    staff_only = table.Column<bool>(type: "boolean", nullable: false),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_versions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    product_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_wants",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    product_id = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    step_due = table.Column<DateOnly>(type: "date", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    score = table.Column<int>(type: "integer", nullable: true),
                    rating_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rated_by_id = table.Column<int>(type: "integer", nullable: true),
                    rated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_wants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    company_id = table.Column<int>(type: "integer", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    urban_use = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    advantage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    trl = table.Column<int>(type: "integer", nullable: true),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    field = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    axis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    price_rial = table.Column<long>(type: "bigint", nullable: true),
                    price_band = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    patents = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standards = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    references = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    website = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    problem_tags = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_until = table.Column<DateOnly>(type: "date", nullable: true),
                    lapses_on = table.Column<DateOnly>(type: "date", nullable: true),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    step_due = table.Column<DateOnly>(type: "date", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state_before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    picture_id = table.Column<int>(type: "integer", nullable: true),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_searches",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    query = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    told_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_searches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    vote_id = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_ballots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "team_wishes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    skills = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_wishes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "voter_marks",
                columns: table => new
                {
                    vote_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voter_marks", x => new { x.vote_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "votes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    outcome_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_choice = table.Column<bool>(type: "boolean", nullable: false),
                    needed = table.Column<int>(type: "integer", nullable: false),
                    tie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    chair_id = table.Column<int>(type: "integer", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    winner_number = table.Column<int>(type: "integer", nullable: true),
                    by_chair = table.Column<bool>(type: "boolean", nullable: false),
                    touched = table.Column<int>(type: "integer", nullable: false),
                    box_key = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_votes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agenda_recusals",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    agenda_item_id = table.Column<int>(type: "integer", nullable: false),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    conflict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_recusals", x => new { x.agenda_item_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_agenda_recusals_agenda_items_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "arbiters",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    appeal_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    presides = table.Column<bool>(type: "boolean", nullable: false),
                    upholds = table.Column<bool>(type: "boolean", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    spoke_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_arbiters", x => new { x.appeal_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_arbiters_appeals_appeal_id",
                        column: x => x.appeal_id,
                        principalTable: "appeals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "book_edition_items",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    edition_id = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    page = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_book_edition_items", x => new { x.edition_id, x.place });
                    table.ForeignKey(
                        name: "fk_book_edition_items_book_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "book_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "book_errata",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    edition_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_book_errata", x => new { x.edition_id, x.number });
                    table.ForeignKey(
                        name: "fk_book_errata_book_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "book_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_course_sessions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    course_id = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    hour = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    token = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_course_sessions", x => new { x.course_id, x.number });
                    table.ForeignKey(
                        name: "fk_club_course_sessions_club_courses_course_id",
                        column: x => x.course_id,
                        principalTable: "club_courses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_delphi_items",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    delphi_study_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    options = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    limit = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_delphi_items", x => new { x.delphi_study_id, x.number });
                    table.ForeignKey(
                        name: "fk_club_delphi_items_club_delphi_delphi_study_id",
                        column: x => x.delphi_study_id,
                        principalTable: "club_delphi",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_delphi_rounds",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    delphi_study_id = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closes_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_delphi_rounds", x => new { x.delphi_study_id, x.number });
                    table.ForeignKey(
                        name: "fk_club_delphi_rounds_club_delphi_delphi_study_id",
                        column: x => x.delphi_study_id,
                        principalTable: "club_delphi",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_desk_seats",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    desk_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_desk_seats", x => new { x.desk_id, x.number });
                    table.ForeignKey(
                        name: "fk_club_desk_seats_club_desks_desk_id",
                        column: x => x.desk_id,
                        principalTable: "club_desks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_docket_notes",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    docket_item_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_docket_notes", x => new { x.docket_item_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_club_docket_notes_club_docket_docket_item_id",
                        column: x => x.docket_item_id,
                        principalTable: "club_docket",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_member_skills",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    member_id = table.Column<int>(type: "integer", nullable: false),
                    expertise = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    interest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_member_skills", x => new { x.member_id, x.name });
                    table.ForeignKey(
                        name: "fk_club_member_skills_club_members_member_id",
                        column: x => x.member_id,
                        principalTable: "club_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_signatures",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    opinion_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    dissent = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_signatures", x => new { x.opinion_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_club_signatures_club_opinions_opinion_id",
                        column: x => x.opinion_id,
                        principalTable: "club_opinions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_ve_alternatives",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    value_study_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_ve_alternatives", x => new { x.value_study_id, x.number });
                    table.ForeignKey(
                        name: "fk_club_ve_alternatives_club_value_studies_value_study_id",
                        column: x => x.value_study_id,
                        principalTable: "club_value_studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_ve_criteria",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    value_study_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_ve_criteria", x => new { x.value_study_id, x.number });
                    table.ForeignKey(
                        name: "fk_club_ve_criteria_club_value_studies_value_study_id",
                        column: x => x.value_study_id,
                        principalTable: "club_value_studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_ve_functions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    value_study_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_basic = table.Column<bool>(type: "boolean", nullable: false),
                    how_of = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_ve_functions", x => new { x.value_study_id, x.number });
                    table.ForeignKey(
                        name: "fk_club_ve_functions_club_value_studies_value_study_id",
                        column: x => x.value_study_id,
                        principalTable: "club_value_studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_ve_scores",
                columns: table => new
                {
                    alternative = table.Column<int>(type: "integer", nullable: false),
                    criterion = table.Column<int>(type: "integer", nullable: false),
                    value_study_id = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_ve_scores", x => new { x.value_study_id, x.alternative, x.criterion });
                    table.ForeignKey(
                        name: "fk_club_ve_scores_club_value_studies_value_study_id",
                        column: x => x.value_study_id,
                        principalTable: "club_value_studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "company_deeds",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    href = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    score = table.Column<int>(type: "integer", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_company_deeds", x => new { x.company_id, x.number });
                    table.ForeignKey(
                        name: "fk_company_deeds_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "company_grades",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<int>(type: "integer", nullable: false),
                    @class = table.Column<string>(name: "class", type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    certificate = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_company_grades", x => new { x.company_id, x.number });
                    table.ForeignKey(
                        name: "fk_company_grades_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "company_people",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_company_people", x => new { x.company_id, x.number });
                    table.ForeignKey(
                        name: "fk_company_people_companies_company_id",
                        column: x => x.company_id,
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_marks",
                columns: table => new
                {
                    criterion = table.Column<int>(type: "integer", nullable: false),
                    evaluation_id = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_marks", x => new { x.evaluation_id, x.criterion });
                    table.ForeignKey(
                        name: "fk_contract_marks_contract_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "contract_evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_figure_lines",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    year_figure_id = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    supplier_legal_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_figure_lines", x => new { x.year_figure_id, x.place });
                    table.ForeignKey(
                        name: "fk_contract_figure_lines_contract_figures_year_figure_id",
                        column: x => x.year_figure_id,
                        principalTable: "contract_figures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_key_halves",
                columns: table => new
                {
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    pair = table.Column<int>(type: "integer", nullable: false),
                    key_id = table.Column<int>(type: "integer", nullable: false),
                    proposal_id = table.Column<int>(type: "integer", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    released = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_key_halves", x => new { x.proposal_id, x.part, x.pair, x.key_id });
                    table.ForeignKey(
                        name: "fk_contract_key_halves_contract_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "contract_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_sealed_parts",
                columns: table => new
                {
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    proposal_id = table.Column<int>(type: "integer", nullable: false),
                    nonce = table.Column<byte[]>(type: "bytea", nullable: false),
                    cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    tag = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_sealed_parts", x => new { x.proposal_id, x.part });
                    table.ForeignKey(
                        name: "fk_contract_sealed_parts_contract_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "contract_proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_after_lives",
                columns: table => new
                {
                    months = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    applied = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    indicator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    commercialised = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    revenue = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_after_lives", x => new { x.contract_id, x.months });
                    table.ForeignKey(
                        name: "fk_contract_after_lives_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_amendments",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    delta = table.Column<long>(type: "bigint", nullable: false),
                    new_end = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    letter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_amendments", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_amendments_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_criteria",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    is_price = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_criteria", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_criteria_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_custodians",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    key_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_custodians", x => new { x.contract_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_contract_custodians_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_decisions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    decision_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body_id = table.Column<int>(type: "integer", nullable: true),
                    decision_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_decisions", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_decisions_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_deductions",
                columns: table => new
                {
                    payment = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    per_mille = table.Column<int>(type: "integer", nullable: false),
                    @base = table.Column<long>(name: "base", type: "bigint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_deductions", x => new { x.contract_id, x.payment, x.line });
                    table.ForeignKey(
                        name: "fk_contract_deductions_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_evaluators",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_evaluators", x => new { x.contract_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_contract_evaluators_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_guarantees",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    paper = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issuer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_guarantees", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_guarantees_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_invitations",
                columns: table => new
                {
                    supplier_id = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    legal_id = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_invitations", x => new { x.contract_id, x.supplier_id });
                    table.ForeignKey(
                        name: "fk_contract_invitations_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_key_turns",
                columns: table => new
                {
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_key_turns", x => new { x.contract_id, x.part, x.person_id });
                    table.ForeignKey(
                        name: "fk_contract_key_turns_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_kind_changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_kind_changes", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_kind_changes_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_milestones",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    delivered = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    judged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    judgement = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_milestones", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_milestones_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_papers",
                columns: table => new
                {
                    paper = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    letter = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_papers", x => new { x.contract_id, x.paper });
                    table.ForeignKey(
                        name: "fk_contract_papers_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_payments",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    milestone = table.Column<int>(type: "integer", nullable: true),
                    gross = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_by_id = table.Column<int>(type: "integer", nullable: true),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    approved_by_id = table.Column<int>(type: "integer", nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    paid_by_id = table.Column<int>(type: "integer", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    voucher = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    returned_why = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_payments", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_payments_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_phases",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    is_running = table.Column<bool>(type: "boolean", nullable: false),
                    repeats = table.Column<int>(type: "integer", nullable: false),
                    gate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    decision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_phases", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_phases_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_questions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    supplier_id = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_questions", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_questions_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_rights",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city_share_per_mille = table.Column<int>(type: "integer", nullable: false),
                    registration = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    licence = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_rights", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_rights_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_statements",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    revenue = table.Column<long>(type: "bigint", nullable: true),
                    due = table.Column<long>(type: "bigint", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    invoice = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dispute = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_statements", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_statements_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_attendees",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<int>(type: "integer", nullable: false),
                    post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    has_vote = table.Column<bool>(type: "boolean", nullable: false),
                    proxy_to_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_attendees", x => new { x.meeting_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_meeting_attendees_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_stays",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_stays", x => new { x.meeting_id, x.number });
                    table.ForeignKey(
                        name: "fk_meeting_stays_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_time_answers",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<int>(type: "integer", nullable: false),
                    fits = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_time_answers", x => new { x.meeting_id, x.number, x.person_id });
                    table.ForeignKey(
                        name: "fk_meeting_time_answers_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_times",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<int>(type: "integer", nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_times", x => new { x.meeting_id, x.number });
                    table.ForeignKey(
                        name: "fk_meeting_times_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes_paragraphs",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    minutes_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    facts_json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_paragraphs", x => new { x.minutes_id, x.number });
                    table.ForeignKey(
                        name: "fk_minutes_paragraphs_minutes_minutes_id",
                        column: x => x.minutes_id,
                        principalTable: "minutes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes_signatures",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    minutes_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reservation = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_signatures", x => new { x.minutes_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_minutes_signatures_minutes_minutes_id",
                        column: x => x.minutes_id,
                        principalTable: "minutes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "product_want_steps",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    want_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_want_steps", x => new { x.want_id, x.number });
                    table.ForeignKey(
                        name: "fk_product_want_steps_product_wants_want_id",
                        column: x => x.want_id,
                        principalTable: "product_wants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vote_options",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    vote_id = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vote_options", x => new { x.vote_id, x.number });
                    table.ForeignKey(
                        name: "fk_vote_options_votes_vote_id",
                        column: x => x.vote_id,
                        principalTable: "votes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vote_rolls",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    vote_id = table.Column<int>(type: "integer", nullable: false),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    proxy_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vote_rolls", x => new { x.vote_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_vote_rolls_votes_vote_id",
                        column: x => x.vote_id,
                        principalTable: "votes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_standings_round_id",
                table: "standings",
                column: "round_id",
                unique: true,
                filter: "replaced_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_standings_round_id_edition",
                table: "standings",
                columns: new[] { "round_id", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_case_kind_case_id",
                table: "agenda_items",
                columns: new[] { "case_kind", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_meeting_id_order",
                table: "agenda_items",
                columns: new[] { "meeting_id", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_appeals_round_id",
                table: "appeals",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_appeals_season_id_state",
                table: "appeals",
                columns: new[] { "season_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_appeals_team_id_submission_id",
                table: "appeals",
                columns: new[] { "team_id", "submission_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_arbiters_person_id",
                table: "arbiters",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_body_charters_body_id",
                table: "body_charters",
                column: "body_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_body_charters_code",
                table: "body_charters",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_book_edition_items_product_id",
                table: "book_edition_items",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_book_editions_centre_id_number",
                table: "book_editions",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_book_editions_proof_asked_at",
                table: "book_editions",
                column: "proof_asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_centres_code",
                table: "centres",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_city_rules_season_id",
                table: "city_rules",
                column: "season_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_calls_person_id_state",
                table: "club_calls",
                columns: new[] { "person_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_club_calls_state_due_on",
                table: "club_calls",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_club_course_seats_person_id",
                table: "club_course_seats",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_club_course_sessions_token",
                table: "club_course_sessions",
                column: "token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_courses_programme",
                table: "club_courses",
                column: "programme");

            migrationBuilder.CreateIndex(
                name: "ix_club_delphi_desk_id",
                table: "club_delphi",
                column: "desk_id");

            migrationBuilder.CreateIndex(
                name: "ix_club_delphi_state",
                table: "club_delphi",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_club_delphi_panel_person_id",
                table: "club_delphi_panel",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_club_desk_seats_person_id",
                table: "club_desk_seats",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_club_desks_code",
                table: "club_desks",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_docket_desk_id_state",
                table: "club_docket",
                columns: new[] { "desk_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_club_docket_problem_id",
                table: "club_docket",
                column: "problem_id");

            migrationBuilder.CreateIndex(
                name: "ix_club_invitations_hash",
                table: "club_invitations",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_ledger_person_id_owner_kind_owner_id_kind",
                table: "club_ledger",
                columns: new[] { "person_id", "owner_kind", "owner_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_ledger_person_id_year",
                table: "club_ledger",
                columns: new[] { "person_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_club_member_classes_key",
                table: "club_member_classes",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_members_person_id",
                table: "club_members",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_members_sort_key_id",
                table: "club_members",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_club_members_state_class_id",
                table: "club_members",
                columns: new[] { "state", "class_id" });

            migrationBuilder.CreateIndex(
                name: "ix_club_opinions_docket_item_id",
                table: "club_opinions",
                column: "docket_item_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_opinions_number",
                table: "club_opinions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_opinions_number_key",
                table: "club_opinions",
                column: "number_key");

            migrationBuilder.CreateIndex(
                name: "ix_club_opinions_problem_id",
                table: "club_opinions",
                column: "problem_id");

            migrationBuilder.CreateIndex(
                name: "ix_club_value_studies_lead_id",
                table: "club_value_studies",
                column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "ix_companies_legal_id",
                table: "companies",
                column: "legal_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_companies_name_key",
                table: "companies",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_companies_sort_key_id",
                table: "companies",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_company_people_person_id",
                table: "company_people",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirm_links_product_id",
                table: "confirm_links",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirm_links_token_hash",
                table: "confirm_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contract_after_lives_due_on",
                table: "contract_after_lives",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_contract_custodian_keys_person_id",
                table: "contract_custodian_keys",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_contract_evaluations_contract_id",
                table: "contract_evaluations",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_contract_evaluations_proposal_id_evaluator_id",
                table: "contract_evaluations",
                columns: new[] { "proposal_id", "evaluator_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contract_figures_year_group_edition",
                table: "contract_figures",
                columns: new[] { "year", "group", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contract_milestones_state_due",
                table: "contract_milestones",
                columns: new[] { "state", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_contract_payments_state_due_on",
                table: "contract_payments",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_contract_proposals_contract_id_supplier_id_edition",
                table: "contract_proposals",
                columns: new[] { "contract_id", "supplier_id", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contract_signing_authorities_person_id",
                table: "contract_signing_authorities",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_letter_key",
                table: "contracts",
                column: "letter_key");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_number",
                table: "contracts",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_number_key_id",
                table: "contracts",
                columns: new[] { "number_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_signed_year_kind",
                table: "contracts",
                columns: new[] { "signed_year", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_state_number_key",
                table: "contracts",
                columns: new[] { "state", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_supplier_id",
                table: "contracts",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_supplier_legal_id",
                table: "contracts",
                column: "supplier_legal_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_unit_id",
                table: "contracts",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_counted_ballots_vote_id",
                table: "counted_ballots",
                column: "vote_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_body_id_year_serial",
                table: "decisions",
                columns: new[] { "body_id", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_case_kind_case_id",
                table: "decisions",
                columns: new[] { "case_kind", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_executor_unit_id",
                table: "decisions",
                column: "executor_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_item_id",
                table: "decisions",
                column: "item_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_number",
                table: "decisions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_state_deadline",
                table: "decisions",
                columns: new[] { "state", "deadline" });

            migrationBuilder.CreateIndex(
                name: "ix_locked_searches_by_id",
                table: "locked_searches",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_locked_searches_hash",
                table: "locked_searches",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_attendees_person_id",
                table: "meeting_attendees",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body_id_number",
                table: "meetings",
                columns: new[] { "body_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meetings_state_starts_at",
                table: "meetings",
                columns: new[] { "state", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_meeting_id",
                table: "minutes",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_minutes_signatures_person_id",
                table: "minutes_signatures",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_pitches_join_code",
                table: "pitches",
                column: "join_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pitches_round_id",
                table: "pitches",
                column: "round_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_product_versions_product_id_number",
                table: "product_versions",
                columns: new[] { "product_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_product_versions_state",
                table: "product_versions",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_product_wants_company_id",
                table: "product_wants",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_wants_product_id_unit_id",
                table: "product_wants",
                columns: new[] { "product_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_product_wants_state_id",
                table: "product_wants",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_product_wants_unit_id",
                table: "product_wants",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_products_centre_id_state",
                table: "products",
                columns: new[] { "centre_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_products_code",
                table: "products",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_products_company_id_name_key",
                table: "products",
                columns: new[] { "company_id", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_products_published_at",
                table: "products",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_products_state_confirmed_until",
                table: "products",
                columns: new[] { "state", "confirmed_until" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_person_id",
                table: "saved_searches",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sealed_ballots_vote_id",
                table: "sealed_ballots",
                column: "vote_id");

            migrationBuilder.CreateIndex(
                name: "ix_team_wishes_season_id_person_id",
                table: "team_wishes",
                columns: new[] { "season_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_votes_item_id_round",
                table: "votes",
                columns: new[] { "item_id", "round" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_recusals");

            migrationBuilder.DropTable(
                name: "arbiters");

            migrationBuilder.DropTable(
                name: "body_charters");

            migrationBuilder.DropTable(
                name: "body_counters");

            migrationBuilder.DropTable(
                name: "book_edition_items");

            migrationBuilder.DropTable(
                name: "book_errata");

            migrationBuilder.DropTable(
                name: "catalogue_stamps");

            migrationBuilder.DropTable(
                name: "centres");

            migrationBuilder.DropTable(
                name: "city_ideas");

            migrationBuilder.DropTable(
                name: "city_rules");

            migrationBuilder.DropTable(
                name: "club_calls");

            migrationBuilder.DropTable(
                name: "club_course_attendances");

            migrationBuilder.DropTable(
                name: "club_course_seats");

            migrationBuilder.DropTable(
                name: "club_course_sessions");

            migrationBuilder.DropTable(
                name: "club_delphi_items");

            migrationBuilder.DropTable(
                name: "club_delphi_panel");

            migrationBuilder.DropTable(
                name: "club_delphi_rounds");

            migrationBuilder.DropTable(
                name: "club_delphi_urns");

            migrationBuilder.DropTable(
                name: "club_desk_seats");

            migrationBuilder.DropTable(
                name: "club_docket_notes");

            migrationBuilder.DropTable(
                name: "club_invitations");

            migrationBuilder.DropTable(
                name: "club_ledger");

            migrationBuilder.DropTable(
                name: "club_member_classes");

            migrationBuilder.DropTable(
                name: "club_member_skills");

            migrationBuilder.DropTable(
                name: "club_opinion_years");

            migrationBuilder.DropTable(
                name: "club_signatures");

            migrationBuilder.DropTable(
                name: "club_ve_alternatives");

            migrationBuilder.DropTable(
                name: "club_ve_criteria");

            migrationBuilder.DropTable(
                name: "club_ve_functions");

            migrationBuilder.DropTable(
                name: "club_ve_scores");

            migrationBuilder.DropTable(
                name: "company_deeds");

            migrationBuilder.DropTable(
                name: "company_grades");

            migrationBuilder.DropTable(
                name: "company_people");

            migrationBuilder.DropTable(
                name: "confirm_links");

            migrationBuilder.DropTable(
                name: "contract_after_lives");

            migrationBuilder.DropTable(
                name: "contract_amendments");

            migrationBuilder.DropTable(
                name: "contract_criteria");

            migrationBuilder.DropTable(
                name: "contract_custodian_keys");

            migrationBuilder.DropTable(
                name: "contract_custodians");

            migrationBuilder.DropTable(
                name: "contract_decisions");

            migrationBuilder.DropTable(
                name: "contract_deductions");

            migrationBuilder.DropTable(
                name: "contract_evaluators");

            migrationBuilder.DropTable(
                name: "contract_figure_lines");

            migrationBuilder.DropTable(
                name: "contract_guarantees");

            migrationBuilder.DropTable(
                name: "contract_invitations");

            migrationBuilder.DropTable(
                name: "contract_key_halves");

            migrationBuilder.DropTable(
                name: "contract_key_turns");

            migrationBuilder.DropTable(
                name: "contract_kind_changes");

            migrationBuilder.DropTable(
                name: "contract_marks");

            migrationBuilder.DropTable(
                name: "contract_milestones");

            migrationBuilder.DropTable(
                name: "contract_papers");

            migrationBuilder.DropTable(
                name: "contract_payments");

            migrationBuilder.DropTable(
                name: "contract_phases");

            migrationBuilder.DropTable(
                name: "contract_questions");

            migrationBuilder.DropTable(
                name: "contract_rights");

            migrationBuilder.DropTable(
                name: "contract_sealed_parts");

            migrationBuilder.DropTable(
                name: "contract_signing_authorities");

            migrationBuilder.DropTable(
                name: "contract_statements");

            migrationBuilder.DropTable(
                name: "contract_years");

            migrationBuilder.DropTable(
                name: "counted_ballots");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "fixtures");

            migrationBuilder.DropTable(
                name: "live_votes");

            migrationBuilder.DropTable(
                name: "locked_searches");

            migrationBuilder.DropTable(
                name: "meeting_attendees");

            migrationBuilder.DropTable(
                name: "meeting_stays");

            migrationBuilder.DropTable(
                name: "meeting_time_answers");

            migrationBuilder.DropTable(
                name: "meeting_times");

            migrationBuilder.DropTable(
                name: "minutes_paragraphs");

            migrationBuilder.DropTable(
                name: "minutes_signatures");

            migrationBuilder.DropTable(
                name: "open_ballots");

            migrationBuilder.DropTable(
                name: "pitches");

            migrationBuilder.DropTable(
                name: "product_versions");

            migrationBuilder.DropTable(
                name: "product_want_steps");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "saved_searches");

            migrationBuilder.DropTable(
                name: "sealed_ballots");

            migrationBuilder.DropTable(
                name: "team_wishes");

            migrationBuilder.DropTable(
                name: "vote_options");

            migrationBuilder.DropTable(
                name: "vote_rolls");

            migrationBuilder.DropTable(
                name: "voter_marks");

            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "appeals");

            migrationBuilder.DropTable(
                name: "book_editions");

            migrationBuilder.DropTable(
                name: "club_courses");

            migrationBuilder.DropTable(
                name: "club_delphi");

            migrationBuilder.DropTable(
                name: "club_desks");

            migrationBuilder.DropTable(
                name: "club_docket");

            migrationBuilder.DropTable(
                name: "club_members");

            migrationBuilder.DropTable(
                name: "club_opinions");

            migrationBuilder.DropTable(
                name: "club_value_studies");

            migrationBuilder.DropTable(
                name: "companies");

            migrationBuilder.DropTable(
                name: "contract_figures");

            migrationBuilder.DropTable(
                name: "contract_evaluations");

            migrationBuilder.DropTable(
                name: "contract_proposals");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "minutes");

            migrationBuilder.DropTable(
                name: "product_wants");

            migrationBuilder.DropTable(
                name: "votes");

            migrationBuilder.DropIndex(
                name: "ix_standings_round_id",
                table: "standings");

            migrationBuilder.DropIndex(
                name: "ix_standings_round_id_edition",
                table: "standings");

            migrationBuilder.DropColumn(
                name: "appeal_until",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "wanted",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "standings");

            migrationBuilder.DropColumn(
                name: "replaced_at",
                table: "standings");

            migrationBuilder.DropColumn(
                name: "mode",
                table: "rounds");

            migrationBuilder.CreateIndex(
                name: "ix_standings_round_id",
                table: "standings",
                column: "round_id",
                unique: true);
        }
    }
}
