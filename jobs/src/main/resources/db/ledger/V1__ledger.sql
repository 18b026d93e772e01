-- Append-only: a correction is a new row under a new revision. Portable to PostgreSQL.
-- Times are UTC in ISO 8601; periods are yyyy-MM; figures are scaled integers (unscaled × 10^-scale).

create table template_set (
    hash varchar(64) not null primary key
);

create table run (
    period varchar(7) not null,
    revision integer not null,
    reason varchar(1000) not null,
    template_hash varchar(64) not null references template_set (hash),
    program_version varchar(40) not null,
    previous_revision integer not null,
    started_at varchar(40) not null,
    primary key (period, revision)
);

create table delivery (
    sha256 varchar(64) not null primary key,
    size bigint not null
);

create table receipt (
    sequence bigint not null primary key,
    period varchar(7) not null,
    revision integer not null,
    path varchar(2000) not null,
    sha256 varchar(64) not null references delivery (sha256),
    size bigint not null,
    foreign key (period, revision) references run (period, revision)
);

create index receipt_by_period on receipt (period, revision);

create table reading (
    id bigint not null primary key,
    sequence bigint not null references receipt (sequence),
    template_hash varchar(64) not null references template_set (hash),
    reader_version integer not null,
    unique (sequence, template_hash, reader_version)
);

create table submission (
    id bigint not null primary key,
    reading_id bigint not null references reading (id),
    form varchar(20) not null,
    unit varchar(20) not null,
    period varchar(7) not null,
    file varchar(2000) not null,
    sheet varchar(200) not null,
    address varchar(20) not null,
    raw varchar(2000) not null
);

create index submission_by_reading on submission (reading_id);

create table cell (
    submission_id bigint not null references submission (id),
    position integer not null,
    indicator varchar(10) not null,
    column_key varchar(20) not null,
    status varchar(20) not null,
    unscaled bigint,
    scale integer,
    sheet varchar(200) not null,
    address varchar(20) not null,
    raw text not null,
    primary key (submission_id, indicator, column_key)
);

create table explanation (
    submission_id bigint not null references submission (id),
    indicator varchar(10) not null,
    explanation text not null,
    primary key (submission_id, indicator)
);

create table revision_submission (
    period varchar(7) not null,
    revision integer not null,
    submission_id bigint not null references submission (id),
    verdict varchar(20) not null,
    primary key (period, revision, submission_id),
    foreign key (period, revision) references run (period, revision)
);

create table unit_status (
    period varchar(7) not null,
    revision integer not null,
    position integer not null,
    form varchar(20) not null,
    unit varchar(20) not null,
    state varchar(20) not null,
    file varchar(2000) not null,
    primary key (period, revision, form, unit),
    foreign key (period, revision) references run (period, revision)
);

create table figure (
    period varchar(7) not null,
    revision integer not null,
    layer varchar(20) not null,
    area varchar(20) not null,
    indicator varchar(10) not null,
    column_key varchar(20) not null,
    status varchar(20) not null,
    unscaled bigint,
    scale integer,
    reported integer,
    expected integer,
    file varchar(2000),
    sheet varchar(200),
    address varchar(20),
    raw text,
    primary key (period, revision, layer, area, indicator, column_key),
    foreign key (period, revision) references run (period, revision)
);

create table finding (
    id bigint not null primary key,
    reading_id bigint references reading (id),
    period varchar(7),
    revision integer,
    stage varchar(20) not null,
    code varchar(40) not null,
    severity varchar(10) not null,
    outcome varchar(10) not null,
    area varchar(20) not null,
    detail_key varchar(100) not null,
    detail_arguments text not null,
    explanation text not null,
    occurrences integer not null,
    shadow integer not null,
    foreign key (period, revision) references run (period, revision)
);

create index finding_by_reading on finding (reading_id);
create index finding_by_revision on finding (period, revision, stage);

create table finding_cell (
    finding_id bigint not null references finding (id),
    position integer not null,
    indicator varchar(10) not null,
    column_key varchar(20) not null,
    file varchar(2000) not null,
    sheet varchar(200) not null,
    address varchar(20) not null,
    raw text not null,
    primary key (finding_id, position)
);

create table release (
    period varchar(7) not null,
    revision integer not null,
    draft integer not null,
    manifest_sha256 varchar(64) not null,
    prepared_at varchar(40) not null,
    released_at varchar(40),
    primary key (period, revision),
    foreign key (period, revision) references run (period, revision)
);

-- Which steps of a revision are complete; written in the transaction of the step itself.
create table stage (
    period varchar(7) not null,
    revision integer not null,
    name varchar(20) not null,
    primary key (period, revision, name),
    foreign key (period, revision) references run (period, revision)
);
