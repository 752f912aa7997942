using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class T215820 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "hides_holder",
                table: "turns",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reminded_on",
                table: "turns",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "waiter_id",
                table: "turns",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_turns_waiter_id_is_open",
                table: "turns",
                columns: new[] { "waiter_id", "is_open" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_turns_waiter_id_is_open",
                table: "turns");

            migrationBuilder.DropColumn(
                name: "hides_holder",
                table: "turns");

            migrationBuilder.DropColumn(
                name: "reminded_on",
                table: "turns");

            migrationBuilder.DropColumn(
                name: "waiter_id",
                table: "turns");
        }
    }
}
