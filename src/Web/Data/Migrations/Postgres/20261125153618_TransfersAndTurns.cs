using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TransfersAndTurns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_memberships",
                table: "memberships");

            migrationBuilder.AddColumn<DateTime>(
                name: "ends_at",
                table: "turns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rules_guests",
                table: "seasons",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rules_transfer_from",
                table: "seasons",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rules_transfer_until",
                table: "seasons",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "supports",
                table: "problems",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "reminded_for",
                table: "meetings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "finance_hand_id",
                table: "contracts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "legal_hand_id",
                table: "contracts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "next_date_at",
                table: "contracts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "approved_hand_id",
                table: "contract_payments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "requested_hand_id",
                table: "contract_payments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "clause",
                table: "contract_amendments",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddPrimaryKey(
                name: "pk_memberships",
                table: "memberships",
                columns: new[] { "team_id", "person_id", "joined_at" });

            migrationBuilder.CreateTable(
                name: "call_scores",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    call_id = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    juror_id = table.Column<int>(type: "integer", nullable: false),
                    rule_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    score = table.Column<int>(type: "integer", nullable: true),
                    remark = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_scores", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_near_words",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_near_words", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guests",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "problem_follows",
                columns: table => new
                {
                    problem_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_problem_follows", x => new { x.problem_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "problem_supports",
                columns: table => new
                {
                    problem_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_problem_supports", x => new { x.problem_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "solution_authors",
                columns: table => new
                {
                    submission_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_solution_authors", x => new { x.submission_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "transfers",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    from_team_id = table.Column<int>(type: "integer", nullable: false),
                    to_team_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    let_go_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    taken_in_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "call_score_marks",
                columns: table => new
                {
                    criterion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    call_score_id = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_score_marks", x => new { x.call_score_id, x.criterion });
                    table.ForeignKey(
                        name: "fk_call_score_marks_call_scores_call_score_id",
                        column: x => x.call_score_id,
                        principalTable: "call_scores",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_next_date_at",
                table: "contracts",
                column: "next_date_at");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_recusals_person_id",
                table: "agenda_recusals",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_scores_call_id_juror_id_idea_id",
                table: "call_scores",
                columns: new[] { "call_id", "juror_id", "idea_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guests_round_id_person_id",
                table: "guests",
                columns: new[] { "round_id", "person_id" },
                unique: true,
                filter: "state IN ('Invited', 'Joined')");

            migrationBuilder.CreateIndex(
                name: "ix_guests_round_id_team_id",
                table: "guests",
                columns: new[] { "round_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_guests_season_id_person_id",
                table: "guests",
                columns: new[] { "season_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_problem_follows_person_id",
                table: "problem_follows",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_problem_supports_person_id",
                table: "problem_supports",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_solution_authors_person_id",
                table: "solution_authors",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_transfers_from_team_id",
                table: "transfers",
                column: "from_team_id");

            migrationBuilder.CreateIndex(
                name: "ix_transfers_season_id_person_id",
                table: "transfers",
                columns: new[] { "season_id", "person_id" },
                unique: true,
                filter: "state = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "ix_transfers_to_team_id",
                table: "transfers",
                column: "to_team_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "call_score_marks");

            migrationBuilder.DropTable(
                name: "club_near_words");

            migrationBuilder.DropTable(
                name: "guests");

            migrationBuilder.DropTable(
                name: "problem_follows");

            migrationBuilder.DropTable(
                name: "problem_supports");

            migrationBuilder.DropTable(
                name: "solution_authors");

            migrationBuilder.DropTable(
                name: "transfers");

            migrationBuilder.DropTable(
                name: "call_scores");

            migrationBuilder.DropPrimaryKey(
                name: "pk_memberships",
                table: "memberships");

            migrationBuilder.DropIndex(
                name: "ix_contracts_next_date_at",
                table: "contracts");

            migrationBuilder.DropIndex(
                name: "ix_agenda_recusals_person_id",
                table: "agenda_recusals");

            migrationBuilder.DropColumn(
                name: "ends_at",
                table: "turns");

            migrationBuilder.DropColumn(
                name: "rules_guests",
                table: "seasons");

            migrationBuilder.DropColumn(
                name: "rules_transfer_from",
                table: "seasons");

            migrationBuilder.DropColumn(
                name: "rules_transfer_until",
                table: "seasons");

            migrationBuilder.DropColumn(
                name: "supports",
                table: "problems");

            migrationBuilder.DropColumn(
                name: "reminded_for",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "finance_hand_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "legal_hand_id",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "next_date_at",
                table: "contracts");

            migrationBuilder.DropColumn(
                name: "approved_hand_id",
                table: "contract_payments");

            migrationBuilder.DropColumn(
                name: "requested_hand_id",
                table: "contract_payments");

            migrationBuilder.DropColumn(
                name: "clause",
                table: "contract_amendments");

            migrationBuilder.AddPrimaryKey(
                name: "pk_memberships",
                table: "memberships",
                columns: new[] { "team_id", "person_id" });
        }
    }
}
