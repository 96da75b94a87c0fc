using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Access.PostgresMigrations
{
    /// <inheritdoc />
    public partial class Looks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "looks",
                schema: "access",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    organ = table.Column<string>(type: "text", nullable: false),
                    matter_type = table.Column<string>(type: "text", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_looks", x => new { x.county, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_looks_county_account_id",
                schema: "access",
                table: "looks",
                columns: new[] { "county", "account", "id" });

            // Who looked is only added to.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION access.looks_append_only() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '查阅记录只增不改。'; END $$;
                CREATE TRIGGER looks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access.looks
                FOR EACH STATEMENT EXECUTE FUNCTION access.looks_append_only();
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION access.looks_append_only() CASCADE");
            migrationBuilder.DropTable(
                name: "looks",
                schema: "access");
        }
    }
}
