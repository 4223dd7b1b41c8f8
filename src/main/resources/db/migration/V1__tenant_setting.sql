-- The tenant that the current transaction may see; null outside of one. After a transaction PostgreSQL leaves '' behind.
create function current_tenant() returns text
    language sql stable
    return nullif(current_setting('app.tenant', true), '');
