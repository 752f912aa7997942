using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "committee_because",
                table: "ideas",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "cost_rial",
                table: "ideas",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "deferred_until",
                table: "ideas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "objected_at",
                table: "ideas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objection_text",
                table: "ideas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phase",
                table: "ideas",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "spread",
                table: "ideas",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "idea_decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    idea_id = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decider_id = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason_code = table.Column<string>(type: "TEXT", nullable: false),
                    own_words = table.Column<string>(type: "TEXT", nullable: false),
                    would_make_it_acceptable = table.Column<string>(type: "TEXT", nullable: true),
                    nearest_idea_id = table.Column<int>(type: "INTEGER", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    committee_number = table.Column<string>(type: "TEXT", nullable: true),
                    committee_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reviewers = table.Column<int>(type: "INTEGER", nullable: false),
                    mean = table.Column<int>(type: "INTEGER", nullable: true),
                    spread = table.Column<int>(type: "INTEGER", nullable: true),
                    spread_limit = table.Column<int>(type: "INTEGER", nullable: true),
                    cost_rial = table.Column<long>(type: "INTEGER", nullable: true),
                    ceiling_rial = table.Column<long>(type: "INTEGER", nullable: true),
                    threshold_row_id = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    least_reviewers = table.Column<int>(type: "INTEGER", nullable: false),
                    least_units = table.Column<int>(type: "INTEGER", nullable: false),
                    spread_limit = table.Column<int>(type: "INTEGER", nullable: false),
                    committee_above_rial = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    idea_id = table.Column<int>(type: "INTEGER", nullable: false),
                    reviewer_id = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    rule_id = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    paused_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    overall = table.Column<string>(type: "TEXT", nullable: true),
                    cost_rial = table.Column<long>(type: "INTEGER", nullable: true),
                    first_score = table.Column<int>(type: "INTEGER", nullable: true),
                    score = table.Column<int>(type: "INTEGER", nullable: true),
                    settle_why = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_criteria",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    review_rule_id = table.Column<int>(type: "INTEGER", nullable: false),
                    fa = table.Column<string>(type: "TEXT", nullable: false),
                    en = table.Column<string>(type: "TEXT", nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    levels_fa = table.Column<string>(type: "TEXT", nullable: false),
                    levels_en = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false)
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
                    criterion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    review_id = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<int>(type: "INTEGER", nullable: true),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    settled = table.Column<int>(type: "INTEGER", nullable: true)
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
