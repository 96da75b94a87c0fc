using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Persons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // No column is taken over as another: matters are folded again from the ledger (Refold).
            migrationBuilder.DropColumn(
                name: "agents",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "applicant",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "third_parties",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "reviews",
                table: "reconsideration",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.DropColumn(
                name: "notice_recipient",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "court_ruling",
                table: "reconsideration",
                type: "text",
                nullable: true);

            migrationBuilder.DropColumn(
                name: "notice_document",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "annulled_outcome",
                table: "reconsideration",
                type: "text",
                nullable: true);

            migrationBuilder.DropColumn(
                name: "deliveries",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "persons",
                table: "reconsideration",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.DropColumn(
                name: "co_applicants",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "joint_organs",
                table: "reconsideration",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.DropColumn(
                name: "parties",
                table: "dispute");

            migrationBuilder.AddColumn<string>(
                name: "persons",
                table: "dispute",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "thanks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "statutory_report",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "screening",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "return_item",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "return",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "report_template",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "acceptance_ordered_on",
                table: "reconsideration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "annulled_on",
                table: "reconsideration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "court_days",
                table: "reconsideration",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "reconsideration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "judgment_on",
                table: "reconsideration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "level_above_asked_on",
                table: "reconsideration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "redecided_on",
                table: "reconsideration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reopened_on",
                table: "reconsideration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "submitted_on",
                table: "reconsideration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "transferred_on",
                table: "reconsideration",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "parameter",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "normative_document",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "former_issuer",
                table: "normative_document",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "joint_issuers",
                table: "normative_document",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "joint_signed",
                table: "normative_document",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "revoked_on",
                table: "normative_document",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "mediator",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "mediation_organisation",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "honour",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "holiday_arrangement",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "agreement_amended_on",
                table: "dispute",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "agreement_ended_on",
                table: "dispute",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "dispute",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "date_confirmation",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "person",
                table: "clocks",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "clean_up_item",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "clean_up",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entering_since",
                table: "annual_report",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "counting_start",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mechanism = table.Column<string>(type: "text", nullable: false),
                    from_year = table.Column<int>(type: "integer", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false),
                    organ = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    entering_since = table.Column<DateOnly>(type: "date", nullable: true),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    parameters = table.Column<string>(type: "text", nullable: false),
                    documents = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counting_start", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "folded",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    upgrade = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_folded", x => x.county);
                });

            migrationBuilder.CreateIndex(
                name: "ix_counting_start_county_mechanism",
                table: "counting_start",
                columns: new[] { "county", "mechanism" });

            migrationBuilder.CreateIndex(
                name: "ix_counting_start_county_number",
                table: "counting_start",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_counting_start_county_opened_on_sequence",
                table: "counting_start",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_counting_start_county_parent",
                table: "counting_start",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_counting_start_county_sequence",
                table: "counting_start",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_counting_start_county_stage",
                table: "counting_start",
                columns: new[] { "county", "stage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "counting_start");

            migrationBuilder.DropTable(
                name: "folded");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "thanks");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "statutory_report");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "screening");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "return_item");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "return");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "report_template");

            migrationBuilder.DropColumn(
                name: "acceptance_ordered_on",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "annulled_on",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "court_days",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "judgment_on",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "level_above_asked_on",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "redecided_on",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "reopened_on",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "submitted_on",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "transferred_on",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "parameter");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "normative_document");

            migrationBuilder.DropColumn(
                name: "former_issuer",
                table: "normative_document");

            migrationBuilder.DropColumn(
                name: "joint_issuers",
                table: "normative_document");

            migrationBuilder.DropColumn(
                name: "joint_signed",
                table: "normative_document");

            migrationBuilder.DropColumn(
                name: "revoked_on",
                table: "normative_document");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "mediator");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "mediation_organisation");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "honour");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "holiday_arrangement");

            migrationBuilder.DropColumn(
                name: "agreement_amended_on",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "agreement_ended_on",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "date_confirmation");

            migrationBuilder.DropColumn(
                name: "person",
                table: "clocks");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "clean_up_item");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "clean_up");

            migrationBuilder.DropColumn(
                name: "entering_since",
                table: "annual_report");

            migrationBuilder.DropColumn(
                name: "reviews",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "third_parties",
                table: "reconsideration",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.DropColumn(
                name: "persons",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "deliveries",
                table: "reconsideration",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.DropColumn(
                name: "joint_organs",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "co_applicants",
                table: "reconsideration",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.DropColumn(
                name: "court_ruling",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "notice_recipient",
                table: "reconsideration",
                type: "text",
                nullable: true);

            migrationBuilder.DropColumn(
                name: "annulled_outcome",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "notice_document",
                table: "reconsideration",
                type: "text",
                nullable: true);

            migrationBuilder.DropColumn(
                name: "persons",
                table: "dispute");

            migrationBuilder.AddColumn<string>(
                name: "parties",
                table: "dispute",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "agents",
                table: "reconsideration",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "applicant",
                table: "reconsideration",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
