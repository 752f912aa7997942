using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class T223811 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "asked_on",
                table: "problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_measured_on",
                table: "problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "last_value",
                table: "problems",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "merged_at",
                table: "problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "merged_from",
                table: "problems",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "reopened_at",
                table: "problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "solution_seen_at",
                table: "problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "solved_at",
                table: "problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "solved_evidence",
                table: "problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "solving_at",
                table: "problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "verified_at",
                table: "problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "measurements",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    problem_id = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<double>(type: "REAL", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measurements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "problem_channels",
                columns: table => new
                {
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    problem_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    href = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
                name: "survey_files",
                columns: table => new
                {
                    reply_id = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_files", x => x.reply_id);
                });

            migrationBuilder.CreateTable(
                name: "survey_replies",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    survey_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_id = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    nothing_note = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_replies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "surveys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    letter = table.Column<string>(type: "TEXT", nullable: false),
                    kinds = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    units = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_surveys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_lines",
                columns: table => new
                {
                    problem_id = table.Column<int>(type: "INTEGER", nullable: false),
                    reply_id = table.Column<int>(type: "INTEGER", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "ix_problems_merged_into_id",
                table: "problems",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_measurements_problem_id_on",
                table: "measurements",
                columns: new[] { "problem_id", "on" });

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
                name: "measurements");

            migrationBuilder.DropTable(
                name: "problem_channels");

            migrationBuilder.DropTable(
                name: "survey_files");

            migrationBuilder.DropTable(
                name: "survey_lines");

            migrationBuilder.DropTable(
                name: "surveys");

            migrationBuilder.DropTable(
                name: "survey_replies");

            migrationBuilder.DropIndex(
                name: "ix_problems_merged_into_id",
                table: "problems");

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
        }
    }
}
