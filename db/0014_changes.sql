-- What changed for readers, in the order of the commits.

-- facts and was_facts are the article's (0013) after and before the change; null: it was not public. By them it is known
-- to whom a change is news, and what news. A row with a partner is for that partner alone.
create table change (
    position      bigint primary key,
    at            timestamptz(3) not null,
    kind          text not null check (kind in ('published', 'updated', 'corrected', 'withdrawn', 'restored',
                      'rightsLost', 'rightsGained', 'linkTargetChanged')),
    article_id    uuid not null,
    partner_id    uuid references partner on delete cascade,
    version       integer not null,
    language      text not null,
    slug          text not null,
    reason        text,
    successor_id  uuid,
    facts         tsvector,
    was_facts     tsvector,
    updated_at    timestamptz(3),
    corrected_at  timestamptz(3),
    shown         text
);
create index change_article on change (article_id, position desc) where partner_id is null;
create index change_partner on change (partner_id, article_id, position desc) where partner_id is not null;
create index change_at on change (at);

-- What a partner was entitled to, from which position on: each row is judged by what was in force when it was written, so
-- that the feed reads the same whenever it is read.
create table partner_entitlement (
    partner_id   uuid not null references partner on delete cascade,
    after        bigint not null,
    entitlement  text,
    primary key (partner_id, after)
);

-- How far the clock's own changes have been noted, and what was forgotten.
create table change_state (
    clock_seen     timestamptz(3) not null,
    forgot_at      timestamptz(3),
    forgot_before  bigint not null default 0
);
insert into change_state (clock_seen) values (content_now());

-- What articles that link to this one show of it.
create function shown_in_links(p publication) returns text language sql stable as $$
    select md5(concat_ws('|', p.slug, p.language, p.headline, extract(epoch from p.published_at),
        (select u.medium_id || coalesce(u.caption, '') || coalesce(u.alt, '') from publication_medium u
         where u.article_id = p.article_id and u.role = 'lead' order by u.position limit 1)))
$$;

-- Positions are given out one transaction after the other: whoever has the turn keeps it until its commit, and so nobody
-- who reads sees a later position before an earlier one. To be called as the last act before the commit.
create function change_turn() returns bigint language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('change', 0));
    return coalesce((select max(position) from change), 0);
end
$$;

-- Notes what readers get of these articles now, where that is something else than before.
--   changed: what was published, corrected, withdrawn or restored, or shows something that was changed
--   linking: what shows another article that was changed, or leads to another
--   anyhow: whether they changed although nothing of the articles' own did; the clock does not know, and asks
-- Those that link to what is shown in another way now are noted, too.
create function note_changes(changed uuid[], linking uuid[], anyhow boolean) returns integer language plpgsql as $$
declare
    turn bigint;
    noted integer;
    more integer;
    targets uuid[];
begin
    turn := change_turn();
    with present as materialized (
        select x.id, x.place, p, w.reason, w.successor_id, a.published_version, l.last,
            case when p.article_id is not null then shown_in_links(p) end as shown
        from unnest(changed) with ordinality x (id, place)
        join article a on a.id = x.id
        left join publication p on p.article_id = x.id and article_visible(p)
        left join withdrawal w on w.article_id = x.id
        left join lateral (select c as last from change c where c.article_id = x.id and c.partner_id is null
            order by c.position desc limit 1) l on true),
    judged as (
        select *, case
            when (p).article_id is not null and (last).position is null then 'published'
            when (p).article_id is not null and (last).facts is null then 'restored'
            when (p).article_id is not null and ((p).version, (p).updated_at) is not distinct from ((last).version, (last).updated_at)
                and (p).facts is not distinct from (last).facts then case when anyhow then 'updated' end
            when (p).article_id is not null and (p).corrected_at is distinct from (last).corrected_at
                and (p).corrected_at is not null then 'corrected'
            when (p).article_id is not null then 'updated'
            when reason is not null and (last).facts is not null then 'withdrawn'
        end as kind
        from present),
    written as (
        insert into change (position, at, kind, article_id, version, language, slug, reason, successor_id, facts, was_facts,
            updated_at, corrected_at, shown)
        select turn + row_number() over (order by place), clock_timestamp() + (content_now() - now()), kind, id,
            coalesce((p).version, published_version), coalesce((p).language, (last).language),
            coalesce((p).slug, (last).slug), reason, case when kind = 'withdrawn' then successor_id end, (p).facts,
            (last).facts, (p).updated_at, (p).corrected_at, shown
        from judged where kind is not null
        returning article_id)
    select array_agg(j.id) filter (where j.shown is distinct from (j.last).shown), count(*)
    into targets, noted from judged j join written w on w.article_id = j.id;

    insert into change (position, at, kind, article_id, version, language, slug, facts, was_facts, updated_at, corrected_at, shown)
    select turn + noted + row_number() over (order by p.article_id), clock_timestamp() + (content_now() - now()),
        'linkTargetChanged', p.article_id, p.version, p.language, p.slug, p.facts, last.facts, p.updated_at,
        p.corrected_at, last.shown
    from publication p
    cross join lateral (select c.* from change c where c.article_id = p.article_id and c.partner_id is null
        order by c.position desc limit 1) last
    where article_visible(p) and last.facts is not null and p.article_id in (
            select unnest(linking) union select l.article_id from cross_link l where l.target_id = any (targets))
        and p.article_id not in (select c.article_id from change c where c.position > turn);
    get diagnostics more = row_count;
    return noted + more;
end
$$;

-- What the clock has changed and nobody has noted yet: articles whose moment has come, and those that show media whose
-- rights begin or end. It looks back a while, since a transaction may commit after the moment that it had planned for.
create function moments_to_note() returns table (article_id uuid, is_own boolean) language sql stable as $$
    with seen as materialized (select clock_seen - interval '1 minute' as at from change_state)
    select p.article_id, true
    from publication p
    where p.published_at > (select at from seen) and article_visible(p) and coalesce((
        select c.facts is null from change c where c.article_id = p.article_id and c.partner_id is null
        order by c.position desc limit 1), true)
    union all
    select u.article_id, false
    from (select m.id, m.valid_from as moment from medium m
          where m.valid_from > (select at from seen) and m.valid_from <= content_now()
          union all
          select m.id, m.valid_until from medium m
          where m.valid_until > (select at from seen) and m.valid_until <= content_now()) m
    join publication_medium u on u.medium_id = m.id
    where m.moment > (select max(c.at) from change c where c.article_id = u.article_id and c.partner_id is null)
$$;

create function note_moments() returns integer language plpgsql as $$
declare
    own uuid[];
    others uuid[];
    noted integer := 0;
begin
    perform from change_state for update;
    select array_agg(article_id) filter (where is_own), array_agg(distinct article_id) filter (where not is_own)
    into own, others from moments_to_note();
    update change_state set clock_seen = content_now();
    if own is not null then noted := note_changes(own, '{}', false); end if;
    if others is not null then noted := noted + note_changes(others, '{}', true); end if;
    return noted;
end
$$;

-- What a medium shows is shown by the articles that use it, and by those that link to them.
create function note_medium(medium uuid) returns integer language sql as $$
    select note_changes(
        array(select distinct article_id from publication_medium where medium_id = medium),
        array(select distinct l.article_id from publication_medium u join cross_link l on l.target_id = u.article_id
              where u.medium_id = medium and u.role = 'lead'), true)
$$;

-- Whether an article with these facts is within an entitlement.
create function is_entitled(facts tsvector, entitlement text) returns boolean language sql immutable parallel safe as $$
    select facts is not null and (entitlement is null or facts @@ entitlement::tsquery)
$$;

-- The log as one reader has it: what is news to it, and what news. Rows that are none have no kind.
--   partner: null for the public
--   mining: whether it reads to mine, and so only what is not reserved
create function changes_for(since bigint, upto bigint, partner uuid, mining boolean)
    returns table ("position" bigint, at timestamptz, kind text, article_id uuid, version integer, language text, slug text,
        reason text, successor_id uuid) language sql stable as $$
    select c.position, c.at, case
            when c.partner_id is not null and (not mining or c.facts @@ '''d:allowed'''::tsquery) then c.kind
            when c.partner_id is not null then null
            when r.is_in and r.was_in then c.kind
            when r.is_in then case when c.was_facts is null then c.kind else 'rightsGained' end
            when r.was_in then case when c.facts is null then c.kind else 'rightsLost' end end,
        c.article_id, c.version, c.language, c.slug, c.reason, c.successor_id
    from change c
    left join lateral (
        select e.entitlement from partner_entitlement e where e.partner_id = partner and e.after < c.position
        order by e.after desc limit 1) e on true
    cross join lateral (
        select is_entitled(c.facts, e.entitlement) and (not mining or c.facts @@ '''d:allowed'''::tsquery) as is_in,
            is_entitled(c.was_facts, e.entitlement) and (not mining or c.was_facts @@ '''d:allowed'''::tsquery) as was_in) r
    where c.position > since and c.position <= upto and (c.partner_id is null or c.partner_id = partner)
    order by c.position
$$;

-- Notes what a partner gains and loses by new terms: its new entitlement is in force from here on. Where its territory or
-- kind changed, media are withheld or freed, too.
create function note_terms(partner uuid, media_too boolean) returns integer language plpgsql as $$
declare
    turn bigint;
    former text;
    present text;
    noted integer;
    more integer;
begin
    turn := change_turn();
    select e.entitlement into former from partner_entitlement e where e.partner_id = partner order by e.after desc limit 1;
    select entitlement(p.sections, p.tags, p.languages, p.agencies) into present from partner p where p.id = partner;
    insert into partner_entitlement values (partner, turn, present)
    on conflict (partner_id, after) do update set entitlement = excluded.entitlement;
    insert into change (position, at, kind, article_id, partner_id, version, language, slug, facts, was_facts)
    select turn + row_number() over (order by a.article_id), clock_timestamp() + (content_now() - now()), a.kind, a.article_id,
        partner, a.version, a.language, a.slug, a.facts, a.facts
    from (
        select p.article_id, p.version, p.language, p.slug, p.facts, case
            when is_entitled(p.facts, present) and not is_entitled(p.facts, former) then 'rightsGained'
            when is_entitled(p.facts, former) and not is_entitled(p.facts, present) then 'rightsLost'
            when media_too and is_entitled(p.facts, present) and exists (
                select from publication_medium u join medium m on m.id = u.medium_id where u.article_id = p.article_id and (
                    m.territories <> '{}' or m.allowed_partners <> '{}' or m.denied_partners <> '{}' or m.redistribution = 'denied'))
                then 'updated' end as kind
        from publication p
        where article_visible(p) and exists (select from change c where c.article_id = p.article_id and c.partner_id is null)) a
    where a.kind is not null;
    get diagnostics noted = row_count;
    insert into change (position, at, kind, article_id, partner_id, version, language, slug, facts, was_facts)
    select turn + noted + row_number() over (order by p.article_id), clock_timestamp() + (content_now() - now()),
        'linkTargetChanged', p.article_id, partner, p.version, p.language, p.slug, p.facts, p.facts
    from publication p
    where article_visible(p) and is_entitled(p.facts, present) and p.article_id in (
            select l.article_id from change c join cross_link l on l.target_id = c.article_id
            where c.position > turn and c.partner_id = partner)
        and p.article_id not in (select c.article_id from change c where c.position > turn);
    get diagnostics more = row_count;
    return noted + more;
end
$$;

-- What was public before there was a log, in the order in which it appeared.
insert into change (position, at, kind, article_id, version, language, slug, facts, updated_at, corrected_at, shown)
select row_number() over (order by p.published_at, p.article_id), p.updated_at, 'published', p.article_id, p.version, p.language,
    p.slug, p.facts, p.updated_at, p.corrected_at, shown_in_links(p)
from publication p where article_visible(p);

-- Forgets changes that are older than this and that a later one of the same article made needless. The last one of an
-- article, and the last that a partner had by itself, are kept for ever.
create function forget_changes(age interval) returns integer language plpgsql as $$
declare
    forgotten integer;
    upto bigint;
begin
    with gone as (
        delete from change c
        where c.at < content_now() - age and exists (
            select from change n where n.article_id = c.article_id and n.position > c.position
                and n.partner_id is not distinct from c.partner_id)
        returning c.position)
    select count(*), max(position) into forgotten, upto from gone;
    update change_state set forgot_at = content_now(), forgot_before = greatest(forgot_before, coalesce(upto, 0));
    return forgotten;
end
$$;
