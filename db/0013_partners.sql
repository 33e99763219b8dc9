-- Who reads under which rights, and what changed for whom.

-- Those with whom the newsroom shares, and its own front ends. An empty list of entitlements sets no bound.
create table partner (
    id            uuid primary key,
    name          text not null check (name <> ''),
    kind          text not null default 'partner' check (kind in ('partner', 'own')),
    territory     text,
    sections      text[] not null default '{}',
    tags          text[] not null default '{}',
    languages     text[] not null default '{}',
    agencies      text[] not null default '{}',
    rate          integer check (rate > 0),
    quota         integer check (quota > 0),
    version       integer not null default 1,
    created_at    timestamptz(3) not null default content_now(),
    updated_at    timestamptz(3) not null default content_now()
);
create unique index partner_name on partner (plain_key(name));

-- Keys are kept as digests: nobody can read one from here.
create table api_key (
    id            uuid primary key,
    partner_id    uuid references partner on delete cascade,
    name          text not null check (name <> ''),
    prefix        text collate "C" not null,
    hash          bytea not null unique,
    scopes        text[] not null,
    created_at    timestamptz(3) not null default content_now(),
    created_by    text not null,
    expires_at    timestamptz(3),
    revoked_at    timestamptz(3)
);
create index api_key_partner on api_key (partner_id, created_at);

-- What an entitlement is judged by: s:section, t:tag, l:language, a:agency's key, d:whether mining is allowed.
alter table publication add column facts tsvector not null default '';

create function article_facts(article uuid) returns tsvector language sql stable as $$
    select array_to_tsvector(array(
        select 's:' || s.slug from section s where s.id = p.section_id
        union select 't:' || t.slug from publication_tag x join tag t on t.id = x.tag_id where x.article_id = article
        union select 'l:' || lower(l) from unnest(array[p.language, p.primary_language]) l
        union select 'a:' || a.key from publication_agency a where a.article_id = article
        union select 'd:' || p.data_mining))
    from publication p where p.article_id = article
$$;

-- As before, and the article's facts, to which its agencies belong.
create or replace function find_agencies(article uuid) returns void language sql as $$
    delete from publication_agency where article_id = article;
    insert into publication_agency (article_id, key, published_at)
    select distinct article, key, p.published_at
    from publication p
    cross join lateral (
        select agency_keys(s.name) as keys from jsonb_array_elements_text(p.signature -> 'agencies') s (name)
        union all
        select agency_keys(h.name) || plain_key(h.slug)
        from publication_medium u join medium m on m.id = u.medium_id join credit_holder h on h.id = m.agency_id
        where u.article_id = article) found
    cross join lateral unnest(found.keys) key
    where p.article_id = article;
    update publication set facts = f.facts from (select article_facts(article) as facts) f
    where article_id = article and publication.facts <> f.facts;
$$;

create or replace function find_agencies(articles uuid[]) returns void language sql as $$
    with named as materialized (
        select p.article_id, p.published_at, s.name, null as slug
        from publication p cross join lateral jsonb_array_elements_text(p.signature -> 'agencies') s (name)
        where p.article_id = any (articles)
        union
        select p.article_id, p.published_at, h.name, h.slug
        from publication p join publication_medium u on u.article_id = p.article_id join medium m on m.id = u.medium_id
        join credit_holder h on h.id = m.agency_id
        where p.article_id = any (articles)),
    keyed as materialized (
        select n.name, n.slug, case when n.slug is null then agency_keys(n.name) else agency_keys(n.name) || plain_key(n.slug) end as keys
        from (select distinct name, slug from named) n)
    insert into publication_agency (article_id, key, published_at)
    select distinct n.article_id, key, n.published_at
    from named n join keyed k on k.name = n.name and k.slug is not distinct from n.slug cross join lateral unnest(k.keys) key;
    update publication set facts = article_facts(article_id) where article_id = any (articles);
$$;

update publication set facts = article_facts(article_id);

-- A list of values of one kind as a condition on facts; null where the list is empty.
create function facts_any(kind text, named text[]) returns text language sql immutable parallel safe as $$
    select '(' || string_agg('''' || replace(replace(kind || ':' || n, '\', '\\'), '''', '''''') || '''', ' | ' order by n) || ')'
    from unnest(named) n
$$;

-- What a partner may read, as a condition on an article's facts (tsquery); null: everything.
create function entitlement(sections text[], tags text[], languages text[], agencies text[]) returns text
    language sql immutable parallel safe as $$
    select nullif(concat_ws(' & ', facts_any('s', sections), facts_any('t', tags),
        facts_any('l', array(select lower(l) from unnest(languages) l)), facts_any('a', plain_keys(agencies))), '')
$$;

-- The visibility rules again, for callers with rights of their own. Still single expressions that PostgreSQL inlines.
-- Not to have any condition (null) means every article that is public.
create function article_visible(p publication, entitlement text) returns boolean language sql stable as $$
    select p.published_at <= content_now() and (entitlement is null or p.facts @@ entitlement::tsquery)
$$;

-- The public: no partner, and no condition.
create or replace function article_visible(p publication) returns boolean language sql stable as $$
    select article_visible(p, null)
$$;

-- Why a medium's files are withheld from a caller; null: they are not. An own front end is no partner to whom a picture
-- would be passed on. Who reads to mine gets nothing that is reserved.
create function media_withheld(m medium, territory text, partner uuid, is_own boolean, is_mining boolean) returns text
    language sql stable as $$
    select case
        when m.valid_from > content_now() then 'licence-not-started'
        when m.valid_until <= content_now() then 'licence-expired'
        when m.territories <> '{}' and not coalesce(territory = any (m.territories), false) then 'territory'
        when is_mining and m.data_mining = 'reserved' then 'licence-no-redistribution'
        when is_own then null
        when partner = any (m.denied_partners) then 'partner-excluded'
        when partner = any (m.allowed_partners) then null
        when m.allowed_partners <> '{}' then 'partner-excluded'
        when m.redistribution = 'denied' then 'licence-no-redistribution'
    end
$$;

-- A medium is visible through an article that is.
create function media_visible(m medium, entitlement text) returns boolean language sql stable as $$
    select exists (
        select from publication_medium u join publication p on p.article_id = u.article_id
        where u.medium_id = m.id and article_visible(p, entitlement))
$$;

create or replace function media_withheld(m medium, caller_territory text) returns text language sql stable as $$
    select media_withheld(m, caller_territory, null, false, false)
$$;

create or replace function media_visible(m medium) returns boolean language sql stable as $$
    select media_visible(m, null)
$$;
