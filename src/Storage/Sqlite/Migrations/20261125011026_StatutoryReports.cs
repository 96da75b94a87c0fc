using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Sqlite.Migrations
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
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    whole = table.Column<bool>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    organ = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    parameters = table.Column<string>(type: "TEXT", nullable: false),
                    documents = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false)
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
