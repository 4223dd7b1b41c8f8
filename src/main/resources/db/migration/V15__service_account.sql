-- Service accounts: links of a whole organisation, which only hand out delegations. They have no profile of their own.
alter table link alter column profile drop not null;
alter table link add constraint link_has_profile check (kind = 'SERVICE_ACCOUNT' or profile is not null);

-- as Cronofy said last: the mail domain, the most that may be handed out, and where to leave Exchange Web Services
alter table link add column domain text check (domain = lower(domain));
alter table link add column delegated_scope text;
alter table link add column migration_url text;
-- ended, but not to be revoked while others hold what was granted through it
alter table link add column waits_for_others boolean not null default false;
alter table link add constraint link_of_an_organisation check (kind = 'SERVICE_ACCOUNT'
    or domain is null and delegated_scope is null and migration_url is null and not waits_for_others);

-- authorised once more it is the same one; of several of an organisation each has its own Cronofy account
create unique index link_one_service_account on link (tenant, subject_hash)
    where kind = 'SERVICE_ACCOUNT' and state <> 'REVOKING';

-- An administrator may be on the way to connect a service account.
alter table link_attempt drop constraint link_attempt_purpose_check;
alter table link_attempt add constraint link_attempt_purpose_check
    check (purpose in ('PERSONAL', 'PRIMARY', 'SERVICE_ACCOUNT'));
-- the button that was clicked: Cronofy has one name for Exchange and Office 365
alter table link_attempt add column provider text;
-- what it led to: of service accounts there are several
alter table link_attempt add column link uuid;
alter table link_attempt add constraint link_attempt_link_fkey
    foreign key (tenant, link) references link (tenant, id) on delete set null (link);
create index link_attempt_by_link on link_attempt (tenant, link) where link is not null;

-- What a service account has granted dies with it at Cronofy, also where somebody else holds it. No tenant, no names: keyed
-- hashes of Cronofy subjects. The service reaches it through functions alone.
create table upstream_granted (
    -- of the service account
    grantor_hash bytea not null,
    subject_hash bytea not null,
    primary key (grantor_hash, subject_hash)
);
create index upstream_granted_by_subject on upstream_granted (subject_hash);
