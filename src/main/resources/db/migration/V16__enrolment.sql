-- Requests of service accounts: thousands at a time, asked for in batches. A service account also tries mailboxes that must
-- not be reachable: what such a probe is granted is given back, and never becomes a link.

-- the model that the link belongs to through which it is asked for: its activation is what the generation counts
alter table delegation_request add column model text not null default 'BUSINESS_CONNECT'
    check (model in ('BUSINESS_CONNECT', 'ENTERPRISE_CONNECT'));
alter table delegation_request add column purpose text not null default 'REACH' check (purpose in ('REACH', 'PROBE'));

-- what is due of each tenant, however much another one has
drop index delegation_request_due;
create index delegation_request_to_ask on delegation_request (model, tenant, due_at) where state in ('ASKING', 'PENDING');
create index delegation_request_to_exchange on delegation_request (tenant, due_at) where state = 'ANSWERED';
-- how fast a service account's mailboxes become reachable
create index delegation_request_granted on delegation_request (tenant, grantor, answered_at) where state = 'GRANTED';
