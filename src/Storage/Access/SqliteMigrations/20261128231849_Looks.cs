using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Access.SqliteMigrations
{
    /// <inheritdoc />
    public partial class Looks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "looks",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    organ = table.Column<string>(type: "TEXT", nullable: false),
                    matter_type = table.Column<string>(type: "TEXT", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_looks", x => new { x.county, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_looks_county_account_id",
                table: "looks",
                columns: new[] { "county", "account", "id" });

            // Who looked is only added to.
            foreach (var what in new[] { "UPDATE", "DELETE" })
                migrationBuilder.Sql(
                    $"CREATE TRIGGER looks_no_{what.ToLowerInvariant()} BEFORE {what} ON looks BEGIN SELECT RAISE(ABORT, '查阅记录只增不改。'); END"
                );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "looks");
        }
    }
}
