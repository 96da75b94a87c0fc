using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Calendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "date_confirmation",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("pk_date_confirmation", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "holiday_arrangement",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    notice = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    days = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("pk_holiday_arrangement", x => new { x.county, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_date_confirmation_county_number",
                table: "date_confirmation",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_date_confirmation_county_opened_on_sequence",
                table: "date_confirmation",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_date_confirmation_county_parent",
                table: "date_confirmation",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_date_confirmation_county_sequence",
                table: "date_confirmation",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_date_confirmation_county_stage",
                table: "date_confirmation",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_holiday_arrangement_county_number",
                table: "holiday_arrangement",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_holiday_arrangement_county_opened_on_sequence",
                table: "holiday_arrangement",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_holiday_arrangement_county_parent",
                table: "holiday_arrangement",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_holiday_arrangement_county_sequence",
                table: "holiday_arrangement",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_holiday_arrangement_county_stage",
                table: "holiday_arrangement",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_holiday_arrangement_county_year",
                table: "holiday_arrangement",
                columns: new[] { "county", "year" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "date_confirmation");

            migrationBuilder.DropTable(
                name: "holiday_arrangement");
        }
    }
}
