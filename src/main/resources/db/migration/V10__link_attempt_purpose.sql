-- An administrator may be on the way to link the general primary account, not their own calendar.
alter table link_attempt add column purpose text not null default 'PERSONAL' check (purpose in ('PERSONAL', 'PRIMARY'));
