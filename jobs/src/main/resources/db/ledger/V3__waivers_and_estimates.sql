-- Who has accepted a finding of a rule, why and until when; empty when nobody has.
alter table finding add column waiver text not null default '';

-- Whether a revision also shows estimates for what was not reported.
alter table run add column with_estimates integer not null default 0;

-- What units that did not report a figure are estimated at. Never part of a figure.
create table estimate (
    period varchar(7) not null,
    revision integer not null,
    area varchar(20) not null,
    indicator varchar(10) not null,
    column_key varchar(20) not null,
    unscaled bigint not null,
    scale integer not null,
    method varchar(20) not null,
    primary key (period, revision, area, indicator, column_key),
    foreign key (period, revision) references run (period, revision)
);
