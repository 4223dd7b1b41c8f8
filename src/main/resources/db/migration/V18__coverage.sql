-- Whom a service account is to reach. No row: nobody.
create table coverage (
    tenant          text        not null,
    service_account uuid        not null,
    people          text        not null default 'NONE' check (people in ('NONE', 'EVERYONE', 'LIST')),
    resources       text        not null default 'NONE' check (resources in ('NONE', 'ALL', 'LIST')),
    changed_at      timestamptz not null,
    changed_by      text        not null,

    -- background work: not before, by one replica at a time
    due_at          timestamptz not null,
    claimed_until   timestamptz,
    -- counts the reasons to look again: whoever has looked without the latest one is not done
    reasons         bigint      not null default 0,
    -- when it was last seen that nobody is missing and nobody is too much, and for which of the reasons
    reached_at      timestamptz,
    reached         bigint      not null default -1,

    primary key (tenant, service_account),
    foreign key (tenant, service_account) references link (tenant, id) on delete cascade
);
create index coverage_due on coverage (due_at);

alter table coverage enable row level security;
create policy own_tenant on coverage
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on coverage to "${serviceRole}";

-- The lists of a coverage.
create table coverage_mailbox (
    tenant          text not null,
    service_account uuid not null,
    kind            text not null check (kind in ('PERSON', 'RESOURCE')),
    mailbox         text not null check (mailbox = lower(mailbox)),
    primary key (tenant, service_account, kind, mailbox),
    foreign key (tenant, service_account) references coverage (tenant, service_account) on delete cascade
);

alter table coverage_mailbox enable row level security;
create policy own_tenant on coverage_mailbox
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on coverage_mailbox to "${serviceRole}";

-- Mailboxes that a service account must not be able to reach, and what came of trying.
create table forbidden_mailbox (
    tenant          text        not null,
    id              uuid        not null,
    service_account uuid        not null,
    mailbox         text        not null check (mailbox = lower(mailbox)),
    state           text        not null check (state in ('UNTRIED', 'TRYING', 'NOT_REACHABLE', 'REACHABLE')),
    -- what the last attempt brought that came to an end; it counts while the next one is under way
    reachable       boolean     not null default false,
    tried_at        timestamptz,

    -- background work: not before
    due_at          timestamptz not null,

    primary key (tenant, id),
    unique (tenant, service_account, mailbox),
    foreign key (tenant, service_account) references link (tenant, id) on delete cascade
);
create index forbidden_mailbox_due on forbidden_mailbox (due_at);

alter table forbidden_mailbox enable row level security;
create policy own_tenant on forbidden_mailbox
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on forbidden_mailbox to "${serviceRole}";
