-- What was authorised before a revocation ended died with it, even if it becomes a link only afterwards. Kept for an hour,
-- longer than anything takes from Cronofy's answer to a link. No tenant, no names: keyed hashes of Cronofy subjects. The
-- service reaches it through functions alone.
create table upstream_revocation (
    subject_hash bytea       primary key,
    ended_at     timestamptz not null
);
create index upstream_revocation_by_end on upstream_revocation (ended_at);
