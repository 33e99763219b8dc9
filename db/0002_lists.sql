-- What lists are filtered and ordered by. Names are made comparable by the database alone, for what is stored and for what
-- is asked. These functions have bodies that are parsed once: restoring a dump fills generated columns too.

-- A name without case, accents, spaces and punctuation: what makes two spellings the same name.
create function plain_key(name text) returns text language sql immutable strict parallel safe
    return regexp_replace(translate(replace(replace(replace(replace(lower(normalize(name, NFKD)),
        'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'), 'øłđðı', 'olddi'), '[^[:alnum:]]', '', 'g');

create function plain_keys(names text[]) returns text[] language sql immutable strict parallel safe
    return array(select plain_key(name) from unnest(names) name);

-- The keys by which an agency is found: of its whole name and of each part, so that keystone finds Keystone/EPA.
create function agency_keys(name text) returns text[] language sql immutable strict parallel safe
    return array(select plain_key(part) from regexp_split_to_table(name, '[/-]') part where plain_key(part) <> ''
        union select plain_key(name) where plain_key(name) <> '');

create function author_keys(authors jsonb) returns text[] language sql immutable parallel safe
    return array(select distinct plain_key(author ->> 'name') from jsonb_array_elements(authors) author);

alter table publication add column author_keys text[] not null generated always as (author_keys(authors)) stored;
create index publication_author_keys on publication using gin (author_keys);
create index publication_updated on publication (updated_at desc, article_id desc);
create index credit_holder_plain_key on credit_holder (plain_key(name));

-- The agencies of an article's signature and of its media's credits, by every key. published_at is repeated here so that
-- one index holds an agency's newest articles in order.
create table publication_agency (
    article_id    uuid not null references publication on delete cascade,
    key           text collate "C" not null,
    published_at  timestamptz(3) not null,
    primary key (article_id, key)
);
create index publication_agency_newest on publication_agency (key, published_at desc, article_id desc);

create function find_agencies(article uuid) returns void language sql as $$
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
    where p.article_id = article
$$;

-- Whoever publishes calls find_agencies; where a medium's credit changes, its articles follow by themselves.
create function follow_credit() returns trigger language plpgsql as $$
begin
    perform find_agencies(u.article_id) from (select distinct article_id from publication_medium where medium_id = new.id) u;
    return null;
end
$$;
create trigger medium_credit_changed after update of agency_id on medium for each row
    when (old.agency_id is distinct from new.agency_id) execute function follow_credit();

do $$ begin perform find_agencies(article_id) from publication; end $$;
