using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
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
                type: "date",
                nullable: true);

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
