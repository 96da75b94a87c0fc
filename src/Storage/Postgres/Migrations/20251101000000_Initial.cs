using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "clean_up",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    occasion = table.Column<string>(type: "text", nullable: false),
                    planned_until = table.Column<DateOnly>(type: "date", nullable: false),
                    result_published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_clean_up", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "clean_up_item",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result_published_on = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("pk_clean_up_item", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "clocks",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    matter_type = table.Column<string>(type: "text", nullable: false),
                    organ = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    pauses = table.Column<string>(type: "text", nullable: false),
                    extensions = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stopped_on = table.Column<DateOnly>(type: "date", nullable: true),
                    else_act = table.Column<string>(type: "text", nullable: true),
                    calendar = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clocks", x => new { x.county, x.matter_id, x.code, x.run });
                });

            migrationBuilder.CreateTable(
                name: "dispute",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    parties = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    claim = table.Column<string>(type: "text", nullable: true),
                    referred_by = table.Column<string>(type: "text", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    one_stop_centre = table.Column<bool>(type: "boolean", nullable: false),
                    joint_work = table.Column<string>(type: "text", nullable: true),
                    mediators = table.Column<string>(type: "text", nullable: false),
                    sessions = table.Column<int>(type: "integer", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    police_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    days_taken = table.Column<int>(type: "integer", nullable: false),
                    agreement_form = table.Column<string>(type: "text", nullable: true),
                    agreement = table.Column<string>(type: "text", nullable: true),
                    amount_yuan = table.Column<int>(type: "integer", nullable: true),
                    perform_by = table.Column<DateOnly>(type: "date", nullable: true),
                    performed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    not_performed = table.Column<string>(type: "text", nullable: true),
                    confirmation_asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmation = table.Column<string>(type: "text", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmation_lapsed = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("pk_dispute", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => new { x.county, x.digest });
                });

            migrationBuilder.CreateTable(
                name: "honour",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    giver = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    collective = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("pk_honour", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "issued_numbers",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issued_numbers", x => new { x.county, x.issuer, x.year, x.serial });
                });

            migrationBuilder.CreateTable(
                name: "ledger_checkpoints",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_checkpoints", x => new { x.county, x.size });
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    matter_type = table.Column<string>(type: "text", nullable: false),
                    matter_version = table.Column<string>(type: "text", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    cause = table.Column<long>(type: "bigint", nullable: true),
                    payload_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    leaf_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => new { x.county, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "ledger_heads",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    frontier = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_heads", x => x.county);
                });

            migrationBuilder.CreateTable(
                name: "ledger_payloads",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_payloads", x => new { x.county, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "ledger_tiles",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    index = table.Column<long>(type: "bigint", nullable: false),
                    hashes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_tiles", x => new { x.county, x.level, x.index });
                });

            migrationBuilder.CreateTable(
                name: "mediation_organisation",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    setting = table.Column<string>(type: "text", nullable: false),
                    area = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    specialty = table.Column<string>(type: "text", nullable: true),
                    chair = table.Column<string>(type: "text", nullable: false),
                    members = table.Column<int>(type: "integer", nullable: false),
                    women = table.Column<int>(type: "integer", nullable: false),
                    term_from = table.Column<DateOnly>(type: "date", nullable: true),
                    term_until = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    dissolved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    court_due = table.Column<bool>(type: "boolean", nullable: false),
                    court_told_on = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("pk_mediation_organisation", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mediator",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    full_time = table.Column<bool>(type: "boolean", nullable: false),
                    specialty = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    appointed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("pk_mediator", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "normative_document",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    touches_market_entities = table.Column<bool>(type: "boolean", nullable: false),
                    touches_business = table.Column<bool>(type: "boolean", nullable: false),
                    major_decision = table.Column<bool>(type: "boolean", nullable: false),
                    exclusion = table.Column<string>(type: "text", nullable: true),
                    evaluation = table.Column<string>(type: "text", nullable: true),
                    adjustment_period_considered = table.Column<bool>(type: "boolean", nullable: false),
                    consulted_from = table.Column<DateOnly>(type: "date", nullable: true),
                    consulted_until = table.Column<DateOnly>(type: "date", nullable: true),
                    consultation_closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consultation_waived = table.Column<string>(type: "text", nullable: true),
                    comments_received = table.Column<int>(type: "integer", nullable: false),
                    comments_adopted = table.Column<int>(type: "integer", nullable: false),
                    fair_competition = table.Column<string>(type: "text", nullable: true),
                    fair_competition_joint = table.Column<bool>(type: "boolean", nullable: false),
                    exception_until = table.Column<DateOnly>(type: "date", nullable: true),
                    supplement_asked = table.Column<bool>(type: "boolean", nullable: false),
                    submitted_for_review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opinion = table.Column<string>(type: "text", nullable: true),
                    legality_reviewed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    legality_reviews = table.Column<int>(type: "integer", nullable: false),
                    meeting = table.Column<string>(type: "text", nullable: true),
                    deliberated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    provisional = table.Column<bool>(type: "boolean", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    full_text = table.Column<string>(type: "text", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: true),
                    interpretation = table.Column<string>(type: "text", nullable: true),
                    filed_with = table.Column<string>(type: "text", nullable: true),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_to_congress_on = table.Column<DateOnly>(type: "date", nullable: true),
                    amended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    amendments = table.Column<int>(type: "integer", nullable: false),
                    amendment_due = table.Column<bool>(type: "boolean", nullable: false),
                    renewed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    repealed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lapsed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: true),
                    clause_tasks = table.Column<string>(type: "text", nullable: false),
                    open_clause_tasks = table.Column<int>(type: "integer", nullable: false),
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
                    table.PrimaryKey("pk_normative_document", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "parameter",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("pk_parameter", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "reconsideration",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    applicant = table.Column<string>(type: "text", nullable: false),
                    co_applicants = table.Column<string>(type: "text", nullable: false),
                    third_parties = table.Column<string>(type: "text", nullable: false),
                    agents = table.Column<string>(type: "text", nullable: false),
                    respondent_name = table.Column<string>(type: "text", nullable: false),
                    respondent_organ = table.Column<string>(type: "text", nullable: true),
                    respondent_kind = table.Column<string>(type: "text", nullable: false),
                    act_challenged = table.Column<string>(type: "text", nullable: false),
                    act_number = table.Column<string>(type: "text", nullable: true),
                    act_kind = table.Column<string>(type: "text", nullable: false),
                    domain = table.Column<string>(type: "text", nullable: false),
                    act_made_on = table.Column<DateOnly>(type: "date", nullable: true),
                    known_on = table.Column<DateOnly>(type: "date", nullable: true),
                    not_told = table.Column<bool>(type: "boolean", nullable: false),
                    rights_known_on = table.Column<DateOnly>(type: "date", nullable: true),
                    immovable = table.Column<bool>(type: "boolean", nullable: false),
                    longer_filing_days = table.Column<int>(type: "integer", nullable: true),
                    late_reason = table.Column<string>(type: "text", nullable: true),
                    obstacle_from = table.Column<DateOnly>(type: "date", nullable: true),
                    obstacle_until = table.Column<DateOnly>(type: "date", nullable: true),
                    claims = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: true),
                    reconsideration_first = table.Column<bool>(type: "boolean", nullable: false),
                    private_enterprise = table.Column<bool>(type: "boolean", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    correction_asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    corrected_application_on = table.Column<DateOnly>(type: "date", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deemed_accepted = table.Column<bool>(type: "boolean", nullable: false),
                    refused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    refusal_ground = table.Column<string>(type: "text", nullable: true),
                    competent_organ = table.Column<string>(type: "text", nullable: true),
                    simplified = table.Column<bool>(type: "boolean", nullable: false),
                    simplified_ground = table.Column<string>(type: "text", nullable: true),
                    major = table.Column<bool>(type: "boolean", nullable: false),
                    committee_wanted = table.Column<bool>(type: "boolean", nullable: false),
                    reply_notice_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reply_overdue = table.Column<bool>(type: "boolean", nullable: false),
                    heard_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cannot_be_heard = table.Column<string>(type: "text", nullable: true),
                    hearing_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hearing_held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    committee_consulted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stay_ordered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    file_access_on = table.Column<DateOnly>(type: "date", nullable: true),
                    suspended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    suspension_ground = table.Column<string>(type: "text", nullable: true),
                    extended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawal_requested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    incidental_requested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    incidental_document = table.Column<string>(type: "text", nullable: true),
                    incidental_clause = table.Column<string>(type: "text", nullable: true),
                    incidental_forwarded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issuer_notified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    clause_finding = table.Column<string>(type: "text", nullable: true),
                    unlawful_document = table.Column<Guid>(type: "uuid", nullable: true),
                    draft_submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    corrected = table.Column<bool>(type: "boolean", nullable: false),
                    days_taken = table.Column<int>(type: "integer", nullable: false),
                    ruling = table.Column<string>(type: "text", nullable: false),
                    redo_ordered = table.Column<bool>(type: "boolean", nullable: false),
                    perform_within_days = table.Column<int>(type: "integer", nullable: true),
                    deliveries = table.Column<string>(type: "text", nullable: false),
                    notice_document = table.Column<string>(type: "text", nullable: true),
                    notice_recipient = table.Column<string>(type: "text", nullable: true),
                    applicant_served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    respondent_served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recourse_ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opinion_letter_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opinion_reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    copied_out_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    public_text = table.Column<string>(type: "text", nullable: true),
                    compliance_days = table.Column<int>(type: "integer", nullable: true),
                    performed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    archived_on = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("pk_reconsideration", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_requests", x => new { x.county, x.key });
                });

            migrationBuilder.CreateTable(
                name: "screening",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    screeners = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    joint = table.Column<bool>(type: "boolean", nullable: false),
                    found = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_screening", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "search_words",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    matter_type = table.Column<string>(type: "text", nullable: false),
                    row_key = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_words", x => new { x.county, x.matter_id });
                });

            migrationBuilder.CreateTable(
                name: "thanks",
                columns: table => new
                {
                    county = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    one_stop_centre = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_thanks", x => new { x.county, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_county_number",
                table: "clean_up",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_county_opened_on",
                table: "clean_up",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_county_parent",
                table: "clean_up",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_county_result_published_on",
                table: "clean_up",
                columns: new[] { "county", "result_published_on" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_county_stage",
                table: "clean_up",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_item_county_document_id",
                table: "clean_up_item",
                columns: new[] { "county", "document_id" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_item_county_number",
                table: "clean_up_item",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_item_county_opened_on",
                table: "clean_up_item",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_item_county_parent",
                table: "clean_up_item",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_item_county_result_published_on",
                table: "clean_up_item",
                columns: new[] { "county", "result_published_on" });

            migrationBuilder.CreateIndex(
                name: "ix_clean_up_item_county_stage",
                table: "clean_up_item",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_clocks_county_due_on",
                table: "clocks",
                columns: new[] { "county", "due_on" },
                filter: "stopped_on IS NULL AND due_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_accepted_on",
                table: "dispute",
                columns: new[] { "county", "accepted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_concluded_on_outcome",
                table: "dispute",
                columns: new[] { "county", "concluded_on", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_number",
                table: "dispute",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_opened_on",
                table: "dispute",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_organisation_concluded_on",
                table: "dispute",
                columns: new[] { "county", "organisation", "concluded_on" });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_parent",
                table: "dispute",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_dispute_county_stage",
                table: "dispute",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_honour_county_given_on",
                table: "honour",
                columns: new[] { "county", "given_on" });

            migrationBuilder.CreateIndex(
                name: "ix_honour_county_number",
                table: "honour",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_honour_county_opened_on",
                table: "honour",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_honour_county_parent",
                table: "honour",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_honour_county_stage",
                table: "honour",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_county_matter_id_sequence",
                table: "ledger_entries",
                columns: new[] { "county", "matter_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_mediation_organisation_county_kind_registered_on",
                table: "mediation_organisation",
                columns: new[] { "county", "kind", "registered_on" });

            migrationBuilder.CreateIndex(
                name: "ix_mediation_organisation_county_number",
                table: "mediation_organisation",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_mediation_organisation_county_opened_on",
                table: "mediation_organisation",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_mediation_organisation_county_parent",
                table: "mediation_organisation",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_mediation_organisation_county_stage",
                table: "mediation_organisation",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_mediation_organisation_county_title",
                table: "mediation_organisation",
                columns: new[] { "county", "title" });

            migrationBuilder.CreateIndex(
                name: "ix_mediator_county_appointed_on",
                table: "mediator",
                columns: new[] { "county", "appointed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_mediator_county_number",
                table: "mediator",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_mediator_county_opened_on",
                table: "mediator",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_mediator_county_organisation_name",
                table: "mediator",
                columns: new[] { "county", "organisation", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_mediator_county_parent",
                table: "mediator",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_mediator_county_stage",
                table: "mediator",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_filed_on",
                table: "normative_document",
                columns: new[] { "county", "filed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_number",
                table: "normative_document",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_opened_on",
                table: "normative_document",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_parent",
                table: "normative_document",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_published_on",
                table: "normative_document",
                columns: new[] { "county", "published_on" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_stage",
                table: "normative_document",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_document_county_stage_effective_from",
                table: "normative_document",
                columns: new[] { "county", "stage", "effective_from" });

            migrationBuilder.CreateIndex(
                name: "ix_parameter_county_code",
                table: "parameter",
                columns: new[] { "county", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_parameter_county_number",
                table: "parameter",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_parameter_county_opened_on",
                table: "parameter",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_parameter_county_parent",
                table: "parameter",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_parameter_county_stage",
                table: "parameter",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_accepted_on",
                table: "reconsideration",
                columns: new[] { "county", "accepted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_concluded_on_outcome",
                table: "reconsideration",
                columns: new[] { "county", "concluded_on", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_number",
                table: "reconsideration",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_opened_on",
                table: "reconsideration",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_parent",
                table: "reconsideration",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_received_on",
                table: "reconsideration",
                columns: new[] { "county", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_respondent_organ",
                table: "reconsideration",
                columns: new[] { "county", "respondent_organ" });

            migrationBuilder.CreateIndex(
                name: "ix_reconsideration_county_stage",
                table: "reconsideration",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_county_held_on",
                table: "screening",
                columns: new[] { "county", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_county_number",
                table: "screening",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_county_opened_on",
                table: "screening",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_county_parent",
                table: "screening",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_county_stage",
                table: "screening",
                columns: new[] { "county", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_search_words_county_row_key",
                table: "search_words",
                columns: new[] { "county", "row_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_thanks_county_kind_received_on",
                table: "thanks",
                columns: new[] { "county", "kind", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_thanks_county_number",
                table: "thanks",
                columns: new[] { "county", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_thanks_county_opened_on",
                table: "thanks",
                columns: new[] { "county", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_thanks_county_parent",
                table: "thanks",
                columns: new[] { "county", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_thanks_county_stage",
                table: "thanks",
                columns: new[] { "county", "stage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clean_up");

            migrationBuilder.DropTable(
                name: "clean_up_item");

            migrationBuilder.DropTable(
                name: "clocks");

            migrationBuilder.DropTable(
                name: "dispute");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "honour");

            migrationBuilder.DropTable(
                name: "issued_numbers");

            migrationBuilder.DropTable(
                name: "ledger_checkpoints");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "ledger_heads");

            migrationBuilder.DropTable(
                name: "ledger_payloads");

            migrationBuilder.DropTable(
                name: "ledger_tiles");

            migrationBuilder.DropTable(
                name: "mediation_organisation");

            migrationBuilder.DropTable(
                name: "mediator");

            migrationBuilder.DropTable(
                name: "normative_document");

            migrationBuilder.DropTable(
                name: "parameter");

            migrationBuilder.DropTable(
                name: "reconsideration");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropTable(
                name: "screening");

            migrationBuilder.DropTable(
                name: "search_words");

            migrationBuilder.DropTable(
                name: "thanks");
        }
    }
}
