using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class IdeasAndBenefits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "hides_holder",
                table: "turns",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reminded_on",
                table: "turns",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "waiter_id",
                table: "turns",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "idea_id",
                table: "submissions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "asked_on",
                table: "problems",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_measured_on",
                table: "problems",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "last_value",
                table: "problems",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "merged_at",
                table: "problems",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "merged_from",
                table: "problems",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "reopened_at",
                table: "problems",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "solution_seen_at",
                table: "problems",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "solved_at",
                table: "problems",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "solved_evidence",
                table: "problems",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "solving_at",
                table: "problems",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "verified_at",
                table: "problems",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "last_digest_notice",
                table: "preferences",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "outbox_messages",
                type: "character varying(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "fa",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "topic",
                table: "outbox_messages",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "is_waiting",
                table: "notices",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "notices",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Other",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "awards",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    prize_rial = table.Column<long>(type: "bigint", nullable: false),
                    given_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    place_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_awards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "benefits",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    card_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    card_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    card_href = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    measure = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    baseline = table.Column<long>(type: "bigint", nullable: true),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimated_by_id = table.Column<int>(type: "integer", nullable: true),
                    estimated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    validation_due = table.Column<DateOnly>(type: "date", nullable: true),
                    validated_by_id = table.Column<int>(type: "integer", nullable: true),
                    validated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate = table.Column<long>(type: "bigint", nullable: false),
                    validated = table.Column<long>(type: "bigint", nullable: false),
                    actual = table.Column<long>(type: "bigint", nullable: false),
                    remind_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reminded = table.Column<int>(type: "integer", nullable: false),
                    measure_due = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calls",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    axis_lines = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opens_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closes_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    for_staff = table.Column<bool>(type: "boolean", nullable: false),
                    for_citizens = table.Column<bool>(type: "boolean", nullable: false),
                    is_anonymous = table.Column<bool>(type: "boolean", nullable: false),
                    jury_body_id = table.Column<int>(type: "integer", nullable: true),
                    announced = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    announced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    results_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calls", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    occasion = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idea_comments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_comments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idea_decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    decider_id = table.Column<int>(type: "integer", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    own_words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    would_make_it_acceptable = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    nearest_idea_id = table.Column<int>(type: "integer", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    committee_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    committee_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reviewers = table.Column<int>(type: "integer", nullable: false),
                    mean = table.Column<int>(type: "integer", nullable: true),
                    spread = table.Column<int>(type: "integer", nullable: true),
                    spread_limit = table.Column<int>(type: "integer", nullable: true),
                    cost_rial = table.Column<long>(type: "bigint", nullable: true),
                    ceiling_rial = table.Column<long>(type: "bigint", nullable: true),
                    threshold_row_id = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idea_follows",
                columns: table => new
                {
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_follows", x => new { x.idea_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "idea_supports",
                columns: table => new
                {
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_supports", x => new { x.idea_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "idea_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "ideas",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    steps = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    benefit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    estimate_rial = table.Column<long>(type: "bigint", nullable: true),
                    problem_id = table.Column<int>(type: "integer", nullable: true),
                    topic_keywords = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_confidential = table.Column<bool>(type: "boolean", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    call_id = table.Column<int>(type: "integer", nullable: true),
                    is_anonymous = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    priority_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer_due = table.Column<DateOnly>(type: "date", nullable: true),
                    paused_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    step_due = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    number_key = table.Column<int>(type: "integer", nullable: false),
                    different_from_id = table.Column<int>(type: "integer", nullable: true),
                    difference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    compared_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    would_make_it_acceptable = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    nearest_idea_id = table.Column<int>(type: "integer", nullable: true),
                    merged_into_id = table.Column<int>(type: "integer", nullable: true),
                    merged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    split_from_id = table.Column<int>(type: "integer", nullable: true),
                    state_before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    is_small_cost = table.Column<bool>(type: "boolean", nullable: false),
                    is_fast_lane = table.Column<bool>(type: "boolean", nullable: false),
                    executor_unit_id = table.Column<int>(type: "integer", nullable: true),
                    planned_from = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_to = table.Column<DateOnly>(type: "date", nullable: true),
                    budget_rial = table.Column<long>(type: "bigint", nullable: true),
                    indicator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    points = table.Column<int>(type: "integer", nullable: true),
                    supports = table.Column<int>(type: "integer", nullable: false),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    spread = table.Column<int>(type: "integer", nullable: true),
                    cost_rial = table.Column<long>(type: "bigint", nullable: true),
                    committee_because = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    deferred_until = table.Column<DateOnly>(type: "date", nullable: true),
                    objected_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    objection_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    again_of_id = table.Column<int>(type: "integer", nullable: true),
                    lead_id = table.Column<int>(type: "integer", nullable: true),
                    execution_started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stopped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    benefit_validated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rewarded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    clarify_due = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ideas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measurements",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    problem_id = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measurements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_choices",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    preferences_id = table.Column<int>(type: "integer", nullable: false),
                    channels = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_choices", x => new { x.preferences_id, x.kind });
                    table.ForeignKey(
                        name: "fk_notice_choices_preferences_preferences_id",
                        column: x => x.preferences_id,
                        principalTable: "preferences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "problem_channels",
                columns: table => new
                {
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    problem_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    href = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_problem_channels", x => new { x.problem_id, x.channel });
                    table.ForeignKey(
                        name: "fk_problem_channels_problems_problem_id",
                        column: x => x.problem_id,
                        principalTable: "problems",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    least_reviewers = table.Column<int>(type: "integer", nullable: false),
                    least_units = table.Column<int>(type: "integer", nullable: false),
                    spread_limit = table.Column<int>(type: "integer", nullable: false),
                    committee_above_rial = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    reviewer_id = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    rule_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    given_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    paused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    overall = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cost_rial = table.Column<long>(type: "bigint", nullable: true),
                    first_score = table.Column<int>(type: "integer", nullable: true),
                    score = table.Column<int>(type: "integer", nullable: true),
                    settle_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reward_schemes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    authors = table.Column<int>(type: "integer", nullable: false),
                    implementers = table.Column<int>(type: "integer", nullable: false),
                    reviewers = table.Column<int>(type: "integer", nullable: false),
                    at_acceptance = table.Column<int>(type: "integer", nullable: false),
                    cap = table.Column<long>(type: "bigint", nullable: true),
                    approver = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    decree_date = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reward_schemes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rewards",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    idea_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    points = table.Column<int>(type: "integer", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rule_id = table.Column<int>(type: "integer", nullable: false),
                    per_million = table.Column<int>(type: "integer", nullable: false),
                    threshold_id = table.Column<int>(type: "integer", nullable: false),
                    regime = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    small_ceiling = table.Column<long>(type: "bigint", nullable: false),
                    scheme_id = table.Column<int>(type: "integer", nullable: false),
                    author_share = table.Column<int>(type: "integer", nullable: false),
                    implementer_share = table.Column<int>(type: "integer", nullable: false),
                    reviewer_share = table.Column<int>(type: "integer", nullable: false),
                    at_acceptance = table.Column<int>(type: "integer", nullable: false),
                    cap = table.Column<long>(type: "bigint", nullable: true),
                    approver = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    whole = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    proposed_by_id = table.Column<int>(type: "integer", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    approved_by_id = table.Column<int>(type: "integer", nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paid_by_id = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rewards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    length = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_files",
                columns: table => new
                {
                    reply_id = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_files", x => x.reply_id);
                });

            migrationBuilder.CreateTable(
                name: "survey_replies",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    survey_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    asked_id = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    nothing_note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by_id = table.Column<int>(type: "integer", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_replies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "surveys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    letter = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kinds = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    units = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_surveys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "benefit_parties",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    benefit_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_parties", x => new { x.benefit_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_benefit_parties_benefits_benefit_id",
                        column: x => x.benefit_id,
                        principalTable: "benefits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benefit_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    benefit_id = table.Column<int>(type: "integer", nullable: false),
                    estimate = table.Column<long>(type: "bigint", nullable: false),
                    validated = table.Column<long>(type: "bigint", nullable: true),
                    actual = table.Column<long>(type: "bigint", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_by_id = table.Column<int>(type: "integer", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_years", x => new { x.benefit_id, x.year });
                    table.ForeignKey(
                        name: "fk_benefit_years_benefits_benefit_id",
                        column: x => x.benefit_id,
                        principalTable: "benefits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_fields",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    call_id = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    choice_lines = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_fields", x => new { x.call_id, x.number });
                    table.ForeignKey(
                        name: "fk_call_fields_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_jurors",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    call_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_jurors", x => new { x.call_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_call_jurors_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_prizes",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    call_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false),
                    rial = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_prizes", x => new { x.call_id, x.number });
                    table.ForeignKey(
                        name: "fk_call_prizes_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_units",
                columns: table => new
                {
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    call_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_units", x => new { x.call_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_call_units_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_winners",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    call_id = table.Column<int>(type: "integer", nullable: false),
                    prize = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_winners", x => new { x.call_id, x.number });
                    table.ForeignKey(
                        name: "fk_call_winners_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_authors",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    share = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_authors", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_authors_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_call_answers",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    answer = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_call_answers", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_call_answers_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_clarifications",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_clarifications", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_clarifications_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_join_requests",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    share = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_join_requests", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_join_requests_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_milestones",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_milestones", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_milestones_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_criteria",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    review_rule_id = table.Column<int>(type: "integer", nullable: false),
                    fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    levels_fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    levels_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_criteria", x => new { x.review_rule_id, x.key });
                    table.ForeignKey(
                        name: "fk_review_criteria_review_rules_review_rule_id",
                        column: x => x.review_rule_id,
                        principalTable: "review_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_marks",
                columns: table => new
                {
                    criterion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    review_id = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    settled = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_marks", x => new { x.review_id, x.criterion });
                    table.ForeignKey(
                        name: "fk_review_marks_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reward_parts",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    reward_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    share = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reward_parts", x => new { x.reward_id, x.number });
                    table.ForeignKey(
                        name: "fk_reward_parts_rewards_reward_id",
                        column: x => x.reward_id,
                        principalTable: "rewards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_body",
                columns: table => new
                {
                    stored_file_id = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_body", x => x.stored_file_id);
                    table.ForeignKey(
                        name: "fk_file_body_stored_file_stored_file_id",
                        column: x => x.stored_file_id,
                        principalTable: "stored_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_lines",
                columns: table => new
                {
                    problem_id = table.Column<int>(type: "integer", nullable: false),
                    reply_id = table.Column<int>(type: "integer", nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_lines", x => new { x.reply_id, x.problem_id });
                    table.ForeignKey(
                        name: "fk_survey_lines_survey_replies_reply_id",
                        column: x => x.reply_id,
                        principalTable: "survey_replies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_turns_waiter_id_is_open",
                table: "turns",
                columns: new[] { "waiter_id", "is_open" });

            migrationBuilder.CreateIndex(
                name: "ix_problems_merged_into_id",
                table: "problems",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_state_id",
                table: "outbox_messages",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_topic_is_waiting",
                table: "outbox_messages",
                columns: new[] { "topic", "is_waiting" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_is_waiting_person_id",
                table: "notices",
                columns: new[] { "is_waiting", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_awards_place_key",
                table: "awards",
                column: "place_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_awards_season_id",
                table: "awards",
                column: "season_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_parties_person_id",
                table: "benefit_parties",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_years_year",
                table: "benefit_years",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_card_kind_card_id",
                table: "benefits",
                columns: new[] { "card_kind", "card_id" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_remind_on",
                table: "benefits",
                column: "remind_on");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_state_id",
                table: "benefits",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_unit_id_id",
                table: "benefits",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_validated_by_id",
                table: "benefits",
                column: "validated_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_winners_idea_id",
                table: "call_winners",
                column: "idea_id");

            migrationBuilder.CreateIndex(
                name: "ix_calls_state_closes_at",
                table: "calls",
                columns: new[] { "state", "closes_at" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_code",
                table: "certificates",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_person_id_owner_kind_owner_id",
                table: "certificates",
                columns: new[] { "person_id", "owner_kind", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_idea_authors_person_id",
                table: "idea_authors",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_comments_idea_id_id",
                table: "idea_comments",
                columns: new[] { "idea_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idea_decisions_idea_id_id",
                table: "idea_decisions",
                columns: new[] { "idea_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idea_follows_person_id",
                table: "idea_follows",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_join_requests_person_id",
                table: "idea_join_requests",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_supports_person_id",
                table: "idea_supports",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_call_id",
                table: "ideas",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_executor_unit_id",
                table: "ideas",
                column: "executor_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_merged_into_id",
                table: "ideas",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_number",
                table: "ideas",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ideas_number_key_id",
                table: "ideas",
                columns: new[] { "number_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ideas_problem_id",
                table: "ideas",
                column: "problem_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_sort_key_id",
                table: "ideas",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ideas_state_number_key",
                table: "ideas",
                columns: new[] { "state", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_ideas_supports_id",
                table: "ideas",
                columns: new[] { "supports", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ideas_title_key",
                table: "ideas",
                column: "title_key");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_unit_id_number_key",
                table: "ideas",
                columns: new[] { "unit_id", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_measurements_problem_id_on",
                table: "measurements",
                columns: new[] { "problem_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_review_rules_valid_from",
                table: "review_rules",
                column: "valid_from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_idea_id_reviewer_id",
                table: "reviews",
                columns: new[] { "idea_id", "reviewer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_reviewer_id_state",
                table: "reviews",
                columns: new[] { "reviewer_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_state",
                table: "reviews",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_reward_parts_person_id",
                table: "reward_parts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_reward_schemes_valid_from",
                table: "reward_schemes",
                column: "valid_from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rewards_idea_id_stage",
                table: "rewards",
                columns: new[] { "idea_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_rewards_state_id",
                table: "rewards",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_owner_owner_id",
                table: "stored_file",
                columns: new[] { "owner", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_replies_survey_id_unit_id",
                table: "survey_replies",
                columns: new[] { "survey_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_survey_replies_unit_id_state",
                table: "survey_replies",
                columns: new[] { "unit_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_surveys_year",
                table: "surveys",
                column: "year",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards");

            migrationBuilder.DropTable(
                name: "benefit_parties");

            migrationBuilder.DropTable(
                name: "benefit_years");

            migrationBuilder.DropTable(
                name: "call_fields");

            migrationBuilder.DropTable(
                name: "call_jurors");

            migrationBuilder.DropTable(
                name: "call_prizes");

            migrationBuilder.DropTable(
                name: "call_units");

            migrationBuilder.DropTable(
                name: "call_winners");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "file_body");

            migrationBuilder.DropTable(
                name: "idea_authors");

            migrationBuilder.DropTable(
                name: "idea_call_answers");

            migrationBuilder.DropTable(
                name: "idea_clarifications");

            migrationBuilder.DropTable(
                name: "idea_comments");

            migrationBuilder.DropTable(
                name: "idea_decisions");

            migrationBuilder.DropTable(
                name: "idea_follows");

            migrationBuilder.DropTable(
                name: "idea_join_requests");

            migrationBuilder.DropTable(
                name: "idea_milestones");

            migrationBuilder.DropTable(
                name: "idea_supports");

            migrationBuilder.DropTable(
                name: "idea_years");

            migrationBuilder.DropTable(
                name: "measurements");

            migrationBuilder.DropTable(
                name: "notice_choices");

            migrationBuilder.DropTable(
                name: "problem_channels");

            migrationBuilder.DropTable(
                name: "review_criteria");

            migrationBuilder.DropTable(
                name: "review_marks");

            migrationBuilder.DropTable(
                name: "reward_parts");

            migrationBuilder.DropTable(
                name: "reward_schemes");

            migrationBuilder.DropTable(
                name: "survey_files");

            migrationBuilder.DropTable(
                name: "survey_lines");

            migrationBuilder.DropTable(
                name: "surveys");

            migrationBuilder.DropTable(
                name: "benefits");

            migrationBuilder.DropTable(
                name: "calls");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "ideas");

            migrationBuilder.DropTable(
                name: "review_rules");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "rewards");

            migrationBuilder.DropTable(
                name: "survey_replies");

            migrationBuilder.DropIndex(
                name: "ix_turns_waiter_id_is_open",
                table: "turns");

            migrationBuilder.DropIndex(
                name: "ix_problems_merged_into_id",
                table: "problems");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_state_id",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_topic_is_waiting",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_notices_is_waiting_person_id",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "hides_holder",
                table: "turns");

            migrationBuilder.DropColumn(
                name: "reminded_on",
                table: "turns");

            migrationBuilder.DropColumn(
                name: "waiter_id",
                table: "turns");

            migrationBuilder.DropColumn(
                name: "idea_id",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "asked_on",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "last_measured_on",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "last_value",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "merged_at",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "merged_from",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "reopened_at",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "solution_seen_at",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "solved_at",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "solved_evidence",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "solving_at",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "verified_at",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "last_digest_notice",
                table: "preferences");

            migrationBuilder.DropColumn(
                name: "language",
                table: "outbox_messages");

            migrationBuilder.DropColumn(
                name: "topic",
                table: "outbox_messages");

            migrationBuilder.DropColumn(
                name: "is_waiting",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "notices");
        }
    }
}
