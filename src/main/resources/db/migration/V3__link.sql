-- Our authorised connection to one Cronofy account, of whatever kind: one life cycle, one health, one revocation.
create table link (
    tenant                  text        not null,
    id                      uuid        not null,
    kind                    text        not null check (kind in ('PERSONAL', 'PRIMARY', 'SERVICE_ACCOUNT', 'DELEGATION')),
    person                  text,
    -- lower case
    mailbox                 text        not null check (mailbox = lower(mailbox)),
    grantor                 uuid,
    -- Cronofy's provider_service: an open set
    provider                text        not null,
    subject                 text        not null,
    subject_hash            bytea       not null,
    profile                 text        not null,
    scope                   text        not null,
    state                   text        not null
        check (state in ('PENDING', 'LINKED', 'DISCONNECTED', 'REFUSED', 'QUARANTINED', 'REVOKING')),
    reason                  text,
    linked_at               timestamptz not null,

    -- sealed, with the key that sealed them
    access_token            bytea,
    refresh_token           bytea,
    key_id                  integer     not null,
    access_token_expires_at timestamptz,

    -- one refresh for everybody: whoever moves refreshing_until from the past calls Cronofy
    token_version           integer     not null default 0,
    refreshing_until        timestamptz,
    refresh_failure         text,

    -- as Cronofy said last
    initial_sync            boolean     not null default false,
    relink_url              text,
    calendars               bytea,
    checked_at              timestamptz,

    -- background work: not before, and how often tried
    due_at                  timestamptz,
    attempts                integer     not null default 0,

    primary key (tenant, id),
    foreign key (tenant, grantor) references link (tenant, id),
    check ((kind = 'PERSONAL') = (person is not null)),
    check ((kind = 'DELEGATION') = (grantor is not null)),
    check (state <> 'LINKED' or (access_token is not null and refresh_token is not null))
);

create unique index link_one_per_person on link (tenant, person)
    where kind = 'PERSONAL' and state <> 'REVOKING';
create index link_by_mailbox on link (tenant, mailbox);
create index link_to_revoke on link (due_at) where state = 'REVOKING';
create index link_by_key on link (key_id);

alter table link enable row level security;
create policy own_tenant on link
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on link to "${serviceRole}";
