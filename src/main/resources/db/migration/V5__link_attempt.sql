-- A person on their way through Cronofy's pages.
create table link_attempt (
    tenant        text        not null,
    id            uuid        not null,
    person        text        not null,
    generation    integer     not null,
    state_hash    bytea       not null,
    -- made when the browser comes back, and known to that browser alone
    completion_hash bytea,
    return_to     text        not null,
    state         text        not null
        check (state in ('STARTED', 'RETURNED', 'REFUSED', 'FAILED', 'EXCHANGING', 'CONFIRMING', 'COMPLETED')),
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    -- sealed; erased as soon as they are used
    code          bytea,
    granted       bytea,
    claimed_until timestamptz,
    primary key (tenant, id),
    unique (tenant, state_hash),
    unique (tenant, completion_hash)
);
create index link_attempt_by_state on link_attempt (state_hash);
create index link_attempt_by_expiry on link_attempt (expires_at);

alter table link_attempt enable row level security;
create policy own_tenant on link_attempt
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on link_attempt to "${serviceRole}";
