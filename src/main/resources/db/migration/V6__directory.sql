-- Prescreen's users of a tenant, as Prescreen lists them. Whether a mailbox may be relied upon is not stored: it follows
-- from who holds it and from the domains that are confirmed now.
create table person (
    tenant           text    not null,
    id               text    not null,
    -- lower case, the domain in ASCII; null after it was refused
    mailbox          text    check (mailbox = lower(mailbox)),
    mailbox_hash     bytea,
    domain           text,
    display_name     text    not null,
    -- an administrator accepted this mailbox although its domain is not confirmed
    accepted_outside boolean not null default false,
    primary key (tenant, id),
    check ((mailbox is null) = (mailbox_hash is null) and (mailbox is null) = (domain is null))
);
create index person_by_mailbox on person (tenant, mailbox);

alter table person enable row level security;
create policy own_tenant on person
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on person to "${serviceRole}";

-- Domains whose mailboxes are the tenant's own. Sub-domains are not implied.
create table mail_domain (
    tenant       text        not null,
    domain       text        not null check (domain = lower(domain)),
    confirmed_at timestamptz not null,
    primary key (tenant, domain)
);

alter table mail_domain enable row level security;
create policy own_tenant on mail_domain
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on mail_domain to "${serviceRole}";

-- Whose a mailbox is: of the person who was listed with it first, or for whom it was accepted. A keyed hash, since it is
-- remembered after they leave: so it is noticed when the address becomes somebody else's.
create table mailbox_holder (
    tenant       text        not null,
    mailbox_hash bytea       not null,
    person       text        not null,
    since        timestamptz not null,
    primary key (tenant, mailbox_hash)
);

alter table mailbox_holder enable row level security;
create policy own_tenant on mailbox_holder
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on mailbox_holder to "${serviceRole}";
