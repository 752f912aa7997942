using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class T220448 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "benefits",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    card_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    card_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    card_href = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    measure = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    baseline = table.Column<long>(type: "bigint", nullable: true),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimated_by_id = table.Column<int>(type: "integer", nullable: true),
                    estimated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    validation_due = table.Column<DateOnly>(type: "date", nullable: true),
                    validated_by_id = table.Column<int>(type: "integer", nullable: true),
                    validated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate = table.Column<long>(type: "bigint", nullable: false),
                    validated = table.Column<long>(type: "bigint", nullable: false),
                    actual = table.Column<long>(type: "bigint", nullable: false),
                    remind_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reminded = table.Column<int>(type: "integer", nullable: false),
                    measure_due = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "benefit_parties",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    benefit_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_parties", x => new { x.benefit_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_benefit_parties_benefits_benefit_id",
                        column: x => x.benefit_id,
                        principalTable: "benefits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benefit_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    benefit_id = table.Column<int>(type: "integer", nullable: false),
                    estimate = table.Column<long>(type: "bigint", nullable: false),
                    validated = table.Column<long>(type: "bigint", nullable: true),
                    actual = table.Column<long>(type: "bigint", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_by_id = table.Column<int>(type: "integer", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_years", x => new { x.benefit_id, x.year });
                    table.ForeignKey(
                        name: "fk_benefit_years_benefits_benefit_id",
                        column: x => x.benefit_id,
                        principalTable: "benefits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_benefit_parties_person_id",
                table: "benefit_parties",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_years_year",
                table: "benefit_years",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_card_kind_card_id",
                table: "benefits",
                columns: new[] { "card_kind", "card_id" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_remind_on",
                table: "benefits",
                column: "remind_on");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_state_id",
                table: "benefits",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_unit_id_id",
                table: "benefits",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_validated_by_id",
                table: "benefits",
                column: "validated_by_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benefit_parties");

            migrationBuilder.DropTable(
                name: "benefit_years");

            migrationBuilder.DropTable(
                name: "benefits");
        }
    }
}
