-- What lists are filtered and ordered by. The keys are made by the database from the columns beside them, so that no
-- writer can forget them. The functions have bodies that are parsed once: restoring a dump fills generated columns too.

-- A name without case, accents, spaces and punctuation: what makes two spellings the same name.
create function plain_key(name text) returns text language sql immutable strict parallel safe
    return regexp_replace(translate(replace(replace(replace(replace(lower(normalize(name, NFKD)),
        'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'), 'øłđðı', 'olddi'), '[^[:alnum:]]', '', 'g');

-- The keys by which an agency is found: of its whole name and of each part, so that keystone finds Keystone/EPA.
create function agency_keys(name text) returns text[] language sql immutable strict parallel safe
    return array(select distinct plain_key(part) from regexp_split_to_table(name, '[/-]') part where plain_key(part) <> ''
        union select plain_key(name) where plain_key(name) <> '');

create function signature_keys(signature jsonb) returns text[] language sql immutable parallel safe
    return array(select distinct key from jsonb_array_elements_text(coalesce(signature -> 'agencies', '[]')) agency,
        unnest(agency_keys(agency)) key);

create function author_keys(authors jsonb) returns text[] language sql immutable parallel safe
    return array(select distinct plain_key(author ->> 'name') from jsonb_array_elements(authors) author);

alter table credit_holder add column agency_keys text[] not null
    generated always as (case when kind = 'agency' then agency_keys(name) else '{}' end) stored;
create index credit_holder_agency_keys on credit_holder using gin (agency_keys);

alter table publication
    add column signature_keys text[] not null generated always as (signature_keys(signature)) stored,
    add column author_keys text[] not null generated always as (author_keys(authors)) stored;
create index publication_signature_keys on publication using gin (signature_keys);
create index publication_author_keys on publication using gin (author_keys);
create index publication_updated on publication (updated_at desc, article_id desc);
