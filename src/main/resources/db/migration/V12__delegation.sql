-- Asking for another mailbox through a link, until it is answered. What was granted is a link of its own.
create table delegation_request (
    tenant           text        not null,
    -- a new one each time that it is begun anew
    id               uuid        not null,
    -- the link through which it is asked for
    grantor          uuid        not null,
    mailbox          text        not null check (mailbox = lower(mailbox)),
    -- whose look or wish began it; none: a service's, for the tenant
    asked_by         text,
    -- of the activation in which it was begun
    generation       integer     not null,
    state            text        not null
        check (state in ('ASKING', 'PENDING', 'ANSWERED', 'REFUSED', 'QUARANTINED', 'GRANTED')),
    begun_at         timestamptz not null,
    -- how often, each time within an hour of the time before
    begun_lately     integer     not null default 1,
    answered_at      timestamptz,

    -- where Cronofy answers: the hash finds the request, the address is needed to exchange the code
    callback_hash    bytea       not null,
    -- sealed, while it is open
    callback_address bytea,
    code             bytea,
    key_id           integer     not null,

    -- Cronofy's words when it refused: for administrators alone
    error             text,
    error_key         text,
    error_description text,

    -- background work: not before, and how often tried
    due_at           timestamptz,
    attempts         integer     not null default 0,

    primary key (tenant, id),
    unique (tenant, grantor, mailbox),
    unique (tenant, callback_hash),
    foreign key (tenant, grantor) references link (tenant, id) on delete cascade,
    check ((state in ('ASKING', 'PENDING', 'ANSWERED')) = (callback_address is not null)),
    check ((state = 'ANSWERED') = (code is not null))
);
create index delegation_request_by_callback on delegation_request (callback_hash);
create index delegation_request_by_mailbox on delegation_request (tenant, mailbox);
create index delegation_request_by_asker on delegation_request (tenant, asked_by, begun_at);
create index delegation_request_due on delegation_request (due_at) where due_at is not null;
create index delegation_request_by_key on delegation_request (key_id) where callback_address is not null;

alter table delegation_request enable row level security;
create policy own_tenant on delegation_request
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on delegation_request to "${serviceRole}";
