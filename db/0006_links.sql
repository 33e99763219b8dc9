-- How articles are found by addresses, related by what they share, and put in order by editors.

-- Percent-encoding undone where it stands for text; what does not is left as it is.
create function address_decode(address text) returns text language plpgsql immutable strict parallel safe as $$
begin
    if position('%' in address) = 0 then return address; end if;
    return (select string_agg(case when part[1] like '%\%%' then convert_from(decode(replace(part[1], '%', ''), 'hex'), 'UTF8')
            else part[1] || part[2] end, '' order by at)
        from (select array[coalesce(m[1], ''), coalesce(m[2], '')] as part, at
            from regexp_matches(address, '((?:%[0-9a-f]{2})+)|([^%]+|%)', 'gi') with ordinality x (m, at)) parts);
exception when character_not_in_repertoire or untranslatable_character then
    return address;
end
$$;

-- An address as it is compared: without scheme, usual port, fragment, trailing slash and what campaigns add; the host in
-- small letters, the path and the query without percent-encoding, the query's parameters in one order.
create function address_key(address text) returns text language sql immutable strict parallel safe
    return (
        select normalize(lower(part[1]) || rtrim(address_decode(coalesce(part[2], '')), '/ ') || coalesce('?' || (
            select string_agg(address_decode(parameter), '&' order by parameter collate "C")
            from regexp_split_to_table(part[3], '&') parameter
            where parameter !~* '^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|xtor)(=|$)'
                and parameter <> ''), ''), nfc)
        from regexp_match(address, '^\s*https?://([^/?#:]+)(?::(?:80|443)(?![0-9]))?((?::[0-9]+)?[^?#]*)(?:\?([^#]*))?', 'i') part);

-- Of any length, therefore by hash.
create index article_source_url on article using hash (address_key(source_url)) where source_url is not null;

-- Front pages: articles in the editors' order. What readers may not see now keeps its place.
create table front (
    id          integer generated always as identity primary key,
    slug        text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name        text check (name <> ''),
    updated_at  timestamptz(3) not null default content_now()
);

create table front_article (
    front_id    integer not null references front on delete cascade,
    position    integer not null check (position between 1 and 200),
    article_id  uuid not null references article on delete cascade,
    primary key (front_id, position),
    unique (front_id, article_id)
);
create index front_article_article on front_article (article_id);

-- The words by which articles are related: stems of the headline and then of the lead, small words aside, each with its
-- language (`fr pont`). published_at is repeated here so that one index, read backwards, holds a word's newest articles.
create table publication_word (
    word          text collate "C" not null,
    published_at  timestamptz(3) not null,
    article_id    uuid not null references publication_search on delete cascade,
    primary key (word, published_at, article_id)
);
create index publication_word_article on publication_word (article_id);

-- Small words are known by their form: PostgreSQL's lists have no stems, and the French one not even « les ».
create function related_words(words tsvector, forms tsvector, language text) returns text[] language sql stable as $$
    with small as (
        select unnest(f.positions) as position from unnest(ts_filter(forms, '{a,b}')) f
        where ts_lexize(case search_language(language)
                when 'fr' then 'french_stem'::regdictionary when 'de' then 'german_stem' when 'it' then 'italian_stem'
                when 'en' then 'english_stem' end, f.lexeme) = '{}'
            or search_language(language) = 'fr' and f.lexeme = any ('{les,cet,cette,plus,sans,sous,dont,chez,vers,entre,
                comme,tout,tous,quand,apres,avant,selon}'))
    select array(
        select split_part(language, '-', 1) || ' ' || w.lexeme from unnest(ts_filter(words, '{a,b}')) w
        where length(w.lexeme) > 1 and w.positions[1] not in (select position from small)
        order by w.positions[1], w.lexeme limit 12)
$$;

-- Whoever writes an article's search vectors need not think of it.
create function follow_words() returns trigger language plpgsql as $$
begin
    delete from publication_word where article_id = new.article_id;
    insert into publication_word (word, published_at, article_id)
    select word, new.published_at, new.article_id
    from publication p cross join unnest(related_words(new.words, new.forms, p.language)) word
    where p.article_id = new.article_id;
    return null;
end
$$;
create trigger follow_words after insert or update of words, forms, published_at on publication_search for each row
    execute function follow_words();

insert into publication_word (word, published_at, article_id)
select word, s.published_at, s.article_id
from publication_search s join publication p on p.article_id = s.article_id
cross join unnest(related_words(s.words, s.forms, p.language)) word;
