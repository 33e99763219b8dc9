-- Words and time in one index: a frequent word is looked for in a part of the archive (Matches.cs), without a visit to each
-- of its matches.
create extension if not exists btree_gin;
drop index publication_search_words;
create index publication_search_words on publication_search using gin (words, published_at) with (fastupdate = off);

-- Text in which `<` and `>` stand around what matches, and which is as long as search_clean's. Null: nothing matches.
-- Only a phrase has to be looked for first: its words are marked each by itself, also where they do not stand together.
create or replace function search_mark(language text, words text, marks tsquery) returns text language sql stable as $$
    select case when position('<' in h.marked) > 0 then h.marked end
    from (select search_config(language) as config, search_endings(search_config(language), search_blank(words)) as blank) c
    cross join lateral (select case when marks::text !~ '<(-|\d+)>' or to_tsvector(c.config, c.blank) @@ marks
        then ts_headline(c.config, c.blank, marks, 'HighlightAll=true,StartSel=<,StopSel=>') end as marked) h
$$;

-- The text, marked, around the first block that matches: enough for a snippet, and most of a long text is never looked at.
-- Several words are looked for in the whole of it, so that the place can be chosen where they stand together.
create function search_mark_text(language text, words text, marks tsquery) returns json language plpgsql stable as $$
declare
    blocks text[];
    marked text;
    before text;
    rest text;
begin
    if numnode(marks) > 1 then
        return json_build_object('text', words, 'marked', search_mark(language, words, marks));
    end if;
    blocks := string_to_array(words, E'\n');
    for i in 1 .. coalesce(array_length(blocks, 1), 0) loop
        marked := search_mark(language, blocks[i], marks);
        if marked is not null then
            before := case when i > 1 then right(blocks[i - 1], 60) || E'\n' else '' end;
            rest := case when i < array_length(blocks, 1) then left(E'\n' || array_to_string(blocks[i + 1 : i + 8], E'\n'), 250) else '' end;
            return json_build_object('text', before || blocks[i] || rest,
                'marked', search_blank(before) || marked || search_blank(rest));
        end if;
    end loop;
    return null;
end
$$;
