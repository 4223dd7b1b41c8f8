-- When an event was in the calendar as it was read back last: until its new time is seen there, it takes the former one.
alter table interview_event
    add column seen_start timestamptz,
    add column seen_end   timestamptz,
    add check ((seen_start is null) = (seen_end is null));
