using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Access.PostgresMigrations
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "disabled_at",
                schema: "access",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "account_changes",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                schema: "access",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_links", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "told_figures",
                schema: "access",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_told_figures", x => new { x.county, x.key, x.from, x.to, x.month });
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_changes_account_id",
                schema: "access",
                table: "account_changes",
                columns: new[] { "account", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_one_time_links_account",
                schema: "access",
                table: "one_time_links",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account",
                schema: "access",
                table: "sessions",
                column: "account");

            // What was done to accounts is only added to.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION access.account_changes_append_only() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '账号变动记录只增不改。'; END $$;
                CREATE TRIGGER account_changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access.account_changes
                FOR EACH STATEMENT EXECUTE FUNCTION access.account_changes_append_only();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION access.account_changes_append_only() CASCADE");
            migrationBuilder.DropTable(
                name: "account_changes",
                schema: "access");

            migrationBuilder.DropTable(
                name: "one_time_links",
                schema: "access");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "access");

            migrationBuilder.DropTable(
                name: "told_figures",
                schema: "access");

            migrationBuilder.DropColumn(
                name: "disabled_at",
                schema: "access",
                table: "accounts");
        }
    }
}
