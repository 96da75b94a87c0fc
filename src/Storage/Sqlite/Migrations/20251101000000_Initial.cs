using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.Storage.Sqlite.Migrations
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
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", nullable: false),
                    planned_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    result_published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    channel = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("pk_clean_up", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "clean_up_item",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    issuer = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result_published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("pk_clean_up_item", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "clocks",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    matter_type = table.Column<string>(type: "TEXT", nullable: false),
                    organ = table.Column<string>(type: "TEXT", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    pauses = table.Column<string>(type: "TEXT", nullable: false),
                    extensions = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stopped_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    else_act = table.Column<string>(type: "TEXT", nullable: true),
                    calendar = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clocks", x => new { x.county, x.matter_id, x.code, x.run });
                });

            migrationBuilder.CreateTable(
                name: "dispute",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    category = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    parties = table.Column<string>(type: "TEXT", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    claim = table.Column<string>(type: "TEXT", nullable: true),
                    referred_by = table.Column<string>(type: "TEXT", nullable: true),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    one_stop_centre = table.Column<bool>(type: "INTEGER", nullable: false),
                    joint_work = table.Column<string>(type: "TEXT", nullable: true),
                    mediators = table.Column<string>(type: "TEXT", nullable: false),
                    sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    police_told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    days_taken = table.Column<int>(type: "INTEGER", nullable: false),
                    agreement_form = table.Column<string>(type: "TEXT", nullable: true),
                    agreement = table.Column<string>(type: "TEXT", nullable: true),
                    amount_yuan = table.Column<int>(type: "INTEGER", nullable: true),
                    perform_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    performed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    not_performed = table.Column<string>(type: "TEXT", nullable: true),
                    confirmation_asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmation = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmation_lapsed = table.Column<bool>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("pk_dispute", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => new { x.county, x.digest });
                });

            migrationBuilder.CreateTable(
                name: "honour",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    giver = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    category = table.Column<string>(type: "TEXT", nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    collective = table.Column<bool>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("pk_honour", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "issued_numbers",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issued_numbers", x => new { x.county, x.issuer, x.year, x.serial });
                });

            migrationBuilder.CreateTable(
                name: "ledger_checkpoints",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_checkpoints", x => new { x.county, x.size });
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter_type = table.Column<string>(type: "TEXT", nullable: false),
                    matter_version = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<long>(type: "INTEGER", nullable: true),
                    payload_digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    leaf_hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => new { x.county, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "ledger_heads",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    frontier = table.Column<byte[]>(type: "BLOB", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_heads", x => x.county);
                });

            migrationBuilder.CreateTable(
                name: "ledger_payloads",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_payloads", x => new { x.county, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "ledger_tiles",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    index = table.Column<long>(type: "INTEGER", nullable: false),
                    hashes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_tiles", x => new { x.county, x.level, x.index });
                });

            migrationBuilder.CreateTable(
                name: "mediation_organisation",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    setting = table.Column<string>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    specialty = table.Column<string>(type: "TEXT", nullable: true),
                    chair = table.Column<string>(type: "TEXT", nullable: false),
                    members = table.Column<int>(type: "INTEGER", nullable: false),
                    women = table.Column<int>(type: "INTEGER", nullable: false),
                    term_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    term_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    dissolved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    court_due = table.Column<bool>(type: "INTEGER", nullable: false),
                    court_told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("pk_mediation_organisation", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mediator",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    full_time = table.Column<bool>(type: "INTEGER", nullable: false),
                    specialty = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    appointed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("pk_mediator", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "normative_document",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", nullable: false),
                    touches_market_entities = table.Column<bool>(type: "INTEGER", nullable: false),
                    touches_business = table.Column<bool>(type: "INTEGER", nullable: false),
                    major_decision = table.Column<bool>(type: "INTEGER", nullable: false),
                    exclusion = table.Column<string>(type: "TEXT", nullable: true),
                    evaluation = table.Column<string>(type: "TEXT", nullable: true),
                    adjustment_period_considered = table.Column<bool>(type: "INTEGER", nullable: false),
                    consulted_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    consulted_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    consultation_closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    consultation_waived = table.Column<string>(type: "TEXT", nullable: true),
                    comments_received = table.Column<int>(type: "INTEGER", nullable: false),
                    comments_adopted = table.Column<int>(type: "INTEGER", nullable: false),
                    fair_competition = table.Column<string>(type: "TEXT", nullable: true),
                    fair_competition_joint = table.Column<bool>(type: "INTEGER", nullable: false),
                    exception_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    supplement_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    submitted_for_review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opinion = table.Column<string>(type: "TEXT", nullable: true),
                    legality_reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    legality_reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting = table.Column<string>(type: "TEXT", nullable: true),
                    deliberated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    full_text = table.Column<string>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    interpretation = table.Column<string>(type: "TEXT", nullable: true),
                    filed_with = table.Column<string>(type: "TEXT", nullable: true),
                    filed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reported_to_congress_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    amended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    amendments = table.Column<int>(type: "INTEGER", nullable: false),
                    amendment_due = table.Column<bool>(type: "INTEGER", nullable: false),
                    renewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    repealed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lapsed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    clause_tasks = table.Column<string>(type: "TEXT", nullable: false),
                    open_clause_tasks = table.Column<int>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("pk_normative_document", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "parameter",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("pk_parameter", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "reconsideration",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    applicant = table.Column<string>(type: "TEXT", nullable: false),
                    co_applicants = table.Column<string>(type: "TEXT", nullable: false),
                    third_parties = table.Column<string>(type: "TEXT", nullable: false),
                    agents = table.Column<string>(type: "TEXT", nullable: false),
                    respondent_name = table.Column<string>(type: "TEXT", nullable: false),
                    respondent_organ = table.Column<string>(type: "TEXT", nullable: true),
                    respondent_kind = table.Column<string>(type: "TEXT", nullable: false),
                    act_challenged = table.Column<string>(type: "TEXT", nullable: false),
                    act_number = table.Column<string>(type: "TEXT", nullable: true),
                    act_kind = table.Column<string>(type: "TEXT", nullable: false),
                    domain = table.Column<string>(type: "TEXT", nullable: false),
                    act_made_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    known_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    not_told = table.Column<bool>(type: "INTEGER", nullable: false),
                    rights_known_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    immovable = table.Column<bool>(type: "INTEGER", nullable: false),
                    longer_filing_days = table.Column<int>(type: "INTEGER", nullable: true),
                    late_reason = table.Column<string>(type: "TEXT", nullable: true),
                    obstacle_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    obstacle_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    claims = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: true),
                    reconsideration_first = table.Column<bool>(type: "INTEGER", nullable: false),
                    private_enterprise = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    correction_asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    corrected_application_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    deemed_accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    refused_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    refusal_ground = table.Column<string>(type: "TEXT", nullable: true),
                    competent_organ = table.Column<string>(type: "TEXT", nullable: true),
                    simplified = table.Column<bool>(type: "INTEGER", nullable: false),
                    simplified_ground = table.Column<string>(type: "TEXT", nullable: true),
                    major = table.Column<bool>(type: "INTEGER", nullable: false),
                    committee_wanted = table.Column<bool>(type: "INTEGER", nullable: false),
                    reply_notice_sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    replied_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reply_overdue = table.Column<bool>(type: "INTEGER", nullable: false),
                    heard_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cannot_be_heard = table.Column<string>(type: "TEXT", nullable: true),
                    hearing_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hearing_held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    committee_consulted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stay_ordered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    file_access_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    suspended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    suspension_ground = table.Column<string>(type: "TEXT", nullable: true),
                    extended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawal_requested_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    incidental_requested_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    incidental_document = table.Column<string>(type: "TEXT", nullable: true),
                    incidental_clause = table.Column<string>(type: "TEXT", nullable: true),
                    incidental_forwarded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    issuer_notified_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    clause_finding = table.Column<string>(type: "TEXT", nullable: true),
                    unlawful_document = table.Column<Guid>(type: "TEXT", nullable: true),
                    draft_submitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    corrected = table.Column<bool>(type: "INTEGER", nullable: false),
                    days_taken = table.Column<int>(type: "INTEGER", nullable: false),
                    ruling = table.Column<string>(type: "TEXT", nullable: false),
                    redo_ordered = table.Column<bool>(type: "INTEGER", nullable: false),
                    perform_within_days = table.Column<int>(type: "INTEGER", nullable: true),
                    deliveries = table.Column<string>(type: "TEXT", nullable: false),
                    notice_document = table.Column<string>(type: "TEXT", nullable: true),
                    notice_recipient = table.Column<string>(type: "TEXT", nullable: true),
                    applicant_served_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    respondent_served_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    served_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recourse_ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opinion_letter_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opinion_reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    copied_out_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    public_text = table.Column<string>(type: "TEXT", nullable: true),
                    compliance_days = table.Column<int>(type: "INTEGER", nullable: true),
                    performed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    archived_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("pk_reconsideration", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_requests", x => new { x.county, x.key });
                });

            migrationBuilder.CreateTable(
                name: "screening",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    screeners = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    joint = table.Column<bool>(type: "INTEGER", nullable: false),
                    found = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("pk_screening", x => new { x.county, x.id });
                });

            migrationBuilder.CreateTable(
                name: "search_words",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter_type = table.Column<string>(type: "TEXT", nullable: false),
                    row_key = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_words", x => new { x.county, x.matter_id });
                });

            migrationBuilder.CreateTable(
                name: "thanks",
                columns: table => new
                {
                    county = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    one_stop_centre = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: true),
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
