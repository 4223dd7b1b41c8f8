-- Whoever deletes a link looks for what was obtained through it, ended or not; without this among all links of the tenant.
create index link_by_grantor on link (tenant, grantor) where grantor is not null;
