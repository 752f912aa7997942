using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    meeting_id = table.Column<int>(type: "INTEGER", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    case_kind = table.Column<string>(type: "TEXT", nullable: true),
                    case_id = table.Column<int>(type: "INTEGER", nullable: true),
                    case_code = table.Column<string>(type: "TEXT", nullable: true),
                    case_href = table.Column<string>(type: "TEXT", nullable: true),
                    discussion = table.Column<string>(type: "TEXT", nullable: true),
                    presented_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    discussed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deferred_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "body_charters",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    body_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    tie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    remit = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_charters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "body_counters",
                columns: table => new
                {
                    body_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_counters", x => new { x.body_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "counted_ballots",
                columns: table => new
                {
                    receipt_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    vote_id = table.Column<int>(type: "INTEGER", nullable: false),
                    choice = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_ballots", x => x.receipt_hash);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<int>(type: "INTEGER", nullable: false),
                    body_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    conditions = table.Column<string>(type: "TEXT", nullable: true),
                    executor_unit_id = table.Column<int>(type: "INTEGER", nullable: true),
                    deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_label = table.Column<string>(type: "TEXT", nullable: true),
                    reason_code = table.Column<string>(type: "TEXT", nullable: true),
                    reasons_about = table.Column<string>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    case_kind = table.Column<string>(type: "TEXT", nullable: true),
                    case_id = table.Column<int>(type: "INTEGER", nullable: true),
                    case_code = table.Column<string>(type: "TEXT", nullable: true),
                    case_href = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    letter_number = table.Column<string>(type: "TEXT", nullable: true),
                    communicated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    executed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    report = table.Column<string>(type: "TEXT", nullable: true),
                    replaced_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    body_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    length_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    convened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    urgency = table.Column<string>(type: "TEXT", nullable: true),
                    no_quorum_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "minutes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    meeting_id = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sealed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    without_all = table.Column<string>(type: "TEXT", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_ballots",
                columns: table => new
                {
                    vote_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    choice = table.Column<int>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_ballots", x => new { x.vote_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "sealed_ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vote_id = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_ballots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "voter_marks",
                columns: table => new
                {
                    vote_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voter_marks", x => new { x.vote_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "votes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    outcome_key = table.Column<string>(type: "TEXT", nullable: true),
                    is_choice = table.Column<bool>(type: "INTEGER", nullable: false),
                    needed = table.Column<int>(type: "INTEGER", nullable: false),
                    tie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    chair_id = table.Column<int>(type: "INTEGER", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    winner_number = table.Column<int>(type: "INTEGER", nullable: true),
                    by_chair = table.Column<bool>(type: "INTEGER", nullable: false),
                    touched = table.Column<int>(type: "INTEGER", nullable: false),
                    box_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_votes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agenda_recusals",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    agenda_item_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    conflict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<int>(type: "INTEGER", nullable: false),
                    post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    has_vote = table.Column<bool>(type: "INTEGER", nullable: false),
                    proxy_to_id = table.Column<int>(type: "INTEGER", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    to = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<int>(type: "INTEGER", nullable: false),
                    fits = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<int>(type: "INTEGER", nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes_id = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    facts_json = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: true)
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
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reservation = table.Column<string>(type: "TEXT", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    vote_id = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
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
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    vote_id = table.Column<int>(type: "INTEGER", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    proxy_id = table.Column<int>(type: "INTEGER", nullable: true)
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
