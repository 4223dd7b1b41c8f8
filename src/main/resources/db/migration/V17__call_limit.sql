-- Cronofy limits the calls of all tenants and replicas together. What is counted here has no tenant and no names: a keyed
-- hash stands for who waits. The service reaches it through functions alone.
create table call_limit (
    only_one     boolean     primary key default true check (only_one),
    -- of the shares: who divides what is left says what they knew
    version      bigint      not null default 0,
    -- Cronofy refused a call
    paused_until timestamptz not null default '-infinity',
    pause_millis integer     not null default 0
);
insert into call_limit default values;

-- Calls that a replica may make, for some moments.
create table call_share (
    id          bigint      generated always as identity primary key,
    lane        text        not null,
    tenant_hash text        not null,
    calls       integer     not null check (calls > 0),
    -- when all of them have reached Cronofy, or never will
    over_at     timestamptz not null
);

-- Calls that wait, so that each replica knows what others need.
create table call_demand (
    replica     uuid        not null,
    lane        text        not null,
    tenant_hash text        not null,
    waiting     integer     not null check (waiting > 0),
    noted_at    timestamptz not null,
    primary key (replica, lane, tenant_hash)
);
