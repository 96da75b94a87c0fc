using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AnnualReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "annual_report",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    draft = table.Column<string>(type: "text", nullable: false),
                    asked = table.Column<string>(type: "text", nullable: false),
                    confirmations = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    figures = table.Column<string>(type: "text", nullable: false),
                    stated_at = table.Column<long>(type: "bigint", nullable: false),
                    row_entries = table.Column<string>(type: "text", nullable: true),
                    legal_opinion = table.Column<string>(type: "text", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_up_to = table.Column<string>(type: "text", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    returned_for = table.Column<string>(type: "text", nullable: true),
                    restatements = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("pk_annual_report", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "return",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    @base = table.Column<int>(name: "base", type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_back_for = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_return", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "return_item",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    part_of = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_return_item", x => new { x.county, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_county_number",
                table: "annual_report",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_county_opened_on_sequence",
                table: "annual_report",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_county_parent",
                table: "annual_report",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_county_sequence",
                table: "annual_report",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_county_stage",
                table: "annual_report",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_county_year_kind",
                table: "annual_report",
                columns: new[] { "county", "year", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_return_county_key_year",
                table: "return",
                columns: new[] { "county", "key", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_return_county_number",
                table: "return",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_return_county_opened_on_sequence",
                table: "return",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_return_county_parent",
                table: "return",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_return_county_sequence",
                table: "return",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_return_county_stage",
                table: "return",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_return_item_county_key",
                table: "return_item",
                columns: new[] { "county", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_return_item_county_number",
                table: "return_item",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_return_item_county_opened_on_sequence",
                table: "return_item",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_return_item_county_parent",
                table: "return_item",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_return_item_county_sequence",
                table: "return_item",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_return_item_county_stage",
                table: "return_item",
                columns: new[] { "county", "stage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "annual_report");

            migrationBuilder.DropTable(
                name: "return");

            migrationBuilder.DropTable(
                name: "return_item");
        }
    }
}
