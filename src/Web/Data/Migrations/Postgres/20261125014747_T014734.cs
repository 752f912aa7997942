using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
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
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "mode",
                table: "rounds",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "C");

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
