using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class T014734 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "wanted",
                table: "teams",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mode",
                table: "rounds",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "fixtures",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<int>(type: "INTEGER", nullable: false),
                    team_a = table.Column<int>(type: "INTEGER", nullable: false),
                    team_b = table.Column<int>(type: "INTEGER", nullable: true)
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
                    pitch_id = table.Column<int>(type: "INTEGER", nullable: false),
                    voter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    first = table.Column<int>(type: "INTEGER", nullable: false),
                    second = table.Column<int>(type: "INTEGER", nullable: false),
                    better = table.Column<int>(type: "INTEGER", nullable: true),
                    is_jury = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_live_votes", x => new { x.pitch_id, x.voter, x.first, x.second });
                });

            migrationBuilder.CreateTable(
                name: "pitches",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    round_id = table.Column<int>(type: "INTEGER", nullable: false),
                    join_code = table.Column<string>(type: "TEXT", nullable: false),
                    staff_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "team_wishes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    season_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    skills = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_wishes", x => x.id);
                });

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
                name: "ix_team_wishes_season_id_person_id",
                table: "team_wishes",
                columns: new[] { "season_id", "person_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fixtures");

            migrationBuilder.DropTable(
                name: "live_votes");

            migrationBuilder.DropTable(
                name: "pitches");

            migrationBuilder.DropTable(
                name: "team_wishes");

            migrationBuilder.DropColumn(
                name: "wanted",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "mode",
                table: "rounds");
        }
    }
}
