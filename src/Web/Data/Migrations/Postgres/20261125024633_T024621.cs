using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class T024621 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "city_ideas",
                columns: table => new
                {
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    city_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    admitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    judged_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_city_ideas", x => new { x.season_id, x.city_key, x.title_key });
                });

            migrationBuilder.CreateTable(
                name: "city_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    season_id = table.Column<int>(type: "integer", nullable: false),
                    submitted_until = table.Column<DateOnly>(type: "date", nullable: false),
                    admitted_until = table.Column<DateOnly>(type: "date", nullable: false),
                    judged_until = table.Column<DateOnly>(type: "date", nullable: false),
                    fixed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_city_rules", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_city_rules_season_id",
                table: "city_rules",
                column: "season_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "city_ideas");

            migrationBuilder.DropTable(
                name: "city_rules");
        }
    }
}
