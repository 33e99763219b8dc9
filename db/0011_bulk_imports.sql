-- Imports of any size. What is sent is kept here first, packed in chunks of some hundred lines, so that nobody waits on
-- anybody's buffer and any node can go on where another one stopped.
create table import_job (
    id              uuid primary key,
    state           text not null default 'receiving' check (state in ('receiving', 'waiting', 'running', 'done', 'failed')),
    actor           text not null,
    settings        jsonb not null,
    received        integer not null default 0,
    created         integer not null default 0,
    updated         integer not null default 0,
    unchanged       integer not null default 0,
    failed          integer not null default 0,
    items_kept      integer not null default 0,
    items_left_out  integer not null default 0,
    reason          text,
    created_at      timestamptz(3) not null default content_now(),
    heard_at        timestamptz(3) not null default content_now(),
    started_at      timestamptz(3),
    finished_at     timestamptz(3)
);
create index import_job_open on import_job (id) where state in ('receiving', 'waiting', 'running');
create index import_job_finished on import_job (finished_at) where finished_at is not null;

-- `done` items of it are stored; a chunk that is stored whole is gone.
create table import_chunk (
    job_id       uuid not null references import_job on delete cascade,
    position     integer not null,
    first_line   integer not null,
    first_index  integer not null,
    bytes        integer not null,
    done         integer not null default 0,
    lines        bytea not null,
    primary key (job_id, position)
);
alter table import_chunk alter column lines set storage external; -- it is packed already

-- What is told of single items.
create table import_item (
    job_id  uuid not null references import_job on delete cascade,
    index   integer not null,
    report  jsonb not null,
    primary key (job_id, index)
);

-- Whoever writes an article's search vectors still need not think of the words by which articles are related, unless it
-- says that it brings them along.
drop trigger follow_words on publication_search;
create trigger follow_words after insert or update of words, forms, published_at on publication_search for each row
    when (coalesce(current_setting('content.brings_words', true), '') <> 'on') execute function follow_words();

-- The agencies of many new articles at once; each name is looked at once.
create function find_agencies(articles uuid[]) returns void language sql as $$
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
    from named n join keyed k on k.name = n.name and k.slug is not distinct from n.slug cross join lateral unnest(k.keys) key
$$;

-- Texts are packed when they are stored and unpacked when they are read: by lz4, where the server has it, in a fifth of the
-- time. What is there stays as it is.
do $$
begin
    alter table publication alter column body set compression lz4;
    alter table article_version alter column content set compression lz4;
exception when feature_not_supported or invalid_parameter_value then
    null;
end
$$;
