using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DaysTaken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Before a conclusion there are no days: what was kept as 0 is not taken over.
            foreach (var table in new[] { "reconsideration", "dispute" })
            {
                migrationBuilder.Sql($"ALTER TABLE {table} RENAME COLUMN days_taken TO days_kept");
                migrationBuilder.Sql($"ALTER TABLE {table} ADD COLUMN days_taken integer NULL");
                migrationBuilder.Sql(
                    $"UPDATE {table} SET days_taken = days_kept WHERE accepted_on IS NOT NULL AND concluded_on IS NOT NULL");
                migrationBuilder.Sql($"ALTER TABLE {table} DROP COLUMN days_kept");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "days_taken",
                table: "reconsideration",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "days_taken",
                table: "dispute",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);
        }
    }
}
