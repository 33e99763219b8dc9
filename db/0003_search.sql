-- Full-text search as French readers expect it: accents, ligatures, elisions, apostrophes and hyphens do not matter.
-- Everything here works for an owner who is no superuser, and needs no file on the server.
create extension if not exists unaccent;

-- Snowball without stop words: PostgreSQL's French list has « été » and « avions », and phrases need every word.
-- Small words are left out of queries instead (StopWords.cs), never out of the index.
create text search dictionary content_fr (template = snowball, language = french);
create text search dictionary content_de (template = snowball, language = german);
create text search dictionary content_it (template = snowball, language = italian);
create text search dictionary content_en (template = snowball, language = english);

-- Accents go before the stemmer, so that « identité » and "identite" have one stem. `content_forms` stems nothing.
create text search configuration content_forms (copy = pg_catalog.simple);
alter text search configuration content_forms
    alter mapping for asciiword, word, numword with unaccent, simple;
create text search configuration content_fr (copy = pg_catalog.simple);
alter text search configuration content_fr alter mapping for asciiword, word, numword with unaccent, content_fr;
create text search configuration content_de (copy = pg_catalog.simple);
alter text search configuration content_de alter mapping for asciiword, word, numword with unaccent, content_de;
create text search configuration content_it (copy = pg_catalog.simple);
alter text search configuration content_it alter mapping for asciiword, word, numword with unaccent, content_it;
create text search configuration content_en (copy = pg_catalog.simple);
alter text search configuration content_en alter mapping for asciiword, word, numword with unaccent, content_en;

create function search_language(language text) returns text language sql immutable as $$
    select case when split_part(language, '-', 1) in ('fr', 'de', 'it', 'en')
        then split_part(language, '-', 1) else 'simple' end
$$;

create function search_config(language text) returns regconfig language sql immutable as $$
    select case search_language(language)
        when 'fr' then 'content_fr'::regconfig
        when 'de' then 'content_de'::regconfig
        when 'it' then 'content_it'::regconfig
        when 'en' then 'content_en'::regconfig
        else 'content_forms'::regconfig end
$$;

-- Composed, without soft hyphens and the like. SearchMarks.cs does the same to the text that it marks.
create function search_clean(words text) returns text language sql immutable strict as $$
    select case when c.composed ~ U&'[\00AD\200B-\200D\2060\FEFF]'
        then regexp_replace(c.composed, U&'[\00AD\200B-\200D\2060\FEFF]', '', 'g') else c.composed end
    from (select case when words is nfc normalized then words else normalize(words, nfc) end as composed) c
$$;

-- Everything but letters and digits becomes a space, one for one: the parser then sees no addresses, paths, signs or tags,
-- and each place in the result is the same place in the text. The collation is said each time: the one of another argument
-- ("C" for languages) would win, and knows no letter but a to z.
create function search_blank(words text) returns text language sql immutable strict as $$
    select regexp_replace(search_clean(words) collate "default", '[^[:alnum:]]|ʼ', ' ', 'g')
$$;

-- The words that count: `l'`, `d'`, `qu'` are dropped, whichever apostrophe they have.
create function search_words(clean text) returns text language sql immutable strict as $$
    select regexp_replace(regexp_replace(lower(clean collate "default"),
        '\m(l|d|j|m|t|s|c|n|qu|un|dell|dall|nell|sull|all|coll|quest|quell)[''’‘ʼ′´`＇](?=[[:alpha:]])', ' ', 'g'),
        '[^[:alnum:]]+|ʼ+', ' ', 'g')
$$;

-- Compounds written together: whoever looks for "weekend" finds « week-end ».
create function search_compounds(clean text) returns text language sql immutable strict as $$
    select coalesce(string_agg(translate(found[1], '-‐‑', ''), ' '), '')
    from regexp_matches(lower(clean collate "default"), '[[:alnum:]]+(?:[-‐‑][[:alnum:]]+)+', 'g') found
    where clean ~ '[-‐‑]'
$$;

-- Both, for what is stored: compounds stand last, so that no phrase runs over them.
create function search_prepare(words text) returns text language sql immutable as $$
    select coalesce(search_words(c.clean) || '  ' || search_compounds(c.clean), '')
    from (select search_clean(words) as clean offset 0) c
$$;

-- French endings that the stemmer knows by their accent alone (« blessée » goes with « blessé », « première » with
-- « premier »), and plurals that it leaves alone (« vélos », « loyers », « élus »). What is cut becomes spaces, so that
-- places stay. Short words are spared: « mois » is not « moi ».
create function search_endings(config regconfig, words text) returns text language sql immutable strict as $$
    select case when config = 'content_fr'::regconfig then
        regexp_replace(regexp_replace(regexp_replace(words collate "default",
            '([ée]|(?:i|ll|g|ch)[èe]r)es\M', '\1  ', 'gi'),
            '([ée]|(?:i|ll|g|ch)[èe]r)e\M', '\1 ', 'gi'),
            '([[:alpha:]]{3}(?:[ao]|[^aou[:space:]]i|[^o[:space:]]u|er)|\m[ée]lu)s\M', '\1 ', 'gi')
        else words end
$$;

create function search_vector(config regconfig, prepared text, weight "char") returns tsvector language sql immutable as $$
    select setweight(to_tsvector(config, search_endings(config, prepared)), weight)
$$;

-- The body's words in reading order, a line a block.
create function search_body(body jsonb, kinds text[] default array['paragraph', 'heading', 'quote', 'list', 'unclassified'])
returns text language sql immutable as $$
    select string_agg(t.words, E'\n' order by b.at, t.at)
    from jsonb_array_elements(body) with ordinality b (block, at)
    cross join lateral (
        select b.block ->> 'text', 0
        union all select b.block ->> 'attribution', 1
        union all select i.item ->> 'text', 1 + i.at::int
        from jsonb_array_elements(case jsonb_typeof(b.block -> 'items') when 'array' then b.block -> 'items' else '[]' end)
            with ordinality i (item, at)) t (words, at)
    where b.block ->> 'kind' = any (kinds) and t.words <> ''
$$;

-- What is looked up, apart from the publication: thousands of matches are put in order from a few narrow pages.
--   words   stems, in the article's language, and '@' with that language:
--           A headline, B lead and kicker, C headings and text, D captions and credits
--   forms   the words as they are written, accents aside:
--           A headline, B lead and kicker, C headings, D text and captions
-- Together they tell apart: headline, lead, headings, text, captions, credits.
create table publication_search (
    article_id    uuid primary key references publication on delete cascade,
    published_at  timestamptz(3) not null,
    words         tsvector not null,
    forms         tsvector not null
) with (toast_tuple_target = 128);
alter table publication_search alter column words set storage external;
alter table publication_search alter column forms set storage external;

-- A text can be 2 MB, a tsvector 1 MB: of a huge one the beginning is found.
create function search_refresh(article uuid) returns void language plpgsql as $$
declare
    most integer := 200000;
begin
    loop
        begin
            insert into publication_search (article_id, published_at, words, forms)
            select p.article_id, p.published_at,
                array_to_tsvector(array['@' || search_language(p.language)])
                || search_vector(w.config, w.headline, 'A') || search_vector(w.config, w.lead, 'B')
                || search_vector(w.config, w.headings || ' ' || w.running, 'C')
                || search_vector(w.config, w.captions || ' ' || w.credits, 'D'),
                search_vector('content_forms', w.headline, 'A') || search_vector('content_forms', w.lead, 'B')
                || search_vector('content_forms', w.headings, 'C')
                || search_vector('content_forms', w.running || ' ' || w.captions, 'D')
            from publication p
            cross join lateral (select string_agg(coalesce(u.caption, m.caption, u.alt, m.alt), ' ') as captions,
                string_agg(m.credit_raw, ' ') as credits
                from publication_medium u join medium m on m.id = u.medium_id where u.article_id = p.article_id) m
            cross join lateral (select search_config(p.language) as config, search_prepare(p.headline) as headline,
                search_prepare(concat_ws(' ', p.kicker, p.lead)) as lead,
                search_prepare(left(search_body(p.body, array['heading']), most / 4)) as headings,
                search_prepare(left(search_body(p.body, array['paragraph', 'quote', 'list', 'unclassified']), most)) as running,
                search_prepare(left(m.captions, most / 4)) as captions,
                search_prepare(left(m.credits, most / 4)) as credits offset 0) w
            where p.article_id = article
            on conflict (article_id) do update set
                published_at = excluded.published_at, words = excluded.words, forms = excluded.forms;
            return;
        exception when program_limit_exceeded then
            most := most / 4;
            if most = 0 then raise; end if;
        end;
    end loop;
end
$$;

select search_refresh(article_id) from publication;
create index publication_search_words on publication_search using gin (words) with (fastupdate = off);

-- One word of a query, which may be a compound: `week-end` is both of its words, or the one that they make.
create function search_term(config regconfig, word text) returns tsquery language sql immutable as $$
    select case when clean ~ '[-‐‑]'
        then plainto_tsquery(config, search_endings(config, search_words(clean)))
            || plainto_tsquery(config, search_endings(config, search_compounds(clean)))
        else plainto_tsquery(config, search_endings(config, search_words(clean))) end
    from search_clean(word) clean
$$;

create function search_phrase(config regconfig, words text) returns tsquery language sql immutable as $$
    select phraseto_tsquery(config, search_endings(config, search_words(search_clean(words))))
$$;

-- All terms (AND), or any of them (OR, by which matches are ranked). What has no letter or digit counts for nothing.
create function search_combine(config regconfig, words jsonb, phrases jsonb, excluded jsonb, every boolean)
returns tsquery language plpgsql immutable as $$
declare
    term text;
    made tsquery;
begin
    for term in select jsonb_array_elements_text(words) loop
        made := case when made is null then search_term(config, term)
            when every then made && search_term(config, term) else made || search_term(config, term) end;
    end loop;
    for term in select jsonb_array_elements_text(phrases) loop
        made := case when made is null then search_phrase(config, term)
            when every then made && search_phrase(config, term) else made || search_phrase(config, term) end;
    end loop;
    if every and numnode(made) > 0 then
        for term in select jsonb_array_elements_text(excluded) loop
            made := made && !! search_phrase(config, term);
        end loop;
    end if;
    return made;
end
$$;

-- What to look up, for a query as SearchQuery.cs writes it: {words: {fr, de, it, en, simple}, phrases, excluded}.
-- An article is judged by the stems and small words of its own language.
create function search_query(search jsonb) returns tsquery language plpgsql immutable as $$
declare
    code text;
    one tsquery;
    made tsquery;
begin
    foreach code in array array['fr', 'de', 'it', 'en', 'simple'] loop
        one := search_combine(search_config(code), search -> 'words' -> code, search -> 'phrases', search -> 'excluded', true);
        if numnode(one) > 0 then
            one := format('''@%s''', code)::tsquery && one;
            made := case when made is null then one else made || one end;
        end if;
    end loop;
    return made;
end
$$;

-- What to mark in an article of this language, and to rank it by.
create function search_marks(search jsonb, language text) returns tsquery language sql immutable as $$
    select search_combine(search_config(language), search -> 'words' -> search_language(language), search -> 'phrases', '[]', false)
$$;

-- By what matches are ranked in each language: stems, the words as they were written, and those beside one another.
create function search_measures(search jsonb)
returns table (language text, marks tsquery, every_form tsquery, any_form tsquery, near tsquery) language sql stable as $$
    select l.language, search_marks(search, l.language),
        search_combine('content_forms', w.words, search -> 'phrases', '[]', true),
        search_combine('content_forms', w.words, search -> 'phrases', '[]', false),
        case when jsonb_array_length(w.words) > 1
            then (select search_phrase('content_forms', string_agg(one, ' ')) from jsonb_array_elements_text(w.words) one) end
    from unnest(array['fr', 'de', 'it', 'en', 'simple']) l (language)
    cross join lateral (select search -> 'words' -> l.language as words) w
$$;

-- How well a match matches: words that stand there as they were written come first, then the place counts. In each of the
-- two vectors, weights double from place to place, so that no number of mentions outweighs the place before.
create function search_rank(words tsvector, forms tsvector, marks tsquery, every_form tsquery, any_form tsquery, near tsquery)
returns double precision language sql immutable as $$
    select round((case when forms @@ every_form then 2.0 / (1 + numnode(any_form)) else 0 end
        + case when forms @@ near then 0.05 else 0 end
        + 0.5 * ts_rank('{0.125, 0.25, 0.5, 1}', forms, any_form)
        + 0.5 * ts_rank('{0.125, 0.25, 0.5, 1}', words, marks))::numeric, 6)::float8
$$;

-- Text in which `<` and `>` stand around what matches, and which is as long as search_clean's. Null: nothing matches.
create function search_mark(language text, words text, marks tsquery) returns text language sql stable as $$
    select case when to_tsvector(c.config, c.blank) @@ marks
        then ts_headline(c.config, c.blank, marks, 'HighlightAll=true,StartSel=<,StopSel=>') end
    from (select search_config(language) as config, search_endings(search_config(language), search_blank(words)) as blank) c
$$;

-- A medium's words are its own and change at once, also in articles that use it.
create function search_follow_medium() returns trigger language plpgsql as $$
begin
    perform search_refresh(u.article_id) from (select distinct article_id from publication_medium where medium_id = new.id) u;
    return null;
end
$$;
create trigger search_follow_medium after update of caption, alt, credit_raw on medium for each row
    when ((old.caption, old.alt, old.credit_raw) is distinct from (new.caption, new.alt, new.credit_raw)) execute function search_follow_medium();

create function search_follow_publication() returns trigger language plpgsql as $$
begin
    update publication_search set published_at = new.published_at where article_id = new.article_id;
    return null;
end
$$;
create trigger search_follow_publication after update of published_at on publication for each row
    when (old.published_at <> new.published_at) execute function search_follow_publication();
