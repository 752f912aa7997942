using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class T020845 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_agenda_items_case_kind_case_id",
                table: "agenda_items",
                columns: new[] { "case_kind", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_meeting_id_order",
                table: "agenda_items",
                columns: new[] { "meeting_id", "order" });

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
                name: "ix_sealed_ballots_vote_id",
                table: "sealed_ballots",
                column: "vote_id");

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
                name: "body_charters");

            migrationBuilder.DropTable(
                name: "body_counters");

            migrationBuilder.DropTable(
                name: "counted_ballots");

            migrationBuilder.DropTable(
                name: "decisions");

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
                name: "sealed_ballots");

            migrationBuilder.DropTable(
                name: "vote_options");

            migrationBuilder.DropTable(
                name: "vote_rolls");

            migrationBuilder.DropTable(
                name: "voter_marks");

            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "minutes");

            migrationBuilder.DropTable(
                name: "votes");
        }
    }
}
