using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class T013631 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "club_invitations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_member_classes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    name_fa = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    quota = table.Column<int>(type: "INTEGER", nullable: true),
                    term_years = table.Column<int>(type: "INTEGER", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_member_classes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_members",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    class_id = table.Column<int>(type: "INTEGER", nullable: true),
                    field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    education = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    cv = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    may_be_found = table.Column<bool>(type: "INTEGER", nullable: false),
                    privacy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    conflicts = table.Column<string>(type: "TEXT", nullable: true),
                    nominated_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    nominated_why = table.Column<string>(type: "TEXT", nullable: true),
                    joined_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    term_ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason_code = table.Column<string>(type: "TEXT", nullable: true),
                    reason_text = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_member_skills",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    member_id = table.Column<int>(type: "INTEGER", nullable: false),
                    expertise = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    interest = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_member_skills", x => new { x.member_id, x.name });
                    table.ForeignKey(
                        name: "fk_club_member_skills_club_members_member_id",
                        column: x => x.member_id,
                        principalTable: "club_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_club_invitations_hash",
                table: "club_invitations",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_member_classes_key",
                table: "club_member_classes",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_members_person_id",
                table: "club_members",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_club_members_sort_key_id",
                table: "club_members",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_club_members_state_class_id",
                table: "club_members",
                columns: new[] { "state", "class_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "club_invitations");

            migrationBuilder.DropTable(
                name: "club_member_classes");

            migrationBuilder.DropTable(
                name: "club_member_skills");

            migrationBuilder.DropTable(
                name: "club_members");
        }
    }
}
