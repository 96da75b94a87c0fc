using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Rulings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Sixty days of suspension end no case by themselves any more (第四十一条): the organ decides.
            migrationBuilder.Sql("UPDATE clocks SET else_act = NULL WHERE else_act = 'TerminateBySuspension'");

            migrationBuilder.AddColumn<string>(
                name: "joint_issuers",
                table: "normative_document",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "joint_signed",
                table: "normative_document",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "revoked_on",
                table: "normative_document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "agreement_amended_on",
                table: "dispute",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "agreement_ended_on",
                table: "dispute",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "agreement_amended_on",
                table: "dispute");

            migrationBuilder.DropColumn(
                name: "agreement_ended_on",
                table: "dispute");
        }
    }
}
