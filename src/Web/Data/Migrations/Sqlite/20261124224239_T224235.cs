using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pishran.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class T224235 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "last_digest_notice",
                table: "preferences",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "outbox_messages",
                type: "TEXT",
                maxLength: 2,
                nullable: false,
                defaultValue: "fa");

            migrationBuilder.AddColumn<string>(
                name: "topic",
                table: "outbox_messages",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_waiting",
                table: "notices",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "notices",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Other");

            migrationBuilder.CreateTable(
                name: "notice_choices",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    preferences_id = table.Column<int>(type: "INTEGER", nullable: false),
                    channels = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_choices", x => new { x.preferences_id, x.kind });
                    table.ForeignKey(
                        name: "fk_notice_choices_preferences_preferences_id",
                        column: x => x.preferences_id,
                        principalTable: "preferences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_state_id",
                table: "outbox_messages",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_topic_is_waiting",
                table: "outbox_messages",
                columns: new[] { "topic", "is_waiting" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_is_waiting_person_id",
                table: "notices",
                columns: new[] { "is_waiting", "person_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notice_choices");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_state_id",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_topic_is_waiting",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_notices_is_waiting_person_id",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "last_digest_notice",
                table: "preferences");

            migrationBuilder.DropColumn(
                name: "language",
                table: "outbox_messages");

            migrationBuilder.DropColumn(
                name: "topic",
                table: "outbox_messages");

            migrationBuilder.DropColumn(
                name: "is_waiting",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "notices");
        }
    }
}
