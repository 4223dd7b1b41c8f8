-- A code that Cronofy has sent is a grant that has to be given back, also when the link that it was asked through has gone.
alter table delegation_request alter column grantor drop not null;
alter table delegation_request drop constraint delegation_request_tenant_grantor_fkey;
alter table delegation_request add constraint delegation_request_tenant_grantor_fkey
    foreign key (tenant, grantor) references link (tenant, id) on delete set null (grantor);
-- how often a code of this request was of no use
alter table delegation_request add column useless_codes integer not null default 0;
