-- Time that is promised: for some moments while an interview is being accepted, and then until calendars show it. Whatever
-- has expired counts for nothing; whoever comes across it deletes it.
create table hold (
    tenant     text        not null,
    -- lower case
    mailbox    text        not null check (mailbox = lower(mailbox)),
    -- the interview; one that is being moved holds its former time as well
    holder     text        not null,
    -- one attempt to take all the mailboxes
    id         uuid        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant, mailbox, holder, id),
    check (starts_at < ends_at)
);
create index hold_by_holder on hold (tenant, holder);
create index hold_by_expiry on hold (tenant, expires_at);

alter table hold enable row level security;
create policy own_tenant on hold
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on hold to "${serviceRole}";
