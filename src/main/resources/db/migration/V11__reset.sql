-- "Reset Integration": work that survives whoever does it, and in the end a certificate of what was removed.
create table integration_reset (
    tenant        text        not null,
    id            uuid        not null,
    model         text        not null check (model in ('BUSINESS_CONNECT', 'ENTERPRISE_CONNECT')),
    -- the activation that it ends
    generation    integer     not null,
    started_at    timestamptz not null,
    started_by    text        not null,
    -- which step it is at, and what that waits for
    step          text,
    waiting_for   text,
    -- written in the transactions that remove
    removed       jsonb       not null default '[]' check (jsonb_typeof(removed) = 'array'),
    finished_at   timestamptz,

    -- background work: not before, by one replica at a time, and how often tried
    due_at        timestamptz not null,
    claimed_until timestamptz,
    attempts      integer     not null default 0,

    primary key (tenant, id)
);
create unique index integration_reset_one_at_a_time on integration_reset (tenant, model) where finished_at is null;
create index integration_reset_due on integration_reset (due_at) where finished_at is null;

alter table integration_reset enable row level security;
create policy own_tenant on integration_reset
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on integration_reset to "${serviceRole}";
