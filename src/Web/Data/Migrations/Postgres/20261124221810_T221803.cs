using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class T221803 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "again_of_id",
                table: "ideas",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "committee_because",
                table: "ideas",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "cost_rial",
                table: "ideas",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "deferred_until",
                table: "ideas",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "objected_at",
                table: "ideas",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objection_text",
                table: "ideas",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "phase",
                table: "ideas",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "spread",
                table: "ideas",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "idea_decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    decider_id = table.Column<int>(type: "integer", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    own_words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    would_make_it_acceptable = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    nearest_idea_id = table.Column<int>(type: "integer", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    committee_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    committee_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reviewers = table.Column<int>(type: "integer", nullable: false),
                    mean = table.Column<int>(type: "integer", nullable: true),
                    spread = table.Column<int>(type: "integer", nullable: true),
                    spread_limit = table.Column<int>(type: "integer", nullable: true),
                    cost_rial = table.Column<long>(type: "bigint", nullable: true),
                    ceiling_rial = table.Column<long>(type: "bigint", nullable: true),
                    threshold_row_id = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    least_reviewers = table.Column<int>(type: "integer", nullable: false),
                    least_units = table.Column<int>(type: "integer", nullable: false),
                    spread_limit = table.Column<int>(type: "integer", nullable: false),
                    committee_above_rial = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    idea_id = table.Column<int>(type: "integer", nullable: false),
                    reviewer_id = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    rule_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    given_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    paused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    overall = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cost_rial = table.Column<long>(type: "bigint", nullable: true),
                    first_score = table.Column<int>(type: "integer", nullable: true),
                    score = table.Column<int>(type: "integer", nullable: true),
                    settle_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_criteria",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    review_rule_id = table.Column<int>(type: "integer", nullable: false),
                    fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    levels_fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    levels_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_criteria", x => new { x.review_rule_id, x.key });
                    table.ForeignKey(
                        name: "fk_review_criteria_review_rules_review_rule_id",
                        column: x => x.review_rule_id,
                        principalTable: "review_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_marks",
                columns: table => new
                {
                    criterion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    review_id = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    settled = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_marks", x => new { x.review_id, x.criterion });
                    table.ForeignKey(
                        name: "fk_review_marks_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_idea_decisions_idea_id_id",
                table: "idea_decisions",
                columns: new[] { "idea_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_review_rules_valid_from",
                table: "review_rules",
                column: "valid_from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_idea_id_reviewer_id",
                table: "reviews",
                columns: new[] { "idea_id", "reviewer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_reviewer_id_state",
                table: "reviews",
                columns: new[] { "reviewer_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_state",
                table: "reviews",
                column: "state");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "idea_decisions");

            migrationBuilder.DropTable(
                name: "review_criteria");

            migrationBuilder.DropTable(
                name: "review_marks");

            migrationBuilder.DropTable(
                name: "review_rules");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropColumn(
                name: "again_of_id",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "committee_because",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "cost_rial",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "deferred_until",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "objected_at",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "objection_text",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "phase",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "spread",
                table: "ideas");
        }
    }
}
