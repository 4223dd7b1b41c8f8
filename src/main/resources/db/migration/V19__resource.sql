-- What is asked of the accounts that list rooms and equipment: service accounts, and general primary accounts.
create table resource_listing (
    tenant    text        not null,
    link      uuid        not null,
    -- when the account had been linked as it was asked last: one that was linked anew since is asked at once
    linked_at timestamptz not null,
    asked_at  timestamptz not null,
    -- the last answer; none: there was none yet
    listed_at timestamptz,

    -- background work: not before, and how often tried since the last answer
    due_at    timestamptz not null,
    attempts  integer     not null default 0,

    primary key (tenant, link),
    foreign key (tenant, link) references link (tenant, id) on delete cascade
);

alter table resource_listing enable row level security;
create policy own_tenant on resource_listing
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on resource_listing to "${serviceRole}";

-- Rooms and equipment as an account listed them last. The same one is here once for each account that lists it. Whether it
-- may be shown is not stored: it follows from the people and the domains of the directory.
create table resource (
    tenant       text    not null,
    link         uuid    not null,
    -- lower case, the domain in ASCII
    mailbox      text    not null check (mailbox = lower(mailbox)),
    -- as in mailbox_holder
    mailbox_hash bytea   not null,
    domain       text    not null,
    -- none: the account did not tell
    name         text,
    capacity     integer check (capacity >= 0),
    building     text,
    floor        text,
    section      text,
    address      text,
    primary key (tenant, link, mailbox),
    foreign key (tenant, link) references resource_listing (tenant, link) on delete cascade
);
create index resource_by_mailbox on resource (tenant, mailbox);

alter table resource enable row level security;
create policy own_tenant on resource
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on resource to "${serviceRole}";

create index link_that_lists_resources on link (tenant, id) where kind in ('SERVICE_ACCOUNT', 'PRIMARY');
