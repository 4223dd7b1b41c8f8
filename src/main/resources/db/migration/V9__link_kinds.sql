-- The general primary account, and delegations obtained through a link.

-- whose authorisation a delegation was obtained through; forgotten when that link is
alter table link drop constraint link_tenant_grantor_fkey;
alter table link add constraint link_tenant_grantor_fkey
    foreign key (tenant, grantor) references link (tenant, id) on delete set null (grantor);
alter table link drop constraint link_check1;
alter table link add constraint link_delegation_has_grantor
    check ((kind = 'DELEGATION') = (grantor is not null) or kind = 'DELEGATION' and state = 'REVOKING');

-- colleagues may see when this person is busy
alter table link add column shared boolean not null default false;
alter table link add constraint link_shared_by_its_person check (kind = 'PERSONAL' or not shared);
-- which calendars count as busy, and which is written to; sealed
alter table link add column preferences bytea;

create unique index link_one_primary on link (tenant) where kind = 'PRIMARY' and state <> 'REVOKING';
create unique index link_one_delegation on link (tenant, grantor, mailbox)
    where kind = 'DELEGATION' and state <> 'REVOKING';
