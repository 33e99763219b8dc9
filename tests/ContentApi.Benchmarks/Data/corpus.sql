-- Multiplies the sample articles: each made one has the text of two samples, a lead picture, four tags, two cross-links, and
-- words of its own. Indexes and foreign keys are taken off while rows come, and put back as they were.
create temporary table kept as
    select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as again,
        format('alter table %s drop constraint %I', conrelid::regclass, conname) as away, 2 as turn
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
    union all
    select indexdef, format('drop index %I', indexname), 1 from pg_indexes i
    where schemaname = 'public' and not exists (select from pg_constraint where conname = i.indexname);
do $$ declare k record; begin for k in select * from kept order by turn desc loop execute k.away; end loop; end $$;

create temporary table sample as
    select row_number() over (order by p.article_id) - 1 as n, p.*, s.words, s.forms,
        (select u.medium_id from publication_medium u where u.article_id = p.article_id and u.role = 'lead') as medium_id
    from publication p join publication_search s on s.article_id = p.article_id
    where p.primary_language = 'fr' and not exists (select from json_array_elements(p.body) b where b ->> 'kind' = 'media');

create temporary table pair as
    select row_number() over (order by a.n, b.n) - 1 as n, a.headline, a.lead, a.section_id, a.signature, a.authors,
        (select jsonb_agg(block || jsonb_build_object('id', 'b' || at) order by at) from jsonb_array_elements(a.body::jsonb || b.body::jsonb)
            with ordinality x (block, at) where block ->> 'kind' <> 'crossLink') as body,
        a.words || b.words as words, a.forms || b.forms as forms
    from sample a, sample b;

create temporary table made as
    select i, ('01900000-' || lpad(to_hex(i / 65536), 4, '0') || '-7' || lpad(to_hex(i % 4096), 3, '0') || '-8000-'
            || lpad(to_hex(i), 12, '0'))::uuid as id,
        timestamptz '2026-01-01 00:00:00Z' - (@articles - i) * interval '1 minute' as at,
        i * 7919::bigint % (select count(*) from pair) as pair,
        ('01910000-0000-7000-8000-' || lpad(to_hex(i / 10), 12, '0'))::uuid as medium_id
    from generate_series(1, @articles) i;

insert into medium (id, kind, caption, alt, credit_raw, credit_agency, credit_creator, credit_display, agency_id, creator_id, renditions)
    select distinct on (made.medium_id) made.medium_id, m.kind, m.caption, m.alt, m.credit_raw, m.credit_agency, m.credit_creator,
        m.credit_display, m.agency_id, m.creator_id, m.renditions
    from made join (select row_number() over (order by id) - 1 as n, * from medium where renditions <> '[]') m
        on m.n = made.i / 10 % (select count(*) from medium where renditions <> '[]')
    order by made.medium_id;

insert into tag (slug, name) values ('un-dixieme', 'Un dixième');

insert into article (id, status, version, published_version, language, first_published_at, source_format, source_id)
    select made.id, 'published', 1, 1, 'fr', at, 'article-text', 'made/' || i from made;
insert into article_version (article_id, version, content, content_hash, origin, created_by)
    select made.id, 1, '{}', decode(md5(i::text), 'hex'), 'import', 'corpus' from made;
insert into article_slug (language, slug, article_id) select 'fr', 'article-' || i, id from made;
insert into article_headline (headline_key, article_id) select 'article' || i, id from made;
insert into publication (article_id, version, type, language, slug, headline, lead, body, signature, authors, section_id,
        content_hash, first_published_at, published_at, updated_at)
    select made.id, 1, 'article', 'fr', 'article-' || i, p.headline || ' ' || i, p.lead, jsonb_insert(p.body, '{5}', jsonb_build_object('kind', 'paragraph', 'id', 'own',
            'html', w.words, 'text', w.words))::json, p.signature, p.authors, p.section_id,
        decode(md5(i::text), 'hex'), at, at, at
    from made join pair p on p.n = made.pair
    cross join lateral (select 'Repère rare' || i / 20 || case when i % 10 = 7 then ' au dixième' else '' end || '.' as words) w;
insert into publication_medium (article_id, position, medium_id, role) select made.id, 1, medium_id, 'lead' from made;
insert into publication_agency (article_id, key, published_at)
    select made.id, plain_key(m.credit_agency), at from made join medium m on m.id = made.medium_id where m.credit_agency is not null;
insert into publication_tag (article_id, tag_id, position, published_at)
    select made.id, t.id, t.n, at from made
    cross join lateral (select t.id, t.n + 1 as n from (select row_number() over (order by tag.id) as n, tag.id from tag) t
        where t.n % 15 = i % 15 and t.n <= 60) t
    union all select made.id, (select id from tag where slug = 'un-dixieme'), 9, at from made where i % 10 = 3;
insert into cross_link (id, article_id, position, label, kind, title, title_key, target_id)
    select ('0192000' || k || substr(made.id::text, 9))::uuid, made.id, k, 'Lire aussi', 'read', 'Article ' || i, 'article' || i, t.target
    from made cross join lateral (select k, lag.id as target from generate_series(1, 2) k
        join lateral (select ('01900000-' || lpad(to_hex(j / 65536), 4, '0') || '-7' || lpad(to_hex(j % 4096), 3, '0') || '-8000-'
            || lpad(to_hex(j), 12, '0'))::uuid as id from (select greatest(1, i - k * 7) as j) x) lag on true) t;
-- The words by which articles are related are those of headline and lead: the same for a pair.
alter table publication_search disable trigger user;
insert into publication_word (word, published_at, article_id)
    select word, at, made.id from made
    join (select n, unnest(related_words(words, forms, 'fr')) as word from pair) p on p.n = made.pair;
insert into publication_search (article_id, published_at, words, forms)
    select made.id, at, p.words || own.words, p.forms || own.words
    from made join pair p on p.n = made.pair
    cross join lateral (select setweight(array_to_tsvector(
        array['rare' || i / 20] || case when i % 10 = 7 then array['dixiem', 'dixieme'] else '{}' end), 'C') as words) own;

alter table publication_search enable trigger user;
do $$ declare k record; begin for k in select * from kept order by turn loop execute k.again; end loop; end $$;
