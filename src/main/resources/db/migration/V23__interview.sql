-- Interviews as callers want them. The row is also what is to be written into calendars: whoever does that goes by it.
create table interview (
    tenant       text        not null,
    id           uuid        not null,
    -- Prescreen's own id
    name         text        not null,
    -- counts what callers changed: the ETag
    version      bigint      not null,
    -- the person who made it; none: a back end
    creator      text,
    -- the person; none: the general primary account
    organiser    text,
    -- the organiser's, into whose calendar it goes
    mailbox      text check (mailbox = lower(mailbox)),
    -- whatever is said in it, and to whom; sealed; none: erased
    content      bytea,
    key_id       integer     not null,

    -- the clocks on the wall, and what that was by the zone rules of then
    wall_start   timestamp   not null,
    wall_end     timestamp   not null,
    zone         text        not null,
    -- seconds
    start_offset integer     not null,
    end_offset   integer     not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    zone_rules   text        not null,

    cancelled    boolean     not null default false,
    state        text        not null check (state in ('PENDING', 'HANDED_OVER', 'WRITTEN', 'FAILED', 'CANCELLED')),
    -- why it failed, and which field of it the calendar service refused
    reason       text,
    reason_field text,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,

    primary key (tenant, id),
    unique (tenant, name),
    check (starts_at < ends_at),
    check ((state = 'FAILED') = (reason is not null))
);
create index interview_by_time on interview (tenant, starts_at, name);
create index interview_by_creator on interview (tenant, creator, starts_at) where creator is not null;
create index interview_by_organiser on interview (tenant, organiser, starts_at) where organiser is not null;
create index interview_to_erase on interview (ends_at) where content is not null;
create index interview_by_key on interview (key_id) where content is not null;

alter table interview enable row level security;
create policy own_tenant on interview
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on interview to "${serviceRole}";

-- Who is asked to come, and what they answered. Of candidates neither name nor address: these are in the content.
create table interview_seat (
    tenant      text        not null,
    interview   uuid        not null,
    seat        integer     not null,
    kind        text        not null check (kind in ('ORGANISER', 'COLLEAGUE', 'ROOM', 'CANDIDATE')),
    person      text,
    -- erased with the content
    mailbox     text check (mailbox = lower(mailbox)),
    optional    boolean     not null default false,
    -- none: not yet
    answer      text check (answer in ('ACCEPTED', 'TENTATIVE', 'DECLINED')),
    answered_at timestamptz,

    primary key (tenant, interview, seat),
    foreign key (tenant, interview) references interview (tenant, id) on delete cascade,
    check (kind <> 'CANDIDATE' or mailbox is null and person is null)
);
create index interview_seat_by_person on interview_seat (tenant, person) where person is not null;

alter table interview_seat enable row level security;
create policy own_tenant on interview_seat
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on interview_seat to "${serviceRole}";
