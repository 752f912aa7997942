using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class T225738 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "benefit_validated_at",
                table: "ideas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "done_at",
                table: "ideas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "done_evidence",
                table: "ideas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "execution_started_at",
                table: "ideas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "lead_id",
                table: "ideas",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "rewarded_at",
                table: "ideas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "stopped_at",
                table: "ideas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calls",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    axis_lines = table.Column<string>(type: "TEXT", nullable: false),
                    opens_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closes_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    for_staff = table.Column<bool>(type: "INTEGER", nullable: false),
                    for_citizens = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_anonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    jury_body_id = table.Column<int>(type: "INTEGER", nullable: true),
                    announced = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    announced_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    results_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason_code = table.Column<string>(type: "TEXT", nullable: true),
                    reason_text = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calls", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idea_milestones",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    idea_id = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_milestones", x => new { x.idea_id, x.number });
                    table.ForeignKey(
                        name: "fk_idea_milestones_ideas_idea_id",
                        column: x => x.idea_id,
                        principalTable: "ideas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reward_schemes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    authors = table.Column<int>(type: "INTEGER", nullable: false),
                    implementers = table.Column<int>(type: "INTEGER", nullable: false),
                    reviewers = table.Column<int>(type: "INTEGER", nullable: false),
                    at_acceptance = table.Column<int>(type: "INTEGER", nullable: false),
                    cap = table.Column<long>(type: "INTEGER", nullable: true),
                    approver = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decree_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    decree_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    entered_by_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reward_schemes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rewards",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    idea_id = table.Column<int>(type: "INTEGER", nullable: false),
                    idea_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    audience = table.Column<string>(type: "TEXT", nullable: false),
                    rule_id = table.Column<int>(type: "INTEGER", nullable: false),
                    per_million = table.Column<int>(type: "INTEGER", nullable: false),
                    threshold_id = table.Column<int>(type: "INTEGER", nullable: false),
                    regime = table.Column<string>(type: "TEXT", nullable: false),
                    small_ceiling = table.Column<long>(type: "INTEGER", nullable: false),
                    scheme_id = table.Column<int>(type: "INTEGER", nullable: false),
                    author_share = table.Column<int>(type: "INTEGER", nullable: false),
                    implementer_share = table.Column<int>(type: "INTEGER", nullable: false),
                    reviewer_share = table.Column<int>(type: "INTEGER", nullable: false),
                    at_acceptance = table.Column<int>(type: "INTEGER", nullable: false),
                    cap = table.Column<long>(type: "INTEGER", nullable: true),
                    approver = table.Column<string>(type: "TEXT", nullable: false),
                    whole = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    proposed_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    approved_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason_code = table.Column<string>(type: "TEXT", nullable: true),
                    reason_text = table.Column<string>(type: "TEXT", nullable: true),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paid_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rewards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "call_fields",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    call_id = table.Column<int>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    choice_lines = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_fields", x => new { x.call_id, x.number });
                    table.ForeignKey(
                        name: "fk_call_fields_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_jurors",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    call_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_jurors", x => new { x.call_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_call_jurors_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_prizes",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    call_id = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    rial = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_prizes", x => new { x.call_id, x.number });
                    table.ForeignKey(
                        name: "fk_call_prizes_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_units",
                columns: table => new
                {
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    call_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_units", x => new { x.call_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_call_units_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_winners",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    call_id = table.Column<int>(type: "INTEGER", nullable: false),
                    prize = table.Column<int>(type: "INTEGER", nullable: false),
                    idea_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_winners", x => new { x.call_id, x.number });
                    table.ForeignKey(
                        name: "fk_call_winners_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reward_parts",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    reward_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    share = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reward_parts", x => new { x.reward_id, x.number });
                    table.ForeignKey(
                        name: "fk_reward_parts_rewards_reward_id",
                        column: x => x.reward_id,
                        principalTable: "rewards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_call_winners_idea_id",
                table: "call_winners",
                column: "idea_id");

            migrationBuilder.CreateIndex(
                name: "ix_calls_state_closes_at",
                table: "calls",
                columns: new[] { "state", "closes_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reward_parts_person_id",
                table: "reward_parts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_reward_schemes_valid_from",
                table: "reward_schemes",
                column: "valid_from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rewards_idea_id_stage",
                table: "rewards",
                columns: new[] { "idea_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_rewards_state_id",
                table: "rewards",
                columns: new[] { "state", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "call_fields");

            migrationBuilder.DropTable(
                name: "call_jurors");

            migrationBuilder.DropTable(
                name: "call_prizes");

            migrationBuilder.DropTable(
                name: "call_units");

            migrationBuilder.DropTable(
                name: "call_winners");

            migrationBuilder.DropTable(
                name: "idea_milestones");

            migrationBuilder.DropTable(
                name: "reward_parts");

            migrationBuilder.DropTable(
                name: "reward_schemes");

            migrationBuilder.DropTable(
                name: "calls");

            migrationBuilder.DropTable(
                name: "rewards");

            migrationBuilder.DropColumn(
                name: "benefit_validated_at",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "done_at",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "done_evidence",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "execution_started_at",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "lead_id",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "rewarded_at",
                table: "ideas");

            migrationBuilder.DropColumn(
                name: "stopped_at",
                table: "ideas");
        }
    }
}
