using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class T014009 : Migration
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "standings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "replaced_at",
                table: "standings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "appeals",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    season_id = table.Column<int>(type: "INTEGER", nullable: false),
                    team_id = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<int>(type: "INTEGER", nullable: true),
                    submission_id = table.Column<int>(type: "INTEGER", nullable: true),
                    about = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    filed_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    filed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ruling = table.Column<string>(type: "TEXT", nullable: true),
                    struck = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appeals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "arbiters",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    appeal_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    presides = table.Column<bool>(type: "INTEGER", nullable: false),
                    upholds = table.Column<bool>(type: "INTEGER", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    spoke_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arbiters");

            migrationBuilder.DropTable(
                name: "appeals");

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
                name: "edition",
                table: "standings");

            migrationBuilder.DropColumn(
                name: "replaced_at",
                table: "standings");

            migrationBuilder.CreateIndex(
                name: "ix_standings_round_id",
                table: "standings",
                column: "round_id",
                unique: true);
        }
    }
}
