-- Words of units that a statistician has released for publication, or withheld again; the last row of a text holds.
create table explanation_release (
    sequence bigint not null primary key,
    period varchar(7) not null,
    area varchar(20) not null,
    explanation text not null,
    released integer not null,
    decided_at varchar(40) not null
);

create index explanation_release_by_period on explanation_release (period, sequence);

-- The last of those rows of its month that a revision knows.
alter table run add column explanation_sequence bigint not null default 0;
