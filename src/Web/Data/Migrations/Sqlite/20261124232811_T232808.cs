using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class T232808 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "awards",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    season_id = table.Column<int>(type: "INTEGER", nullable: false),
                    team_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    prize_rial = table.Column<long>(type: "INTEGER", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    place_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_awards", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_awards_place_key",
                table: "awards",
                column: "place_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_awards_season_id",
                table: "awards",
                column: "season_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards");
        }
    }
}
