using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ReportTemplates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "report_template",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    retired_for = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_report_template", x => new { x.county, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_report_template_county_kind",
                table: "report_template",
                columns: new[] { "county", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_report_template_county_number",
                table: "report_template",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_report_template_county_opened_on_sequence",
                table: "report_template",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_report_template_county_parent",
                table: "report_template",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_report_template_county_sequence",
                table: "report_template",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_report_template_county_stage",
                table: "report_template",
                columns: new[] { "county", "stage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report_template");
        }
    }
}
