-- What is left to do until calendars show an interview as it is wanted: a row for each, made with it. Whoever works on one
-- holds it for a while; what an earlier holder brings later is not stored.
create table interview_delivery (
    tenant        text        not null,
    -- the interview's
    id            uuid        not null,

    -- background work: not before, by one replica at a time; none: nothing until somebody changes something
    due_at        timestamptz,
    claimed_until timestamptz,
    -- what comes next is nothing but to read answers
    reading       boolean     not null default false,
    -- counts the holders
    attempt       bigint      not null default 0,
    -- steps in a row that brought it no further: the next one waits the longer
    tries         integer     not null default 0,

    -- the invitation of candidates, for which version that was decided, and since when and for what time it is held back
    invitation    text        not null default 'AT_ONCE'
        check (invitation in ('AT_ONCE', 'HELD', 'RELEASED', 'TIMED_OUT')),
    decided       bigint,
    held_since    timestamptz,
    held_for      timestamptz,

    -- what somebody did in the calendar to what we wrote
    deviation     text        check (deviation in ('GONE', 'MOVED')),
    -- why somebody should look at it, if so: one or more words
    attention     text,

    primary key (tenant, id),
    foreign key (tenant, id) references interview (tenant, id) on delete cascade,
    check (invitation <> 'HELD' or held_since is not null and held_for is not null)
);
create index interview_delivery_due on interview_delivery (reading, due_at) where due_at is not null;
create index interview_delivery_attention on interview_delivery (tenant, id) where attention is not null;

alter table interview_delivery enable row level security;
create policy own_tenant on interview_delivery
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on interview_delivery to "${serviceRole}";

-- Events that stand in calendars, or might: noted before each is written, kept until it was seen that it is gone.
create table interview_event (
    tenant       text        not null,
    id           uuid        not null,
    interview    uuid        not null,
    part         text        not null check (part in ('ORGANISER', 'COLLEAGUES', 'ROOMS', 'CANDIDATES')),
    -- whose calendar: the person (none: the general primary account), the mailbox, and Cronofy's id of it, sealed
    organiser    text,
    mailbox      text        not null check (mailbox = lower(mailbox)),
    calendar     bytea       not null,
    key_id       integer     not null,
    -- Cronofy's name of the event, which we gave it
    event_id     text        not null,
    -- all time in which it may stand
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,

    -- the version of the interview that Cronofy took last, and the one that was read back last
    sent_version bigint,
    sent_at      timestamptz,
    seen_version bigint,
    -- how often it was sent, or deleted, again since Cronofy took it and the calendar did not show it
    rounds       integer     not null default 0,
    -- when Cronofy took its deletion
    deleted_at   timestamptz,
    -- it is to go, but its calendar is out of our reach
    stranded     boolean     not null default false,

    primary key (tenant, id),
    foreign key (tenant, interview) references interview (tenant, id) on delete cascade
);
create index interview_event_by_interview on interview_event (tenant, interview);
create index interview_event_by_key on interview_event (key_id);
create index interview_event_stranded on interview_event (tenant, mailbox) where stranded;

alter table interview_event enable row level security;
create policy own_tenant on interview_event
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on interview_event to "${serviceRole}";
