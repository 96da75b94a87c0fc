using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class StatutoryReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "statutory_report",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    whole = table.Column<bool>(type: "boolean", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rules = table.Column<string>(type: "text", nullable: false),
                    organ = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    parameters = table.Column<string>(type: "text", nullable: false),
                    documents = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statutory_report", x => new { x.county, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_statutory_report_county_number",
                table: "statutory_report",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_statutory_report_county_opened_on_sequence",
                table: "statutory_report",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_statutory_report_county_parent",
                table: "statutory_report",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_statutory_report_county_sequence",
                table: "statutory_report",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_statutory_report_county_stage",
                table: "statutory_report",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_statutory_report_county_year_kind",
                table: "statutory_report",
                columns: new[] { "county", "year", "kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "statutory_report");
        }
    }
}
