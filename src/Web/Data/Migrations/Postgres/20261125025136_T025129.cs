using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
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
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "book_editions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    collects_until = table.Column<DateOnly>(type: "date", nullable: false),
                    foreword = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frozen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: false),
                    checksum = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    proof_asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    proof_percent = table.Column<int>(type: "integer", nullable: false),
                    proof_fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    proof_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    proof_pages = table.Column<int>(type: "integer", nullable: true),
                    proof_file_id = table.Column<int>(type: "integer", nullable: true),
                    approved_by_id = table.Column<int>(type: "integer", nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_book_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "confirm_links",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    product_id = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    has_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirm_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product_wants",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    product_id = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    step_due = table.Column<DateOnly>(type: "date", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    contract_href = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    score = table.Column<int>(type: "integer", nullable: true),
                    rating_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rated_by_id = table.Column<int>(type: "integer", nullable: true),
                    rated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_wants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "book_edition_items",
                columns: table => new
                {
                    place = table.Column<int>(type: "integer", nullable: false),
                    edition_id = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    page = table.Column<int>(type: "integer", nullable: true)
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
                    number = table.Column<int>(type: "integer", nullable: false),
                    edition_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    number = table.Column<int>(type: "integer", nullable: false),
                    want_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C")
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
