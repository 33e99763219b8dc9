-- Words and time in one index: a frequent word is looked for in a part of the archive (Matches.cs), without a visit to each
-- of its matches.
create extension if not exists btree_gin;
drop index publication_search_words;
create index publication_search_words on publication_search using gin (words, published_at) with (fastupdate = off);

-- Text in which `<` and `>` stand around what matches, and which is as long as search_clean's. Null: nothing matches.
-- Only a phrase has to be looked for first: its words are marked each by itself, also where they do not stand together.
-- The fences keep PostgreSQL from making one thing once for each place where it is used.
create or replace function search_mark(language text, words text, marks tsquery) returns text language sql stable as $$
    select case when position('<' in h.marked) > 0 then h.marked end
    from (select search_config(language) as config, search_endings(search_config(language), search_blank(words)) as blank offset 0) c
    cross join lateral (select case when marks::text !~ '<(-|\d+)>' or to_tsvector(c.config, c.blank) @@ marks
        then ts_headline(c.config, c.blank, marks, 'HighlightAll=true,StartSel=<,StopSel=>') end as marked offset 0) h
$$;

-- As before, but blanks are left as they are: there are more of them than of all the signs together.
create or replace function search_blank(words text) returns text language sql immutable strict as $$
    select regexp_replace(search_clean(words) collate "default", '[^[:alnum:][:space:]]|ʼ', ' ', 'g')
$$;
