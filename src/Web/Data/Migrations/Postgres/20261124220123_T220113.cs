using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class T220113 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "idea_comments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_comments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idea_follows",
                columns: table => new
                {
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_follows", x => new { x.idea_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "idea_supports",
                columns: table => new
                {
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_supports", x => new { x.idea_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "idea_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "ideas",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    steps = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    benefit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    estimate_rial = table.Column<long>(type: "bigint", nullable: true),
                    problem_id = table.Column<int>(type: "integer", nullable: true),
                    topic_keywords = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_confidential = table.Column<bool>(type: "boolean", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    call_id = table.Column<int>(type: "integer", nullable: true),
                    is_anonymous = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    priority_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer_due = table.Column<DateOnly>(type: "date", nullable: true),
                    paused_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    step_due = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    number_key = table.Column<int>(type: "integer", nullable: false),
                    different_from_id = table.Column<int>(type: "integer", nullable: true),
                    difference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    compared_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    would_make_it_acceptable = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    nearest_idea_id = table.Column<int>(type: "integer", nullable: true),
                    merged_into_id = table.Column<int>(type: "integer", nullable: true),
                    merged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    split_from_id = table.Column<int>(type: "integer", nullable: true),
                    state_before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    is_small_cost = table.Column<bool>(type: "boolean", nullable: false),
                    is_fast_lane = table.Column<bool>(type: "boolean", nullable: false),
                    executor_unit_id = table.Column<int>(type: "integer", nullable: true),
                    planned_from = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_to = table.Column<DateOnly>(type: "date", nullable: true),
                    budget_rial = table.Column<long>(type: "bigint", nullable: true),
                    indicator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    points = table.Column<int>(type: "integer", nullable: true),
                    supports = table.Column<int>(type: "integer", nullable: false),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    clarify_due = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ideas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idea_authors",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    share = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_authors", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_authors_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_call_answers",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    answer = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_call_answers", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_call_answers_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_clarifications",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_clarifications", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_clarifications_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "idea_join_requests",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    share = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_join_requests", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_join_requests_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_idea_authors_person_id",
                table: "idea_authors",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_comments_idea_id_id",
                table: "idea_comments",
                columns: new[] { "idea_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idea_follows_person_id",
                table: "idea_follows",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_join_requests_person_id",
                table: "idea_join_requests",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_supports_person_id",
                table: "idea_supports",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_call_id",
                table: "ideas",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_executor_unit_id",
                table: "ideas",
                column: "executor_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_merged_into_id",
                table: "ideas",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_number",
                table: "ideas",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ideas_number_key_id",
                table: "ideas",
                columns: new[] { "number_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ideas_problem_id",
                table: "ideas",
                column: "problem_id");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_sort_key_id",
                table: "ideas",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ideas_state_number_key",
                table: "ideas",
                columns: new[] { "state", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_ideas_supports_id",
                table: "ideas",
                columns: new[] { "supports", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ideas_title_key",
                table: "ideas",
                column: "title_key");

            migrationBuilder.CreateIndex(
                name: "ix_ideas_unit_id_number_key",
                table: "ideas",
                columns: new[] { "unit_id", "number_key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "idea_authors");

            migrationBuilder.DropTable(
                name: "idea_call_answers");

            migrationBuilder.DropTable(
                name: "idea_clarifications");

            migrationBuilder.DropTable(
                name: "idea_comments");

            migrationBuilder.DropTable(
                name: "idea_follows");

            migrationBuilder.DropTable(
                name: "idea_join_requests");

            migrationBuilder.DropTable(
                name: "idea_supports");

            migrationBuilder.DropTable(
                name: "idea_years");

            migrationBuilder.DropTable(
                name: "ideas");
        }
    }
}
