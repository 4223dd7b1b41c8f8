-- What items of calendars mean to a tenant. No row: what they show, and what they do not tell is busy.
create table busy_policy (
    tenant      text primary key,
    tentative   text not null check (tentative in ('BUSY', 'TENTATIVE', 'FREE')),
    unspecified text not null check (unspecified in ('BUSY', 'TENTATIVE', 'FREE')),
    free        text not null check (free in ('BUSY', 'TENTATIVE', 'FREE')),
    all_day     text not null check (all_day in ('AS_SHOWN', 'BUSY', 'TENTATIVE', 'FREE'))
);

alter table busy_policy enable row level security;
create policy own_tenant on busy_policy
    using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert, update, delete on busy_policy to "${serviceRole}";
