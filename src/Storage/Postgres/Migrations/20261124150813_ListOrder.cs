using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ListOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_thanks_county_opened_on",
                table: "thanks");

            migrationBuilder.DropIndex(
                name: "ix_screening_county_opened_on",
                table: "screening");

            migrationBuilder.DropIndex(
                name: "ix_reconsideration_county_opened_on",
                table: "reconsideration");

            migrationBuilder.DropIndex(
                name: "ix_parameter_county_opened_on",
                table: "parameter");

            migrationBuilder.DropIndex(
                name: "ix_normative_document_county_opened_on",
                table: "normative_document");

            migrationBuilder.DropIndex(
                name: "ix_mediator_county_opened_on",
                table: "mediator");

            migrationBuilder.DropIndex(
                name: "ix_mediation_organisation_county_opened_on",
                table: "mediation_organisation");

            migrationBuilder.DropIndex(
                name: "ix_honour_county_opened_on",
                table: "honour");

            migrationBuilder.DropIndex(
                name: "ix_dispute_county_opened_on",
                table: "dispute");

            migrationBuilder.DropIndex(
                name: "ix_clean_up_item_county_opened_on",
                table: "clean_up_item");

            migrationBuilder.DropIndex(
                name: "ix_clean_up_county_opened_on",
                table: "clean_up");

            migrationBuilder.CreateIndex(
                name: "ix_thanks_county_opened_on_sequence",
                table: "thanks",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_thanks_county_sequence",
                table: "thanks",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_county_opened_on_sequence",
                table: "screening",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_county_sequence",
                table: "screening",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_opened_on_sequence",
                table: "reconsideration",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_sequence",
                table: "reconsideration",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_parameter_county_opened_on_sequence",
                table: "parameter",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_parameter_county_sequence",
                table: "parameter",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_opened_on_sequence",
                table: "normative_document",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_sequence",
                table: "normative_document",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_mediator_county_opened_on_sequence",
                table: "mediator",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_mediator_county_sequence",
                table: "mediator",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_mediation_organisation_county_opened_on_sequence",
                table: "mediation_organisation",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_mediation_organisation_county_sequence",
                table: "mediation_organisation",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_honour_county_opened_on_sequence",
                table: "honour",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_honour_county_sequence",
                table: "honour",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_opened_on_sequence",
                table: "dispute",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_sequence",
                table: "dispute",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_item_county_opened_on_sequence",
                table: "clean_up_item",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_item_county_sequence",
                table: "clean_up_item",
                columns: new[] { "county", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_county_opened_on_sequence",
                table: "clean_up",
                columns: new[] { "county", "opened_on", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_county_sequence",
                table: "clean_up",
                columns: new[] { "county", "sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_thanks_county_opened_on_sequence",
                table: "thanks");

            migrationBuilder.DropIndex(
                name: "ix_thanks_county_sequence",
                table: "thanks");

            migrationBuilder.DropIndex(
                name: "ix_screening_county_opened_on_sequence",
                table: "screening");

            migrationBuilder.DropIndex(
                name: "ix_screening_county_sequence",
                table: "screening");

            migrationBuilder.DropIndex(
                name: "ix_reconsideration_county_opened_on_sequence",
                table: "reconsideration");

            migrationBuilder.DropIndex(
                name: "ix_reconsideration_county_sequence",
                table: "reconsideration");

            migrationBuilder.DropIndex(
                name: "ix_parameter_county_opened_on_sequence",
                table: "parameter");

            migrationBuilder.DropIndex(
                name: "ix_parameter_county_sequence",
                table: "parameter");

            migrationBuilder.DropIndex(
                name: "ix_normative_document_county_opened_on_sequence",
                table: "normative_document");

            migrationBuilder.DropIndex(
                name: "ix_normative_document_county_sequence",
                table: "normative_document");

            migrationBuilder.DropIndex(
                name: "ix_mediator_county_opened_on_sequence",
                table: "mediator");

            migrationBuilder.DropIndex(
                name: "ix_mediator_county_sequence",
                table: "mediator");

            migrationBuilder.DropIndex(
                name: "ix_mediation_organisation_county_opened_on_sequence",
                table: "mediation_organisation");

            migrationBuilder.DropIndex(
                name: "ix_mediation_organisation_county_sequence",
                table: "mediation_organisation");

            migrationBuilder.DropIndex(
                name: "ix_honour_county_opened_on_sequence",
                table: "honour");

            migrationBuilder.DropIndex(
                name: "ix_honour_county_sequence",
                table: "honour");

            migrationBuilder.DropIndex(
                name: "ix_dispute_county_opened_on_sequence",
                table: "dispute");

            migrationBuilder.DropIndex(
                name: "ix_dispute_county_sequence",
                table: "dispute");

            migrationBuilder.DropIndex(
                name: "ix_clean_up_item_county_opened_on_sequence",
                table: "clean_up_item");

            migrationBuilder.DropIndex(
                name: "ix_clean_up_item_county_sequence",
                table: "clean_up_item");

            migrationBuilder.DropIndex(
                name: "ix_clean_up_county_opened_on_sequence",
                table: "clean_up");

            migrationBuilder.DropIndex(
                name: "ix_clean_up_county_sequence",
                table: "clean_up");

            migrationBuilder.CreateIndex(
                name: "ix_thanks_county_opened_on",
                table: "thanks",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_county_opened_on",
                table: "screening",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_opened_on",
                table: "reconsideration",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_parameter_county_opened_on",
                table: "parameter",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_opened_on",
                table: "normative_document",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_mediator_county_opened_on",
                table: "mediator",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_mediation_organisation_county_opened_on",
                table: "mediation_organisation",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_honour_county_opened_on",
                table: "honour",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_opened_on",
                table: "dispute",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_item_county_opened_on",
                table: "clean_up_item",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_county_opened_on",
                table: "clean_up",
                columns: new[] { "county", "opened_on" });
        }
    }
}
