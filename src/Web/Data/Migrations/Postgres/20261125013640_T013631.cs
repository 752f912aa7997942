using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pishran.Data.Migrations.Postgres
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
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_member_classes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_fa = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    quota = table.Column<int>(type: "integer", nullable: true),
                    term_years = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_member_classes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_members",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    class_id = table.Column<int>(type: "integer", nullable: true),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    education = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    cv = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    may_be_found = table.Column<bool>(type: "boolean", nullable: false),
                    privacy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    conflicts = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    nominated_by_id = table.Column<int>(type: "integer", nullable: true),
                    nominated_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: true),
                    term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_member_skills",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    member_id = table.Column<int>(type: "integer", nullable: false),
                    expertise = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    interest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C")
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
