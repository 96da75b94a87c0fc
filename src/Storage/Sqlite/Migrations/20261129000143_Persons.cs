using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Persons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was kept of the sides is not taken over: matters of which nobody is kept are folded again from the ledger (Refold).
            migrationBuilder.DropColumn(
                name: "agents",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "applicant",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "co_applicants",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "notice_document",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "notice_recipient",
                table: "reconsideration");

            migrationBuilder.DropColumn(
                name: "third_parties",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "persons",
                table: "reconsideration",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.DropColumn(
                name: "deliveries",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "joint_organs",
                table: "reconsideration",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.DropColumn(
                name: "parties",
                table: "dispute");

            migrationBuilder.AddColumn<string>(
                name: "persons",
                table: "dispute",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "person",
                table: "clocks",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "person",
                table: "clocks");

            migrationBuilder.DropColumn(
                name: "persons",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "third_parties",
                table: "reconsideration",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.DropColumn(
                name: "joint_organs",
                table: "reconsideration");

            migrationBuilder.AddColumn<string>(
                name: "deliveries",
                table: "reconsideration",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.DropColumn(
                name: "persons",
                table: "dispute");

            migrationBuilder.AddColumn<string>(
                name: "parties",
                table: "dispute",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "agents",
                table: "reconsideration",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "applicant",
                table: "reconsideration",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "co_applicants",
                table: "reconsideration",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "notice_document",
                table: "reconsideration",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notice_recipient",
                table: "reconsideration",
                type: "TEXT",
                nullable: true);
        }
    }
}
