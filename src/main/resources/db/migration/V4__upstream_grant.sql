-- One Cronofy authorisation can carry several links, of several tenants; only the last one is revoked there. No tenant,
-- no names: a keyed hash of the Cronofy subject. The service reaches it through functions alone.
create table upstream_grant (
    subject_hash   bytea   primary key,
    links          integer not null check (links >= 0),
    -- somebody is revoking it right now
    revoking_until timestamptz
);
