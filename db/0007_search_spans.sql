-- Words and time in one index: a frequent word is looked for in a part of the archive (Matches.cs), without a visit to each
-- of its matches.
create extension if not exists btree_gin;
drop index publication_search_words;
create index publication_search_words on publication_search using gin (words, published_at) with (fastupdate = off);
