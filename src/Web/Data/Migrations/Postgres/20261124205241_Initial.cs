using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    prefix = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_tokens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    claim_value = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    provider_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    provider_display_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    user_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    is_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    failed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    failed_that_day = table.Column<int>(type: "integer", nullable: false),
                    last_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    skeleton = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false, collation: "C"),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    normalized_user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    normalized_email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    security_stamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "allotments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    dealt_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sheets = table.Column<int>(type: "integer", nullable: false),
                    judges = table.Column<int>(type: "integer", nullable: false),
                    recusals = table.Column<int>(type: "integer", nullable: false),
                    sum = table.Column<double>(type: "double precision", nullable: false),
                    worst = table.Column<double>(type: "double precision", nullable: false),
                    bound = table.Column<double>(type: "double precision", nullable: false),
                    is_connected = table.Column<bool>(type: "boolean", nullable: false),
                    fewest_each = table.Column<int>(type: "integer", nullable: false),
                    most_each = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allotments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "answer_clocks",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    working_days = table.Column<int>(type: "integer", nullable: false),
                    nudge_at_percent = table.Column<int>(type: "integer", nullable: false),
                    escalate_to = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    decree_date = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bodies",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name_fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    quorum = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    allows_proxy = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bodies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    record_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    href = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    owner_unit_id = table.Column<int>(type: "integer", nullable: true),
                    owner_person_id = table.Column<int>(type: "integer", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conflicts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    other_id = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conflicts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    xml = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "deputyships",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    holder_id = table.Column<int>(type: "integer", nullable: false),
                    deputy_id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deputyships", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entry_links",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fiscal_years",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    decree_date = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fiscal_years", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    record_id = table.Column<int>(type: "integer", nullable: false),
                    actor_id = table.Column<int>(type: "integer", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    acting_for_id = table.Column<int>(type: "integer", nullable: true),
                    acting_for_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    previous = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entered_by_id = table.Column<int>(type: "integer", nullable: true),
                    is_called_off = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holidays", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_leases",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    holder = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    held_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_run_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    next_run_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_leases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letter_number_formats",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pattern = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    decree_date = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_number_formats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    from_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    from_id = table.Column<int>(type: "integer", nullable: false),
                    relation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    to_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    to_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    href = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    not_before = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_waiting = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    first_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    personnel_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    national_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mobile = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    position = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    skills = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    has_left = table.Column<bool>(type: "boolean", nullable: false),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "preferences",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    digest_hour = table.Column<int>(type: "integer", nullable: true),
                    quiet_from = table.Column<int>(type: "integer", nullable: false),
                    quiet_to = table.Column<int>(type: "integer", nullable: false),
                    by_email = table.Column<bool>(type: "boolean", nullable: false),
                    by_sms = table.Column<bool>(type: "boolean", nullable: false),
                    in_english = table.Column<bool>(type: "boolean", nullable: false),
                    last_digest_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preferences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "problem_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_problem_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "problems",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    who_suffers = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner_unit_id = table.Column<int>(type: "integer", nullable: true),
                    stated = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    priority_score = table.Column<int>(type: "integer", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    submitted_by_id = table.Column<int>(type: "integer", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    number_key = table.Column<int>(type: "integer", nullable: false),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    consent_due = table.Column<DateOnly>(type: "date", nullable: true),
                    consented_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    consent_refusal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    merged_into_id = table.Column<int>(type: "integer", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    parked_from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    frame_affected_groups = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frame_baseline = table.Column<double>(type: "double precision", nullable: true),
                    frame_baseline_on = table.Column<DateOnly>(type: "date", nullable: true),
                    frame_causes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frame_constraints = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frame_cost_of_inaction = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frame_indicator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frame_scope = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frame_target = table.Column<double>(type: "double precision", nullable: true),
                    frame_tried = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frame_unit_of_measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    priority_inaction = table.Column<int>(type: "integer", nullable: false),
                    priority_method = table.Column<int>(type: "integer", nullable: false),
                    priority_reach = table.Column<int>(type: "integer", nullable: false),
                    priority_severity = table.Column<int>(type: "integer", nullable: false),
                    priority_urgency = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_problems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reasons",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    about = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    decree_date = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recusals",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    judge_id = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recusals", x => new { x.submission_id, x.judge_id });
                });

            migrationBuilder.CreateTable(
                name: "request_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notice = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reward_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    audience = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    per_million = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    decree_date = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reward_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "role_holdings",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    scope_id = table.Column<int>(type: "integer", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_holdings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    brief = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    opens_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closes_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    judging_ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    appeal_until = table.Column<DateOnly>(type: "date", nullable: true),
                    seal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rubrics",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    locked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rubrics", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "score_sheets",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    judge_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    closes_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    trail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "season_judges",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    expertise = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    most_sheets = table.Column<int>(type: "integer", nullable: false),
                    chairs = table.Column<bool>(type: "boolean", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_season_judges", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seasons",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    rules_version = table.Column<int>(type: "integer", nullable: false),
                    frozen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    registration_until = table.Column<DateOnly>(type: "date", nullable: true),
                    rules_appeal_days = table.Column<int>(type: "integer", nullable: false),
                    rules_grace_minutes = table.Column<int>(type: "integer", nullable: false),
                    rules_max_from_unit = table.Column<int>(type: "integer", nullable: false),
                    rules_max_members = table.Column<int>(type: "integer", nullable: false),
                    rules_method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    rules_min_members = table.Column<int>(type: "integer", nullable: false),
                    rules_min_units = table.Column<int>(type: "integer", nullable: false),
                    rules_minutes_per_sheet = table.Column<int>(type: "integer", nullable: false),
                    rules_sheets_each = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "standings",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rules_version = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sealed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    problem_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    draft_title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    draft_body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    draft_by_id = table.Column<int>(type: "integer", nullable: true),
                    draft_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submissions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "team_invitations",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    motto = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    captain_id = table.Column<int>(type: "integer", nullable: false),
                    join_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transaction_thresholds",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    regime = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    small_ceiling = table.Column<long>(type: "bigint", nullable: false),
                    medium_ceiling = table.Column<long>(type: "bigint", nullable: true),
                    is_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    decree_date = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transaction_thresholds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "turn_counts",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    open = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_turn_counts", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "turns",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    record_id = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    what_key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    href = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    about = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    nudge_on = table.Column<DateOnly>(type: "date", nullable: false),
                    nudge_at_percent = table.Column<int>(type: "integer", nullable: false),
                    superior_id = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    paused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    nudged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    overdue_said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_month = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_turns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    parent_id = table.Column<int>(type: "integer", nullable: true),
                    head_count = table.Column<int>(type: "integer", nullable: false),
                    active_from = table.Column<DateOnly>(type: "date", nullable: true),
                    active_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name_fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "upload_contents",
                columns: table => new
                {
                    upload_id = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_upload_contents", x => x.upload_id);
                });

            migrationBuilder.CreateTable(
                name: "upload_lines",
                columns: table => new
                {
                    upload_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    sheet = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    row = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    column = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    message = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_upload_lines", x => new { x.upload_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "uploads",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    end_missing = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    repeated = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uploads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "working_weeks",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    off_days = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    decree_date = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_weeks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agent = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acting_for_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seats",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    body_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    has_vote = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seats", x => new { x.body_id, x.number });
                    table.ForeignKey(
                        name: "fk_seats_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "card_changes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    card_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_card_changes_cards_card_id",
                        column: x => x.card_id,
                        principalTable: "cards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "round_problems",
                columns: table => new
                {
                    problem_id = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_problems", x => new { x.round_id, x.problem_id });
                    table.ForeignKey(
                        name: "fk_round_problems_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "criteria",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rubric_id = table.Column<int>(type: "integer", nullable: false),
                    fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    level1 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level4 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level7 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level10 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criteria", x => new { x.rubric_id, x.key });
                    table.ForeignKey(
                        name: "fk_criteria_rubrics_rubric_id",
                        column: x => x.rubric_id,
                        principalTable: "rubrics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marks",
                columns: table => new
                {
                    criterion = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    score_sheet_id = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marks", x => new { x.score_sheet_id, x.criterion });
                    table.ForeignKey(
                        name: "fk_marks_score_sheets_score_sheet_id",
                        column: x => x.score_sheet_id,
                        principalTable: "score_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "standing_rows",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    standings_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    best_rank = table.Column<int>(type: "integer", nullable: false),
                    worst_rank = table.Column<int>(type: "integer", nullable: false),
                    tier = table.Column<int>(type: "integer", nullable: false),
                    estimate = table.Column<double>(type: "double precision", nullable: false),
                    sd = table.Column<double>(type: "double precision", nullable: false),
                    raw_mean = table.Column<double>(type: "double precision", nullable: false),
                    sheets = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing_rows", x => new { x.standings_id, x.submission_id });
                    table.ForeignKey(
                        name: "fk_standing_rows_standings_standings_id",
                        column: x => x.standings_id,
                        principalTable: "standings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submission_versions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    arrived_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_versions", x => new { x.submission_id, x.number });
                    table.ForeignKey(
                        name: "fk_submission_versions_submissions_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    joined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.team_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_memberships_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_names",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    unit_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_names", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_names_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_account_id",
                table: "access_tokens",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_hash",
                table: "access_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_email",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_user_name",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_person_id",
                table: "accounts",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_skeleton",
                table: "accounts",
                column: "skeleton",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_allotments_round_id",
                table: "allotments",
                column: "round_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_answer_clocks_kind_stage_valid_from",
                table: "answer_clocks",
                columns: new[] { "kind", "stage", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bodies_sort_key_id",
                table: "bodies",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_card_changes_card_id",
                table: "card_changes",
                column: "card_id");

            migrationBuilder.CreateIndex(
                name: "ix_cards_kind_record_id",
                table: "cards",
                columns: new[] { "kind", "record_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cards_kind_state",
                table: "cards",
                columns: new[] { "kind", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_cards_number",
                table: "cards",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_conflicts_other_id",
                table: "conflicts",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflicts_person_id",
                table: "conflicts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_deputyships_deputy_id",
                table: "deputyships",
                column: "deputy_id");

            migrationBuilder.CreateIndex(
                name: "ix_deputyships_holder_id",
                table: "deputyships",
                column: "holder_id");

            migrationBuilder.CreateIndex(
                name: "ix_entry_links_hash",
                table: "entry_links",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entry_links_person_id",
                table: "entry_links",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_fiscal_years_year",
                table: "fiscal_years",
                column: "year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_history_kind_record_id",
                table: "history",
                columns: new[] { "kind", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_history_previous",
                table: "history",
                column: "previous",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_holidays_day",
                table: "holidays",
                column: "day",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_leases_name",
                table: "job_leases",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letter_number_formats_kind_valid_from",
                table: "letter_number_formats",
                columns: new[] { "kind", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_links_from_kind_from_id_relation_to_kind_to_id",
                table: "links",
                columns: new[] { "from_kind", "from_id", "relation", "to_kind", "to_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_links_to_kind_to_id",
                table: "links",
                columns: new[] { "to_kind", "to_id" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person_id",
                table: "memberships",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_season_id_person_id",
                table: "memberships",
                columns: new[] { "season_id", "person_id" },
                unique: true,
                filter: "left_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_person_id_id",
                table: "notices",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_person_id_read_at",
                table: "notices",
                columns: new[] { "person_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_is_waiting_not_before",
                table: "outbox_messages",
                columns: new[] { "is_waiting", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_key",
                table: "outbox_messages",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_persons_national_id",
                table: "persons",
                column: "national_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_persons_personnel_number",
                table: "persons",
                column: "personnel_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_persons_sort_key_id",
                table: "persons",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_persons_unit_id",
                table: "persons",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_preferences_person_id",
                table: "preferences",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_problems_number",
                table: "problems",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_problems_number_key_id",
                table: "problems",
                columns: new[] { "number_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_problems_owner_unit_id_number_key",
                table: "problems",
                columns: new[] { "owner_unit_id", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_problems_priority_score_id",
                table: "problems",
                columns: new[] { "priority_score", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_problems_sort_key_id",
                table: "problems",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_problems_state_number_key",
                table: "problems",
                columns: new[] { "state", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_problems_submitted_by_id",
                table: "problems",
                column: "submitted_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_problems_title_key",
                table: "problems",
                column: "title_key");

            migrationBuilder.CreateIndex(
                name: "ix_reasons_about_code_valid_from",
                table: "reasons",
                columns: new[] { "about", "code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recusals_round_id_judge_id",
                table: "recusals",
                columns: new[] { "round_id", "judge_id" });

            migrationBuilder.CreateIndex(
                name: "ix_request_keys_at",
                table: "request_keys",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_request_keys_owner_key",
                table: "request_keys",
                columns: new[] { "owner", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reward_rules_audience_valid_from",
                table: "reward_rules",
                columns: new[] { "audience", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_role_holdings_person_id",
                table: "role_holdings",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_holdings_role_scope_scope_id",
                table: "role_holdings",
                columns: new[] { "role", "scope", "scope_id" });

            migrationBuilder.CreateIndex(
                name: "ix_round_problems_problem_id",
                table: "round_problems",
                column: "problem_id");

            migrationBuilder.CreateIndex(
                name: "ix_rounds_season_id_number",
                table: "rounds",
                columns: new[] { "season_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rubrics_season_id",
                table: "rubrics",
                column: "season_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_score_sheets_judge_id_round_id",
                table: "score_sheets",
                columns: new[] { "judge_id", "round_id" });

            migrationBuilder.CreateIndex(
                name: "ix_score_sheets_round_id",
                table: "score_sheets",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_score_sheets_submission_id_judge_id",
                table: "score_sheets",
                columns: new[] { "submission_id", "judge_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_season_judges_season_id_person_id",
                table: "season_judges",
                columns: new[] { "season_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seats_person_id",
                table: "seats",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_id",
                table: "sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_standing_rows_team_id",
                table: "standing_rows",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_standings_round_id",
                table: "standings",
                column: "round_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_problem_id",
                table: "submissions",
                column: "problem_id");

            migrationBuilder.CreateIndex(
                name: "ix_submissions_round_id_code",
                table: "submissions",
                columns: new[] { "round_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_round_id_team_id",
                table: "submissions",
                columns: new[] { "round_id", "team_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_team_id",
                table: "submissions",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_team_invitations_person_id_state",
                table: "team_invitations",
                columns: new[] { "person_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_team_invitations_team_id_person_id",
                table: "team_invitations",
                columns: new[] { "team_id", "person_id" },
                unique: true,
                filter: "state = 'Sent'");

            migrationBuilder.CreateIndex(
                name: "ix_teams_season_id_join_code",
                table: "teams",
                columns: new[] { "season_id", "join_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_teams_season_id_name_key",
                table: "teams",
                columns: new[] { "season_id", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_teams_season_id_sort_key",
                table: "teams",
                columns: new[] { "season_id", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "ix_transaction_thresholds_regime_valid_from",
                table: "transaction_thresholds",
                columns: new[] { "regime", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_turns_is_open_nudge_on",
                table: "turns",
                columns: new[] { "is_open", "nudge_on" });

            migrationBuilder.CreateIndex(
                name: "ix_turns_kind_record_id_is_open",
                table: "turns",
                columns: new[] { "kind", "record_id", "is_open" });

            migrationBuilder.CreateIndex(
                name: "ix_turns_person_id_closed_month",
                table: "turns",
                columns: new[] { "person_id", "closed_month" });

            migrationBuilder.CreateIndex(
                name: "ix_turns_person_id_is_open_due",
                table: "turns",
                columns: new[] { "person_id", "is_open", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_turns_superior_id_state",
                table: "turns",
                columns: new[] { "superior_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_turns_unit_id_closed_month",
                table: "turns",
                columns: new[] { "unit_id", "closed_month" });

            migrationBuilder.CreateIndex(
                name: "ix_turns_unit_id_is_open",
                table: "turns",
                columns: new[] { "unit_id", "is_open" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_names_unit_id",
                table: "unit_names",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_units_code",
                table: "units",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_units_parent_id",
                table: "units",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_upload_lines_upload_id_outcome_number",
                table: "upload_lines",
                columns: new[] { "upload_id", "outcome", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_working_weeks_valid_from",
                table: "working_weeks",
                column: "valid_from",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "allotments");

            migrationBuilder.DropTable(
                name: "answer_clocks");

            migrationBuilder.DropTable(
                name: "card_changes");

            migrationBuilder.DropTable(
                name: "conflicts");

            migrationBuilder.DropTable(
                name: "criteria");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "deputyships");

            migrationBuilder.DropTable(
                name: "entry_links");

            migrationBuilder.DropTable(
                name: "fiscal_years");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "job_leases");

            migrationBuilder.DropTable(
                name: "letter_number_formats");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "marks");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "preferences");

            migrationBuilder.DropTable(
                name: "problem_years");

            migrationBuilder.DropTable(
                name: "problems");

            migrationBuilder.DropTable(
                name: "reasons");

            migrationBuilder.DropTable(
                name: "recusals");

            migrationBuilder.DropTable(
                name: "request_keys");

            migrationBuilder.DropTable(
                name: "reward_rules");

            migrationBuilder.DropTable(
                name: "role_holdings");

            migrationBuilder.DropTable(
                name: "round_problems");

            migrationBuilder.DropTable(
                name: "season_judges");

            migrationBuilder.DropTable(
                name: "seasons");

            migrationBuilder.DropTable(
                name: "seats");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "standing_rows");

            migrationBuilder.DropTable(
                name: "submission_versions");

            migrationBuilder.DropTable(
                name: "team_invitations");

            migrationBuilder.DropTable(
                name: "transaction_thresholds");

            migrationBuilder.DropTable(
                name: "turn_counts");

            migrationBuilder.DropTable(
                name: "turns");

            migrationBuilder.DropTable(
                name: "unit_names");

            migrationBuilder.DropTable(
                name: "upload_contents");

            migrationBuilder.DropTable(
                name: "upload_lines");

            migrationBuilder.DropTable(
                name: "uploads");

            migrationBuilder.DropTable(
                name: "working_weeks");

            migrationBuilder.DropTable(
                name: "cards");

            migrationBuilder.DropTable(
                name: "rubrics");

            migrationBuilder.DropTable(
                name: "score_sheets");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "rounds");

            migrationBuilder.DropTable(
                name: "bodies");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "standings");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "units");
        }
    }
}
