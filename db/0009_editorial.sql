-- What editors do with articles: taking back, planning ahead, and the traces of who did what.

-- Why an article was taken back, and what it takes to bring it back as it was.
create table withdrawal (
    article_id     uuid primary key references article on delete cascade,
    reason         text not null check (reason in ('legal', 'error', 'rights', 'duplicate')),
    note           text,
    successor_id   uuid references article on delete set null,
    withdrawn_at   timestamptz(3) not null default content_now(),
    withdrawn_by   text not null,
    published_at   timestamptz(3) not null,
    updated_at     timestamptz(3) not null,
    corrected_at   timestamptz(3),
    embargo_until  timestamptz(3),
    purged_at      timestamptz(3)
);
create index withdrawal_successor on withdrawal (successor_id) where successor_id is not null;

-- A newer version of an article that is public already, waiting for its moment.
create table scheduled_version (
    article_id     uuid primary key references publication on delete cascade,
    version        integer not null,
    moment         timestamptz(3) not null,
    embargo_until  timestamptz(3),
    scheduled_by   text not null,
    foreign key (article_id, version) references article_version (article_id, version)
);
create index scheduled_version_moment on scheduled_version (moment);

-- Working copies are listed by when they were last saved.
alter table article add column saved_at timestamptz(3) not null default content_now();
update article a set saved_at = v.created_at from article_version v where v.article_id = a.id and v.version = a.version;
create index article_saved on article (saved_at desc, id desc);
create index article_status_saved on article (status, saved_at desc, id desc);

-- A slug that a draft has reserved is nobody's address yet.
alter table article_slug add column is_public boolean not null default true;

alter table article_version drop constraint article_version_origin_check;
alter table article_version add constraint article_version_origin_check check (origin in ('import', 'editor', 'correction'));

create table audit (
    id          bigint generated always as identity primary key,
    at          timestamptz(3) not null default content_now(),
    actor       text not null,
    action      text not null,
    article_id  uuid,
    medium_id   uuid,
    detail      jsonb not null default '{}'
);
create index audit_article on audit (article_id, id desc) where article_id is not null;
create index audit_medium on audit (medium_id, id desc) where medium_id is not null;

-- What was answered to a POST under its Idempotency-Key.
create table idempotency_key (
    owner       text collate "C" not null,
    route       text collate "C" not null,
    key         text collate "C" not null,
    request     bytea not null,
    status      integer not null,
    etag        text,
    location    text,
    body        bytea not null,
    article_id  uuid,
    at          timestamptz(3) not null default content_now(),
    primary key (owner, route, key)
);
create index idempotency_key_at on idempotency_key (at);
create index idempotency_key_article on idempotency_key (article_id) where article_id is not null;

-- What signs addresses that are good for a while: the same on every node, and in no setting that could leak.
alter table installation add column secret bytea;
update installation set secret = sha256((gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text)::bytea);
alter table installation alter column secret set not null;

-- What goes public later, by the clock that decides it.
create function scheduled_articles() returns setof uuid language sql stable as $$
    select article_id from publication where published_at > content_now()
$$;

-- As before, and the moments at which newer versions replace public ones: a version whose moment has come is published by
-- a node, a fraction of a second later, and until it is nobody may keep what it replaces.
create or replace function content_next_change() returns timestamptz language sql stable as $$
    select min(at) from (
        (select published_at as at from publication
         where published_at > content_now() and published_at < 'infinity' order by published_at limit 1)
        union all
        (select greatest(moment, content_now() + interval '300 milliseconds') from scheduled_version order by moment limit 1)
        union all
        (select valid_from from medium
         where valid_from > content_now() and valid_from < 'infinity' order by valid_from limit 1)
        union all
        (select valid_until from medium
         where valid_until > content_now() and valid_until < 'infinity' order by valid_until limit 1)) change
$$;

-- How often each article was given out, by day (UTC): who asks how many readers could have met a link asks this.
create table article_read (
    article_id  uuid not null,
    day         date not null,
    reads       bigint not null check (reads > 0),
    primary key (article_id, day)
);
