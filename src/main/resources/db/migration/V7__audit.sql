-- What was done, by whom, to what. A fact is written in the transaction of its act; whichever replica comes first puts it
-- into the chain of its tenant.
create table audit_fact (
    tenant       text        not null,
    id           uuid        not null,
    at           timestamptz not null,
    actor_kind   text        not null check (actor_kind in ('PERSON', 'SERVICE', 'SYSTEM')),
    -- of a person the subject, of a service the client id, where its token has one
    actor_id     text,
    -- the person whose view a service asked for
    on_behalf_of text,
    -- the words of the contract; both lists grow
    action       text        not null,
    route        text,
    -- whom and what it concerns
    person       text,
    mailbox      text        check (mailbox = lower(mailbox)),
    details      jsonb       not null check (jsonb_typeof(details) = 'object'),
    -- keyed hash of all of the above
    mark         bytea       not null,

    -- the place in the chain, and the keyed hash of place, mark and the hash before
    segment      bigint,
    seq          bigint,
    hash         bytea,

    primary key (tenant, id),
    unique (tenant, seq),
    check ((actor_kind = 'PERSON') <= (actor_id is not null)),
    check ((seq is null) = (hash is null) and (segment is null) = (hash is null))
);
create index audit_fact_by_time on audit_fact (tenant, at, id);
create index audit_fact_by_person on audit_fact (tenant, person, at);
create index audit_fact_by_mailbox on audit_fact (tenant, mailbox, at);
create index audit_fact_by_segment on audit_fact (tenant, segment);
create index audit_fact_unchained on audit_fact (tenant, at) where hash is null;

-- A stretch of the chain. Its facts may be dropped once it is closed and old; its end stays, for the next to begin with.
create table audit_segment (
    tenant       text        not null,
    id           uuid        not null,
    number       bigint      not null check (number > 0),
    first_seq    bigint      not null,
    last_seq     bigint      not null check (last_seq >= first_seq),
    -- the hash of the fact before the first; of the very first there is none
    previous_end bytea,
    end_hash     bytea       not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    dropped_at   timestamptz check (dropped_at is null or closed_at is not null),
    -- keyed hash of all of the above but the id
    seal         bytea       not null,
    primary key (tenant, id),
    unique (tenant, number)
);
create index audit_segment_open on audit_segment (opened_at) where closed_at is null;
create index audit_segment_kept on audit_segment (closed_at) where dropped_at is null;

alter table audit_fact enable row level security;
create policy own_tenant on audit_fact
    using (tenant = current_tenant()) with check (tenant = current_tenant());
alter table audit_segment enable row level security;
create policy own_tenant on audit_segment
    using (tenant = current_tenant()) with check (tenant = current_tenant());

-- The service adds facts and puts them into the chain; it neither changes nor deletes them. What retention drops goes
-- through a function that deletes whole dropped segments alone.
grant select on audit_fact to "${serviceRole}";
grant insert (tenant, id, at, actor_kind, actor_id, on_behalf_of, action, route, person, mailbox, details, mark)
    on audit_fact to "${serviceRole}";
grant update (segment, seq, hash) on audit_fact to "${serviceRole}";
grant select, insert, update on audit_segment to "${serviceRole}";
