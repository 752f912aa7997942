using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class T025129 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "picture_id",
                table: "products",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "book_editions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    collects_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    foreword = table.Column<string>(type: "TEXT", nullable: true),
                    frozen_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    checksum = table.Column<string>(type: "TEXT", nullable: true),
                    proof_asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    proof_percent = table.Column<int>(type: "INTEGER", nullable: false),
                    proof_fault = table.Column<string>(type: "TEXT", nullable: true),
                    proof_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    proof_pages = table.Column<int>(type: "INTEGER", nullable: true),
                    proof_file_id = table.Column<int>(type: "INTEGER", nullable: true),
                    approved_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_book_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "confirm_links",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    product_id = table.Column<int>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    has_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirm_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_wants",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    product_id = table.Column<int>(type: "INTEGER", nullable: false),
                    company_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    step_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason_code = table.Column<string>(type: "TEXT", nullable: true),
                    reason_text = table.Column<string>(type: "TEXT", nullable: true),
                    contract_href = table.Column<string>(type: "TEXT", nullable: true),
                    score = table.Column<int>(type: "INTEGER", nullable: true),
                    rating_text = table.Column<string>(type: "TEXT", nullable: true),
                    rated_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    rated_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_wants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "book_edition_items",
                columns: table => new
                {
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    edition_id = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    page = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_book_edition_items", x => new { x.edition_id, x.place });
                    table.ForeignKey(
                        name: "fk_book_edition_items_book_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "book_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "book_errata",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    edition_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_book_errata", x => new { x.edition_id, x.number });
                    table.ForeignKey(
                        name: "fk_book_errata_book_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "book_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "product_want_steps",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    want_id = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_want_steps", x => new { x.want_id, x.number });
                    table.ForeignKey(
                        name: "fk_product_want_steps_product_wants_want_id",
                        column: x => x.want_id,
                        principalTable: "product_wants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_book_edition_items_product_id",
                table: "book_edition_items",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_book_editions_centre_id_number",
                table: "book_editions",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_book_editions_proof_asked_at",
                table: "book_editions",
                column: "proof_asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_confirm_links_product_id",
                table: "confirm_links",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirm_links_token_hash",
                table: "confirm_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_product_wants_company_id",
                table: "product_wants",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_wants_product_id_unit_id",
                table: "product_wants",
                columns: new[] { "product_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_product_wants_state_id",
                table: "product_wants",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_product_wants_unit_id",
                table: "product_wants",
                column: "unit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "book_edition_items");

            migrationBuilder.DropTable(
                name: "book_errata");

            migrationBuilder.DropTable(
                name: "confirm_links");

            migrationBuilder.DropTable(
                name: "product_want_steps");

            migrationBuilder.DropTable(
                name: "book_editions");

            migrationBuilder.DropTable(
                name: "product_wants");

            migrationBuilder.DropColumn(
                name: "picture_id",
                table: "products");
        }
    }
}
