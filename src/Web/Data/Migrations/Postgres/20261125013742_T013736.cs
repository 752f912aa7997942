using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class T013736 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contract_figures",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    checksum = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_figures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number_key = table.Column<int>(type: "integer", nullable: false),
                    letter_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    letter_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    title_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    requested_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    unit_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    supplier_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    supplier_legal_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    supplier_id = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_year = table.Column<int>(type: "integer", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_from_list = table.Column<bool>(type: "boolean", nullable: false),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    threshold_id = table.Column<int>(type: "integer", nullable: true),
                    threshold_regime = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    small_ceiling = table.Column<long>(type: "bigint", nullable: true),
                    medium_ceiling = table.Column<long>(type: "bigint", nullable: true),
                    above_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contract_figure_lines",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    year_figure_id = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    supplier_legal_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_figure_lines", x => new { x.year_figure_id, x.place });
                    table.ForeignKey(
                        name: "fk_contract_figure_lines_contract_figures_year_figure_id",
                        column: x => x.year_figure_id,
                        principalTable: "contract_figures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract_kind_changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_kind_changes", x => new { x.contract_id, x.number });
                    table.ForeignKey(
                        name: "fk_contract_kind_changes_contracts_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contract_figures_year_group_edition",
                table: "contract_figures",
                columns: new[] { "year", "group", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_letter_key",
                table: "contracts",
                column: "letter_key");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_number",
                table: "contracts",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_number_key_id",
                table: "contracts",
                columns: new[] { "number_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_signed_year_kind",
                table: "contracts",
                columns: new[] { "signed_year", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_state_number_key",
                table: "contracts",
                columns: new[] { "state", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_supplier_id",
                table: "contracts",
                column: "supplier_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_supplier_legal_id",
                table: "contracts",
                column: "supplier_legal_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_unit_id",
                table: "contracts",
                column: "unit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contract_figure_lines");

            migrationBuilder.DropTable(
                name: "contract_kind_changes");

            migrationBuilder.DropTable(
                name: "contract_years");

            migrationBuilder.DropTable(
                name: "contract_figures");

            migrationBuilder.DropTable(
                name: "contracts");
        }
    }
}
