-- Version 5 of the ledger, run by ledger.AuditTables, which then enters the history before it.

-- What was done, by whom and when; each entry's hash covers the hash of the one before.
create table audit_entry (
    sequence bigint not null primary key,
    recorded_at varchar(40) not null,
    act varchar(20) not null,
    period varchar(7) not null,
    revision integer not null,
    run varchar(40) not null,
    operator varchar(200) not null,
    detail text not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);

-- The rows that an entry answers for: those of one table, within a revision or a range of numbers.
create table audit_digest (
    sequence bigint not null references audit_entry (sequence),
    position integer not null,
    part varchar(20) not null,
    period varchar(7) not null,
    revision integer not null,
    first_id bigint not null,
    last_id bigint not null,
    table_name varchar(40) not null,
    columns text not null,
    row_count bigint not null,
    digest varchar(64) not null,
    primary key (sequence, position)
);

-- Archived originals that were deleted because their time was over; what was read from them stays.
create table original_removal (
    sequence bigint not null primary key,
    sha256 varchar(64) not null references delivery (sha256),
    removed_at varchar(40) not null
);

create index original_removal_by_content on original_removal (sha256);
