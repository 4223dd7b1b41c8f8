-- What a tenant has switched on. No row: never activated.
create table integration (
    tenant       text        not null,
    id           uuid        not null,
    model        text        not null check (model in ('BUSINESS_CONNECT', 'ENTERPRISE_CONNECT')),
    state        text        not null check (state in ('ACTIVE', 'RESETTING', 'INACTIVE')),
    -- counts activations: attempts and callbacks of an earlier one are void
    generation   integer     not null,
    activated_at timestamptz not null,
    activated_by text        not null,
    primary key (tenant, id),
    unique (tenant, model)
);

alter table integration enable row level security;
create policy own_tenant on integration
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on integration to "${serviceRole}";
