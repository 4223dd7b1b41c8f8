-- What is known of what was written, and of who works on it.
alter table interview_delivery
    -- the number of the last holder who began: whoever comes too late to begin under it has nothing to do
    add column taken bigint not null default 0,
    -- counts what happened outside that may change what a holder has found
    add column woken bigint not null default 0;

alter table interview_event
    -- keyed hash of the words that were sent, and of those that were shown for them, when it was read back last
    add column words bytea,
    -- keyed hashes of the candidates whom it invites, as far as Cronofy took it
    add column guests text;
