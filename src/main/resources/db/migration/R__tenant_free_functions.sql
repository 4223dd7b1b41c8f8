-- Everything that can be asked without a tenant. Each function runs with the rights of the owner, whom row-level security
-- does not bind; so each fixes its search_path, answers one narrow question, and may be executed by the service alone.

create temporary table tenant_free_function (name text) on commit drop;
insert into tenant_free_function values
    ('schema_version'),
    ('tenant_of_link_attempt'),
    ('tenant_of_delegation_request'),
    ('claim_expired_link_attempts'),
    ('claim_links_to_revoke'),
    ('links_to_reseal'),
    ('claim_resets'),
    ('claim_coverages'),
    ('claim_forbidden_mailboxes'),
    ('claim_delegation_requests_to_ask'),
    ('claim_delegation_requests_to_exchange'),
    ('claim_enrolments_to_ask'),
    ('claim_enrolments_to_exchange'),
    ('delegation_requests_to_reseal'),
    ('claim_resource_listings'),
    ('interviews_to_reseal'),
    ('interviews_to_erase'),
    ('holds_expired'),
    ('claim_interviews'),
    ('claim_interview_answers'),
    ('interview_events_to_reseal'),
    ('audit_chains_due'),
    ('audit_segments_expired'),
    ('audit_drop_facts'),
    ('upstream_grant_retain'),
    ('upstream_grant_release'),
    ('upstream_grant_is_held'),
    ('upstream_grant_begin_revocation'),
    ('upstream_grant_put_off_revocation'),
    ('upstream_grant_end_revocation'),
    ('upstream_granted_note'),
    ('upstream_granted_is_held'),
    ('call_shares_take'),
    ('call_shares_pause');

-- whatever their arguments were in an earlier release
do $$
declare f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p join tenant_free_function t on t.name = p.proname
              where p.pronamespace = 'public'::regnamespace
    loop
        execute format('drop function %s', f);
    end loop;
end
$$;

-- 1. what we handed out -> tenant

-- Of the newest migration that was applied: the service compares it with its own when it starts.
create function schema_version() returns integer
    language sql stable security definer set search_path = pg_catalog, public
as $$
    select max(version::integer) from public.flyway_schema_history where success and version is not null
$$;

create function tenant_of_link_attempt(hash bytea) returns text
    language sql stable security definer set search_path = pg_catalog, public
as $$ select tenant from public.link_attempt where state_hash = hash $$;

create function tenant_of_delegation_request(hash bytea) returns text
    language sql stable security definer set search_path = pg_catalog, public
as $$ select tenant from public.delegation_request where callback_hash = hash $$;

-- 2. due work -> (tenant, id)

-- What is due is materialized: joined in place, PostgreSQL may choose it again for each row that it updates, skip what it
-- has just updated, and claim more than so many.

-- Those that hold a secret at once; the others after a day, in which whoever asks is told that they are over.
create function claim_expired_link_attempts(lease_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.id from public.link_attempt d
         where (d.expires_at < now() and (d.code is not null or d.granted is not null)
                or d.expires_at < now() - interval '1 day')
           and (d.claimed_until is null or d.claimed_until < now())
         order by d.expires_at limit most for update skip locked)
    update public.link_attempt a set claimed_until = now() + make_interval(secs => lease_seconds)
      from due
     where a.tenant = due.tenant and a.id = due.id
    returning a.tenant, a.id
$$;

-- What was obtained through a service account is not due by itself as long as that one is there, and when that one is on
-- its way out, one call ends all. Service accounts go first; then one of each tenant, a second one of each, and so on.
create function claim_links_to_revoke(wait_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.id
          from (select w.tenant, w.id, w.kind <> 'SERVICE_ACCOUNT' as small, random() as chance,
                       row_number() over (partition by w.tenant order by w.due_at, w.id) as place
                  from public.link w
                 where w.state = 'REVOKING' and (w.due_at < now() or w.due_at is null and w.grantor is null)
                   and not exists (select from public.link g
                                    where g.tenant = w.tenant and g.id = w.grantor and g.kind = 'SERVICE_ACCOUNT'
                                      and g.state = 'REVOKING' and not g.waits_for_others)) turn
          join public.link d on d.tenant = turn.tenant and d.id = turn.id
         where d.state = 'REVOKING' and (d.due_at < now() or d.due_at is null and d.grantor is null)
         order by turn.small, turn.place, turn.chance limit most for update of d skip locked)
    update public.link l
       set due_at = now() + least(interval '1 hour', make_interval(secs => wait_seconds * power(2, least(l.attempts, 10)))),
           attempts = l.attempts + 1
      from due
     where l.tenant = due.tenant and l.id = due.id
    returning l.tenant, l.id
$$;

create function links_to_reseal(newest integer, most integer) returns table (tenant text, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
as $$ select l.tenant, l.id from public.link l where l.key_id < newest or l.key_id > newest limit most $$;

-- Delegation requests are claimed fairly: first one of each tenant, in whatever order, then a second one of each; so a
-- tenant's thousands do not hold up another one's three.

-- Those that were never asked, and those that nobody answers.
create function claim_delegation_requests_to_ask(lease_seconds integer, most integer)
    returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.id
          from (select w.tenant, w.id, random() as chance,
                       row_number() over (partition by w.tenant order by w.due_at, w.id) as place
                  from public.delegation_request w
                 where w.model = 'BUSINESS_CONNECT' and w.state in ('ASKING', 'PENDING') and w.due_at < now()) turn
          join public.delegation_request d on d.tenant = turn.tenant and d.id = turn.id
         where turn.place < 100 and d.model = 'BUSINESS_CONNECT' and d.state in ('ASKING', 'PENDING') and d.due_at < now()
         order by turn.place, turn.chance limit most for update of d skip locked)
    update public.delegation_request r set due_at = now() + make_interval(secs => lease_seconds)
      from due
     where r.tenant = due.tenant and r.id = due.id
    returning r.tenant, r.id
$$;

-- What can be asked through one service account in one call. Whose turn it is, chance decides among the tenants, so none
-- waits for another one. Nothing is asked through an account that does not work; and each tenant has only so much under way
-- that codes are exchanged before they expire: together what takes about five minutes. While looks take most of the calls it
-- takes longer: then codes must be exchanged first. What is not answered within a minute may never be, and does not count.
create function claim_enrolments_to_ask(lease_seconds integer, most integer)
    returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with ready as (
        select distinct on (w.tenant) w.tenant, w.grantor, w.purpose
          from public.delegation_request w
          join public.link g on g.tenant = w.tenant and g.id = w.grantor and g.state = 'LINKED'
         where w.model = 'ENTERPRISE_CONNECT' and w.state in ('ASKING', 'PENDING') and w.due_at < now()
         order by w.tenant, w.due_at),
    turn as (
        select t.tenant, t.grantor, t.purpose
          from ready t
         cross join lateral (
            select greatest(50, least(300, 2000 / (select count(*) from ready))) as allowed,
                   count(*) as under_way, count(*) filter (where o.state = 'ANSWERED') as to_exchange
              from public.delegation_request o
             where o.tenant = t.tenant and o.model = 'ENTERPRISE_CONNECT'
               and (o.state in ('ASKING', 'PENDING') and o.due_at >= now() and o.generation > 0
                    and o.asked_at > now() - interval '1 minute'
                    or o.state = 'ANSWERED')) so_far
         where so_far.under_way < so_far.allowed and so_far.to_exchange < so_far.allowed / 3
         order by random() limit 1),
    due as materialized (
        select d.tenant, d.id
          from turn t
          join public.delegation_request d
            on d.tenant = t.tenant and d.grantor = t.grantor and d.purpose = t.purpose
         where d.model = 'ENTERPRISE_CONNECT' and d.state in ('ASKING', 'PENDING') and d.due_at < now()
         order by d.due_at limit most for update of d skip locked)
    update public.delegation_request r set due_at = now() + make_interval(secs => lease_seconds), asked_at = now()
      from due
     where r.tenant = due.tenant and r.id = due.id
    returning r.tenant, r.id
$$;

-- Those that Cronofy answered with a code.
create function claim_delegation_requests_to_exchange(lease_seconds integer, most integer)
    returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.id
          from (select w.tenant, w.id, random() as chance,
                       row_number() over (partition by w.tenant order by w.due_at, w.id) as place
                  from public.delegation_request w
                 where w.model = 'BUSINESS_CONNECT' and w.state = 'ANSWERED' and w.due_at < now()) turn
          join public.delegation_request d on d.tenant = turn.tenant and d.id = turn.id
         where turn.place < 100 and d.model = 'BUSINESS_CONNECT' and d.state = 'ANSWERED' and d.due_at < now()
         order by turn.place, turn.chance limit most for update of d skip locked)
    update public.delegation_request r set due_at = now() + make_interval(secs => lease_seconds)
      from due
     where r.tenant = due.tenant and r.id = due.id
    returning r.tenant, r.id
$$;

-- The same of service accounts: nobody who waits for a colleague waits for them.
create function claim_enrolments_to_exchange(lease_seconds integer, most integer)
    returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.id
          from (select w.tenant, w.id, random() as chance,
                       row_number() over (partition by w.tenant order by w.due_at, w.id) as place
                  from public.delegation_request w
                 where w.model = 'ENTERPRISE_CONNECT' and w.state = 'ANSWERED' and w.due_at < now()) turn
          join public.delegation_request d on d.tenant = turn.tenant and d.id = turn.id
         where turn.place < 100 and d.model = 'ENTERPRISE_CONNECT' and d.state = 'ANSWERED' and d.due_at < now()
         order by turn.place, turn.chance limit most for update of d skip locked)
    update public.delegation_request r set due_at = now() + make_interval(secs => lease_seconds)
      from due
     where r.tenant = due.tenant and r.id = due.id
    returning r.tenant, r.id
$$;

create function delegation_requests_to_reseal(newest integer, most integer) returns table (tenant text, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
as $$
    select r.tenant, r.id from public.delegation_request r
     where r.callback_address is not null and (r.key_id < newest or r.key_id > newest) limit most
$$;

create function interviews_to_reseal(newest integer, most integer) returns table (tenant text, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
as $$
    select i.tenant, i.id from public.interview i
     where i.content is not null and (i.key_id < newest or i.key_id > newest) limit most
$$;

-- What interviews said, so long after their end. In no order: one that fails again and again keeps none from its turn.
create function interviews_to_erase(age_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql volatile security definer set search_path = pg_catalog, public
as $$
    select i.tenant, i.id from public.interview i
     where i.content is not null and i.ends_at < now() - make_interval(secs => age_seconds) order by random() limit most
$$;

-- Attempts to hold time that count for nothing any more, so long after that.
create function holds_expired(age_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql volatile security definer set search_path = pg_catalog, public
as $$
    select distinct h.tenant, h.id from public.hold h
     where h.expires_at <= now() - make_interval(secs => age_seconds) limit most
$$;

-- Accounts that were never asked, were linked anew since, or whose list is old.
create function claim_resource_listings(lease_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    insert into public.resource_listing as r (tenant, link, linked_at, asked_at, due_at)
    select l.tenant, l.id, l.linked_at, now(), now() + make_interval(secs => lease_seconds)
      from public.link l left join public.resource_listing k on k.tenant = l.tenant and k.link = l.id
     where l.kind in ('SERVICE_ACCOUNT', 'PRIMARY') and l.state = 'LINKED'
       and (k.link is null or k.due_at <= now() or k.linked_at <> l.linked_at)
     order by k.due_at nulls first, l.tenant, l.id limit most
    on conflict on constraint resource_listing_pkey do update
       set linked_at = excluded.linked_at, asked_at = excluded.asked_at, due_at = excluded.due_at,
           attempts = case when r.linked_at = excluded.linked_at then r.attempts + 1 else 0 end
     where r.due_at <= now() or r.linked_at <> excluded.linked_at
    returning r.tenant, r.link
$$;

-- First one of each tenant, then a second one of each. Whoever holds one keeps it until the lease is over or given back,
-- whatever is accepted meanwhile: so nothing older is ever written after something newer.
create function claim_interviews(lease_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.id
          from (select w.tenant, w.id, random() as chance,
                       row_number() over (partition by w.tenant order by w.due_at, w.id) as place
                  from public.interview_delivery w
                 where not w.reading and w.due_at <= now() and (w.claimed_until is null or w.claimed_until < now())) turn
          join public.interview_delivery d on d.tenant = turn.tenant and d.id = turn.id
         where turn.place < 100 and not d.reading and d.due_at <= now() and (d.claimed_until is null or d.claimed_until < now())
         order by turn.place, turn.chance limit most for update of d skip locked)
    update public.interview_delivery i
       set claimed_until = clock_timestamp() + make_interval(secs => lease_seconds), attempt = i.attempt + 1
      from due
     where i.tenant = due.tenant and i.id = due.id
    returning i.tenant, i.id
$$;

-- The same of those that are settled: nobody who has something to write waits for whoever reads answers.
create function claim_interview_answers(lease_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.id
          from (select w.tenant, w.id, random() as chance,
                       row_number() over (partition by w.tenant order by w.due_at, w.id) as place
                  from public.interview_delivery w
                 where w.reading and w.due_at <= now() and (w.claimed_until is null or w.claimed_until < now())) turn
          join public.interview_delivery d on d.tenant = turn.tenant and d.id = turn.id
         where turn.place < 100 and d.reading and d.due_at <= now() and (d.claimed_until is null or d.claimed_until < now())
         order by turn.place, turn.chance limit most for update of d skip locked)
    update public.interview_delivery i
       set claimed_until = clock_timestamp() + make_interval(secs => lease_seconds), attempt = i.attempt + 1
      from due
     where i.tenant = due.tenant and i.id = due.id
    returning i.tenant, i.id
$$;

create function interview_events_to_reseal(newest integer, most integer) returns table (tenant text, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
as $$ select e.tenant, e.id from public.interview_event e where e.key_id < newest or e.key_id > newest limit most $$;

create function claim_resets(lease_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.id from public.integration_reset d
         where d.finished_at is null and d.due_at <= now()
           and (d.claimed_until is null or d.claimed_until < now())
         order by d.due_at limit most for update skip locked)
    update public.integration_reset r
       set claimed_until = now() + make_interval(secs => lease_seconds), attempts = r.attempts + 1
      from due
     where r.tenant = due.tenant and r.id = due.id
    returning r.tenant, r.id
$$;

-- By service account.
create function claim_coverages(lease_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.service_account from public.coverage d
         where d.due_at <= now() and (d.claimed_until is null or d.claimed_until < now())
         order by d.due_at limit most for update skip locked)
    update public.coverage c set claimed_until = now() + make_interval(secs => lease_seconds)
      from due
     where c.tenant = due.tenant and c.service_account = due.service_account
    returning c.tenant, c.service_account
$$;

create function claim_forbidden_mailboxes(lease_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql security definer set search_path = pg_catalog, public
as $$
    with due as materialized (
        select d.tenant, d.id from public.forbidden_mailbox d
         where d.due_at <= now()
         order by d.due_at limit most for update skip locked)
    update public.forbidden_mailbox f set due_at = now() + make_interval(secs => lease_seconds)
      from due
     where f.tenant = due.tenant and f.id = due.id
    returning f.tenant, f.id
$$;

-- Chains with facts that are not in it yet, or with a segment that is open for so long; those that wait longest first.
create function audit_chains_due(segment_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
as $$
    select due.tenant, min(due.id::text)::uuid
      from (select s.tenant, s.id, s.opened_at as since from public.audit_segment s
             where s.closed_at is null and s.opened_at < now() - make_interval(secs => segment_seconds)
            union all
            select f.tenant, f.id, f.at from public.audit_fact f where f.hash is null) due
     group by due.tenant order by min(due.since) limit most
$$;

create function audit_segments_expired(retention_seconds integer, most integer) returns table (tenant text, id uuid)
    language sql stable security definer set search_path = pg_catalog, public
as $$
    select s.tenant, s.id from public.audit_segment s
     where s.dropped_at is null and s.closed_at < now() - make_interval(secs => retention_seconds)
     order by s.closed_at limit most
$$;

-- deleting what the service may not delete by itself (V7)

-- Of the current tenant, and only what its segment says is dropped.
create function audit_drop_facts(segment_number bigint) returns bigint
    language sql security definer set search_path = pg_catalog, public
as $$
    with dropped as (
        delete from public.audit_fact f using public.audit_segment s
         where s.tenant = public.current_tenant() and s.number = segment_number and s.dropped_at is not null
           and f.tenant = s.tenant and f.segment = s.number and f.seq between s.first_seq and s.last_seq
        returning 1)
    select count(*) from dropped
$$;

-- counting links of an upstream authorisation (V4)

-- False while somebody revokes it, or a service account that granted it: what was just authorised dies with it. Whoever is
-- about to revoke that one waits for us, or is waited for. False as well when a revocation has ended since it was asked for, so
-- many seconds ago; whoever ends one at this moment is waited for before that is looked up.
create function upstream_grant_retain(hash bytea, age_seconds double precision default 0) returns boolean
    language sql security definer set search_path = pg_catalog, public
as $$
    select s.subject_hash from public.upstream_grant s
     where s.subject_hash in (select d.grantor_hash from public.upstream_granted d where d.subject_hash = hash)
     order by s.subject_hash for share;
    select g.links from public.upstream_grant g where g.subject_hash = hash for update;
    with kept as (
        insert into public.upstream_grant as g (subject_hash, links)
        select hash, 1 where not exists (
            select from public.upstream_granted d join public.upstream_grant s on s.subject_hash = d.grantor_hash
             where d.subject_hash = hash and s.revoking_until > now())
           and not exists (
            select from public.upstream_revocation r
             where r.subject_hash = hash and r.ended_at > now() - make_interval(secs => age_seconds))
        on conflict (subject_hash) do update set links = g.links + 1, revoking_until = null
            where g.revoking_until is null or g.revoking_until < now()
        returning 1)
    select exists (select from kept)
$$;

-- One link less for each of these, in hexadecimal and separated by spaces. All who do so go in one order.
create function upstream_grant_release(hashes text) returns boolean
    language sql security definer set search_path = pg_catalog, public
as $$
    with ended as (
        select decode(hash, 'hex') as subject_hash, count(*) as links
          from unnest(string_to_array(hashes, ' ')) hash group by hash),
    held as (
        select g.subject_hash, e.links from public.upstream_grant g join ended e on e.subject_hash = g.subject_hash
         order by g.subject_hash for update of g),
    released as (
        update public.upstream_grant g set links = greatest(g.links - h.links, 0)
          from held h where h.subject_hash = g.subject_hash returning 1)
    select exists (select from released)
$$;

create function upstream_grant_is_held(hash bytea) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
as $$ select exists (select from public.upstream_grant where subject_hash = hash and links > 0) $$;

-- True when nobody holds it, or what was granted through it, and nobody else is revoking it: the caller revokes now.
create function upstream_grant_begin_revocation(hash bytea) returns boolean
    language sql security definer set search_path = pg_catalog, public
as $$
    insert into public.upstream_grant (subject_hash, links) values (hash, 0) on conflict do nothing;
    select links from public.upstream_grant where subject_hash = hash for update;
    with begun as (
        update public.upstream_grant g set revoking_until = now() + interval '60 seconds'
         where g.subject_hash = hash and g.links = 0 and (g.revoking_until is null or g.revoking_until < now())
           and not exists (
            select from public.upstream_granted d join public.upstream_grant s on s.subject_hash = d.subject_hash
             where d.grantor_hash = hash and s.links > 0)
        returning 1)
    select exists (select from begun)
$$;

create function upstream_grant_put_off_revocation(hash bytea) returns boolean
    language sql security definer set search_path = pg_catalog, public
as $$ update public.upstream_grant set revoking_until = null where subject_hash = hash and links = 0 returning true $$;

-- What was granted through it has gone with it.
create function upstream_grant_end_revocation(hash bytea) returns boolean
    language sql security definer set search_path = pg_catalog, public
as $$
    insert into public.upstream_revocation as r (subject_hash, ended_at)
    select gone.subject_hash, now()
      from (select hash as subject_hash
             union select d.subject_hash from public.upstream_granted d where d.grantor_hash = hash) gone
     order by gone.subject_hash
    on conflict (subject_hash) do update set ended_at = excluded.ended_at;
    delete from public.upstream_revocation o using (
        select r.subject_hash from public.upstream_revocation r
         where r.ended_at < now() - interval '1 hour' for update skip locked) old
     where o.subject_hash = old.subject_hash;
    delete from public.upstream_grant u using public.upstream_granted d, public.upstream_grant s
     where s.subject_hash = hash and s.links = 0 and d.grantor_hash = hash and u.subject_hash = d.subject_hash
       and u.links = 0 and (u.revoking_until is null or u.revoking_until < now());
    delete from public.upstream_granted d using public.upstream_grant s
     where s.subject_hash = hash and s.links = 0 and (d.grantor_hash = hash or d.subject_hash = hash);
    delete from public.upstream_grant where subject_hash = hash and links = 0 returning true
$$;

-- what service accounts have granted (V15)

create function upstream_granted_note(grantor bytea, subject bytea) returns boolean
    language sql security definer set search_path = pg_catalog, public
as $$
    with noted as (insert into public.upstream_granted values (grantor, subject) on conflict do nothing returning 1)
    select exists (select from noted)
$$;

-- True while some link, of whatever tenant, needs something that was granted through this service account.
create function upstream_granted_is_held(hash bytea) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
as $$
    select exists (
        select from public.upstream_granted d join public.upstream_grant s on s.subject_hash = d.subject_hash
         where d.grantor_hash = hash and s.links > 0)
$$;

-- dividing the calls that Cronofy allows to all tenants together (V17)

-- Takes shares if nobody took any since the asker looked, or if plenty is left and nobody else waits. Whatever comes of it
-- the asker's demand is noted. One after another: the row of the limit is locked, for the time of this statement alone.
create function call_shares_take(asked jsonb) returns jsonb
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    state      public.call_limit;
    at         timestamptz;
    self       uuid := (asked ->> 'replica')::uuid;
    wanted     bigint := (select coalesce(sum(calls), 0) from jsonb_to_recordset(asked -> 'shares') s (calls integer));
    per_second bigint;
    per_minute bigint;
    accepted   boolean;
begin
    insert into public.call_limit default values on conflict do nothing;
    select * into strict state from public.call_limit for update;
    at := clock_timestamp();
    -- what is far ahead was written by a clock that was put back since
    delete from public.call_share where over_at not between at - interval '1 minute' and at + interval '1 minute';
    delete from public.call_demand where replica = self or noted_at not between at - interval '3 seconds' and at;
    select coalesce(sum(calls) filter (where over_at >= at - interval '1 second'), 0), coalesce(sum(calls), 0)
      into per_second, per_minute from public.call_share;
    accepted := wanted > 0 and state.paused_until <= at and (
        state.version is not distinct from (asked ->> 'version')::bigint
        or per_second + wanted <= coalesce((asked ->> 'plentyPerSecond')::bigint, 0)
           and per_minute + wanted <= coalesce((asked ->> 'plentyPerMinute')::bigint, 0)
           and not exists (select from public.call_demand));
    if accepted then
        insert into public.call_share (lane, tenant_hash, calls, over_at)
        select lane, tenant, calls, at + make_interval(secs => (asked ->> 'overAfterMillis')::integer / 1000.0)
          from jsonb_to_recordset(asked -> 'shares') s (lane text, tenant text, calls integer);
        update public.call_limit set version = version + 1;
    end if;
    insert into public.call_demand (replica, lane, tenant_hash, waiting, noted_at)
    select self, d.lane, d.tenant, d.calls - coalesce(s.calls, 0), at
      from jsonb_to_recordset(asked -> 'demand') d (lane text, tenant text, calls integer)
      left join jsonb_to_recordset(case when accepted then asked -> 'shares' else '[]' end)
                    s (lane text, tenant text, calls integer) on s.lane = d.lane and s.tenant = d.tenant
     where d.calls > coalesce(s.calls, 0);
    return jsonb_build_object(
        'accepted', accepted,
        'version', state.version,
        'pausedMillis', case when state.paused_until > at
                             then ceil(extract(epoch from state.paused_until - at) * 1000)::bigint else 0 end,
        'used', (select coalesce(jsonb_agg(u), '[]') from
                    (select lane, tenant_hash as tenant, sum(calls) as "perMinute",
                            coalesce(sum(calls) filter (where over_at >= at - interval '1 second'), 0) as "perSecond"
                       from public.call_share where not accepted group by lane, tenant_hash) u),
        'waiting', (select coalesce(jsonb_agg(w), '[]') from
                    (select lane, tenant_hash as tenant, sum(waiting) as calls
                       from public.call_demand where not accepted and replica <> self group by lane, tenant_hash) w));
end
$$;

-- Nobody takes a share for so long; when Cronofy did not say how long, for a second, and twice as long each time that it
-- refuses again right after a pause. Refusals that come together are one.
create function call_shares_pause(asked jsonb) returns jsonb
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    state public.call_limit;
    at    timestamptz;
    wait  integer := (asked ->> 'waitMillis')::integer;
begin
    insert into public.call_limit default values on conflict do nothing;
    select * into strict state from public.call_limit for update;
    at := clock_timestamp();
    if state.paused_until <= at then
        state.pause_millis := case when state.paused_until > at - interval '1 minute'
                                   then least(greatest(state.pause_millis, 500) * 2, 60000) else 1000 end;
    end if;
    state.paused_until := greatest(least(state.paused_until, at + interval '5 minutes'),
                                   at + make_interval(secs => coalesce(wait, state.pause_millis) / 1000.0));
    update public.call_limit set paused_until = state.paused_until, pause_millis = state.pause_millis;
    return jsonb_build_object('pausedMillis', ceil(extract(epoch from state.paused_until - at) * 1000)::bigint);
end
$$;

do $$
declare f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p join tenant_free_function t on t.name = p.proname
              where p.pronamespace = 'public'::regnamespace
    loop
        execute format('revoke execute on function %s from public', f);
        execute format('grant execute on function %s to %I', f, '${serviceRole}');
    end loop;
end
$$;
