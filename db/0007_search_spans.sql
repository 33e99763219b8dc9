-- Words and time in one index: a frequent word is looked for in a part of the archive (Matches.cs), without a visit to each
-- of its matches.
create extension if not exists btree_gin;
drop index publication_search_words;
create index publication_search_words on publication_search using gin (words, published_at) with (fastupdate = off);

-- Text in which `<` and `>` stand around what matches, and which is as long as search_clean's. Null: nothing matches.
-- Only a phrase has to be looked for first: its words are marked each by itself, also where they do not stand together.
create or replace function search_mark(language text, words text, marks tsquery) returns text language plpgsql stable as $$
declare
    config regconfig := search_config(language);
    blank text := search_endings(config, search_blank(words));
    marked text;
begin
    if marks::text ~ '<(-|\d+)>' and not to_tsvector(config, blank) @@ marks then return null; end if;
    marked := ts_headline(config, blank, marks, 'HighlightAll=true,StartSel=<,StopSel=>');
    return case when position('<' in marked) > 0 then marked end;
end
$$;

-- As before, but blanks are left as they are: there are more of them than of all the signs together.
create or replace function search_blank(words text) returns text language sql immutable strict as $$
    select regexp_replace(search_clean(words) collate "default", '[^[:alnum:][:space:]]|ʼ', ' ', 'g')
$$;

-- As before, rounded as a number of its own kind.
create or replace function search_rank(
    words tsvector, forms tsvector, marks tsquery, every_form tsquery, any_form tsquery, near tsquery)
returns double precision language sql immutable as $$
    select round((case when forms @@ every_form then 2.0 / (1 + numnode(any_form)) else 0 end
        + case when forms @@ near then 0.05 else 0 end
        + 0.5 * ts_rank('{0.125, 0.25, 0.5, 1}', forms, any_form)
        + 0.5 * ts_rank('{0.125, 0.25, 0.5, 1}', words, marks))::float8 * 1e6) / 1e6
$$;
