-- When people want to be booked. No person: everybody who has no own hours. No row at all: the standard.
create table working_hours (
    tenant text  not null,
    person text,
    zone   text  not null,
    -- WorkingDays of the contract
    days   jsonb not null,
    unique nulls not distinct (tenant, person)
);

alter table working_hours enable row level security;
create policy own_tenant on working_hours
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on working_hours to "${serviceRole}";
