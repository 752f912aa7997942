using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class T024512 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "budget_line",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "call_text",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "called_at",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "chosen_proposal_id",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "closed_at",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "deadline",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "draft_text",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence_hash",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "evidence_id",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "exit_ip_rule",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "exit_payment_rule",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "finance_at",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "finance_by_id",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "indicator",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "least_proposals",
                table: "contracts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "legal_at",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "legal_by_id",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "original_amount",
                table: "contracts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "price_opened_at",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "problem_id",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rationale",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason_code",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason_text",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "repeats_id",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "report",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "requested_by_id",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "route",
                table: "contracts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "share_base",
                table: "contracts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "share_baseline",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "share_cap",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "share_floor",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "share_from",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "share_per_mille",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "share_period_months",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "signed_by_id",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signed_by_name",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signed_for",
                table: "contracts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "splitting_answer",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state_before",
                table: "contracts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "supervisor_id",
                table: "contracts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "technical_opened_at",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "users",
                table: "contracts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "club_calls",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    member_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    href = table.Column<string>(type: "TEXT", nullable: false),
                    problem_id = table.Column<int>(type: "INTEGER", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_calls", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_course_attendances",
                columns: table => new
                {
                    course_id = table.Column<int>(type: "INTEGER", nullable: false),
                    session = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_course_attendances", x => new { x.course_id, x.session, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "club_course_seats",
                columns: table => new
                {
                    course_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_course_seats", x => new { x.course_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "club_courses",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    teacher_id = table.Column<int>(type: "INTEGER", nullable: true),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    credit_hours = table.Column<int>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    first_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_courses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_delphi",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: true),
                    desk_id = table.Column<int>(type: "INTEGER", nullable: true),
                    docket_item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    max_rounds = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stop_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_delphi", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_delphi_panel",
                columns: table => new
                {
                    study_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    last_round = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_delphi_panel", x => new { x.study_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "club_delphi_urns",
                columns: table => new
                {
                    study_id = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    move_content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_delphi_urns", x => new { x.study_id, x.round });
                });

            migrationBuilder.CreateTable(
                name: "club_desks",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    charter = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    term_ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    body_id = table.Column<int>(type: "INTEGER", nullable: true),
                    reason_text = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_desks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_docket",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    desk_id = table.Column<int>(type: "INTEGER", nullable: false),
                    problem_id = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    session_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    session_place = table.Column<string>(type: "TEXT", nullable: true),
                    minutes = table.Column<string>(type: "TEXT", nullable: true),
                    follow_up = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_docket", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_ledger",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    href = table.Column<string>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    owner_kind = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_ledger", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_opinion_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_opinion_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "club_opinions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    docket_item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    desk_id = table.Column<int>(type: "INTEGER", nullable: false),
                    problem_id = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    drafted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    number_key = table.Column<int>(type: "INTEGER", nullable: false),
                    delivered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reply_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    replied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reply = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_opinions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_value_studies",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    desk_id = table.Column<int>(type: "INTEGER", nullable: true),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    lead_id = table.Column<int>(type: "INTEGER", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    phase_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    information = table.Column<string>(type: "TEXT", nullable: true),
                    insight = table.Column<string>(type: "TEXT", nullable: true),
                    chosen = table.Column<int>(type: "INTEGER", nullable: true),
                    development = table.Column<string>(type: "TEXT", nullable: true),
                    saving_rial = table.Column<long>(type: "INTEGER", nullable: true),
                    recommendation = table.Column<string>(type: "TEXT", nullable: true),
                    validated_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason_text = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_value_studies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_after_lives",
                columns: table => new
                {
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    published = table.Column<string>(type: "TEXT", nullable: true),
                    applied = table.Column<string>(type: "TEXT", nullable: true),
                    indicator = table.Column<string>(type: "TEXT", nullable: true),
                    commercialised = table.Column<string>(type: "TEXT", nullable: true),
                    revenue = table.Column<long>(type: "INTEGER", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    delta = table.Column<long>(type: "INTEGER", nullable: false),
                    new_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    letter = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    is_price = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "contract_custodian_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    encrypted_private_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_custodian_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_custodians",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    key_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    body_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decision_id = table.Column<int>(type: "INTEGER", nullable: true)
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
                    payment = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    per_mille = table.Column<int>(type: "INTEGER", nullable: false),
                    @base = table.Column<long>(name: "base", type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "contract_evaluations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    proposal_id = table.Column<int>(type: "INTEGER", nullable: false),
                    evaluator_id = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_evaluations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_evaluators",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    paper = table.Column<string>(type: "TEXT", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    supplier_id = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    legal_id = table.Column<string>(type: "TEXT", nullable: false)
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
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "contract_milestones",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    percent = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    delivered = table.Column<string>(type: "TEXT", nullable: true),
                    judged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    judgement = table.Column<string>(type: "TEXT", nullable: true)
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
                    paper = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    letter = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    milestone = table.Column<int>(type: "INTEGER", nullable: true),
                    gross = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    requested_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    approved_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    paid_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    voucher = table.Column<string>(type: "TEXT", nullable: true),
                    returned_why = table.Column<string>(type: "TEXT", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    target = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_running = table.Column<bool>(type: "INTEGER", nullable: false),
                    repeats = table.Column<int>(type: "INTEGER", nullable: false),
                    gate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                name: "contract_proposals",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    supplier_id = table.Column<int>(type: "INTEGER", nullable: false),
                    supplier_name = table.Column<string>(type: "TEXT", nullable: false),
                    supplier_legal_id = table.Column<string>(type: "TEXT", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    receipt = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    technical_text = table.Column<string>(type: "TEXT", nullable: true),
                    price = table.Column<long>(type: "INTEGER", nullable: true),
                    price_text = table.Column<string>(type: "TEXT", nullable: true),
                    reason_text = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_questions",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    supplier_id = table.Column<int>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false),
                    city_share_per_mille = table.Column<int>(type: "INTEGER", nullable: false),
                    registration = table.Column<string>(type: "TEXT", nullable: true),
                    licence = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "contract_signing_authorities",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    most = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decree = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_signing_authorities", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_statements",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    revenue = table.Column<long>(type: "INTEGER", nullable: true),
                    due = table.Column<long>(type: "INTEGER", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    invoice = table.Column<string>(type: "TEXT", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    dispute = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "club_course_sessions",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hour = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    token = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    delphi_study_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    options = table.Column<string>(type: "TEXT", nullable: true),
                    limit = table.Column<double>(type: "REAL", nullable: false)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    delphi_study_id = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closes_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    desk_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    docket_item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "club_signatures",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    opinion_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    dissent = table.Column<string>(type: "TEXT", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    value_study_id = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    value_study_id = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    value_study_id = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_basic = table.Column<bool>(type: "INTEGER", nullable: false),
                    how_of = table.Column<int>(type: "INTEGER", nullable: true)
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
                    alternative = table.Column<int>(type: "INTEGER", nullable: false),
                    criterion = table.Column<int>(type: "INTEGER", nullable: false),
                    value_study_id = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "contract_marks",
                columns: table => new
                {
                    criterion = table.Column<int>(type: "INTEGER", nullable: false),
                    evaluation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "contract_key_halves",
                columns: table => new
                {
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    pair = table.Column<int>(type: "INTEGER", nullable: false),
                    key_id = table.Column<int>(type: "INTEGER", nullable: false),
                    proposal_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    released = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    proposal_id = table.Column<int>(type: "INTEGER", nullable: false),
                    nonce = table.Column<byte[]>(type: "BLOB", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    tag = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                name: "ix_club_ledger_person_id_owner_kind_owner_id_kind",
                table: "club_ledger",
                columns: new[] { "person_id", "owner_kind", "owner_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_ledger_person_id_year",
                table: "club_ledger",
                columns: new[] { "person_id", "year" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "club_ledger");

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
                name: "contract_guarantees");

            migrationBuilder.DropTable(
                name: "contract_invitations");

            migrationBuilder.DropTable(
                name: "contract_key_halves");

            migrationBuilder.DropTable(
                name: "contract_key_turns");

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
                name: "club_courses");

            migrationBuilder.DropTable(
                name: "club_delphi");

            migrationBuilder.DropTable(
                name: "club_desks");

            migrationBuilder.DropTable(
                name: "club_docket");

            migrationBuilder.DropTable(
                name: "club_opinions");

            migrationBuilder.DropTable(
                name: "club_value_studies");

            migrationBuilder.DropTable(
                name: "contract_evaluations");

            migrationBuilder.DropTable(
                name: "contract_proposals");

            migrationBuilder.DropColumn(
                name: "budget_line",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "call_text",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "called_at",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "chosen_proposal_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "deadline",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "draft_text",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "evidence_hash",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "evidence_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "exit_ip_rule",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "exit_payment_rule",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "finance_at",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "finance_by_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "indicator",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "least_proposals",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "legal_at",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "legal_by_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "original_amount",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "price_opened_at",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "problem_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "rationale",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "reason_code",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "reason_text",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "repeats_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "report",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "requested_by_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "route",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "share_base",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "share_baseline",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "share_cap",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "share_floor",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "share_from",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "share_per_mille",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "share_period_months",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "signed_by_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "signed_by_name",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "signed_for",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "splitting_answer",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "state_before",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "supervisor_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "technical_opened_at",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "users",
                table: "contracts");
        }
    }
}
