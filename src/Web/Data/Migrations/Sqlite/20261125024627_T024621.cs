using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
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
                    season_id = table.Column<int>(type: "INTEGER", nullable: false),
                    city_key = table.Column<string>(type: "TEXT", nullable: false),
                    title_key = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    admitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    judged_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_city_ideas", x => new { x.season_id, x.city_key, x.title_key });
                });

            migrationBuilder.CreateTable(
                name: "city_rules",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    season_id = table.Column<int>(type: "INTEGER", nullable: false),
                    submitted_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    admitted_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    judged_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fixed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
