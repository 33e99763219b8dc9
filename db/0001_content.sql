-- Two copies of every article live here, and never mix:
--   article + article_version   the working copy and its history, for editors;
--   publication and its rooms   what the public gets, written when a version is published, and deleted on withdrawal.
-- A draft therefore cannot leak through a read: it is not in the tables that reads use.

-- The one clock. Embargoes and schedules are judged by it, never by a node's own time.
create function content_now() returns timestamptz language sql stable as 'select now()';

create table section (
    id    integer generated always as identity primary key,
    slug  text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name  text not null check (name <> '')
);

create table tag (
    id           integer generated always as identity primary key,
    slug         text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name         text not null check (name <> ''),
    kind         text not null default 'topic' check (kind in ('topic', 'person', 'place', 'organisation')),
    media_topic  text
);

-- Agencies and people as credits name them. Case and accents aside, one name is one holder.
create table credit_holder (
    id        integer generated always as identity primary key,
    slug      text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name      text not null check (name <> ''),
    name_key  text collate "C" not null,
    kind      text not null check (kind in ('agency', 'creator')),
    unique (kind, name_key)
);

create table medium (
    id                uuid primary key,
    kind              text not null default 'image' check (kind in ('image', 'video', 'audio', 'graphic')),
    caption           text,
    alt               text,
    credit_raw        text not null check (credit_raw <> ''),
    credit_agency     text,
    credit_creator    text,
    credit_display    text not null check (credit_display <> ''),
    agency_id         integer references credit_holder,
    creator_id        integer references credit_holder,
    redistribution    text not null default 'allowed' check (redistribution in ('allowed', 'denied')),
    territories       text[] not null default '{}',
    valid_from        timestamptz(3),
    valid_until       timestamptz(3),
    allowed_partners  uuid[] not null default '{}',
    denied_partners   uuid[] not null default '{}',
    usage_terms       text,
    license_url       text,
    data_mining       text not null default 'allowed' check (data_mining in ('allowed', 'reserved')),
    renditions        jsonb not null default '[]' check (jsonb_typeof(renditions) = 'array'),
    focus_x           double precision check (focus_x between 0 and 1),
    focus_y           double precision check (focus_y between 0 and 1),
    created_at        timestamptz(3) not null default content_now(),
    check ((focus_x is null) = (focus_y is null))
);
create index medium_agency on medium (agency_id, id) where agency_id is not null;
create index medium_creator on medium (creator_id, id) where creator_id is not null;

-- A file's address belongs to one medium: two articles that show it share the medium.
create table medium_address (
    url        text collate "C" primary key,
    medium_id  uuid not null references medium on delete cascade
);
create index medium_address_medium on medium_address (medium_id);

create table article (
    id                  uuid primary key,
    status              text not null default 'draft' check (status in ('draft', 'published', 'withdrawn')),
    version             integer not null default 1 check (version >= 1),
    published_version   integer check (published_version between 1 and version),
    language            text collate "C" not null,
    first_published_at  timestamptz(3),
    source_id           text collate "C" unique,
    source_name         text,
    source_format       text,
    source_url          text,
    import_hash         bytea,
    created_at          timestamptz(3) not null default content_now(),
    check ((status = 'draft') = (published_version is null)),
    check ((status = 'draft') = (first_published_at is null))
);
create index article_import_hash on article (import_hash) where import_hash is not null;

create table article_version (
    article_id    uuid not null references article on delete cascade,
    version       integer not null check (version >= 1),
    content       jsonb not null,
    content_hash  bytea not null,
    origin        text not null check (origin in ('import', 'editor')),
    created_at    timestamptz(3) not null default content_now(),
    created_by    text not null,
    primary key (article_id, version)
);

-- Every slug that an article ever had. It stays the article's own, so that an old address finds its way.
create table article_slug (
    language    text collate "C" not null,
    slug        text collate "C" not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    article_id  uuid not null references article on delete cascade deferrable initially deferred,
    since       timestamptz(3) not null default content_now(),
    primary key (language, slug)
);
create index article_slug_article on article_slug (article_id);
create index article_slug_slug on article_slug (slug);

-- Every headline that an article was published under, without accents, case, spaces and punctuation.
-- Links that name a headline keep finding the article after it was reworded.
create table article_headline (
    headline_key  text collate "C" not null,
    article_id    uuid not null references article on delete cascade,
    primary key (headline_key, article_id)
);
create index article_headline_article on article_headline (article_id);

create table publication (
    article_id          uuid primary key references article on delete cascade,
    version             integer not null,
    type                text not null check (type in ('article', 'brief', 'analysis', 'opinion', 'live', 'sponsored')),
    language            text collate "C" not null,
    primary_language    text collate "C" not null generated always as (split_part(language, '-', 1)) stored,
    slug                text collate "C" not null,
    kicker              text,
    headline            text not null check (headline <> ''),
    lead                text,
    body                jsonb not null check (jsonb_typeof(body) = 'array'),
    signature           jsonb,
    authors             jsonb not null default '[]' check (jsonb_typeof(authors) = 'array'),
    section_id          integer references section,
    copyright_holder    text,
    copyright_notice    text,
    usage_terms         text,
    data_mining         text not null default 'allowed' check (data_mining in ('allowed', 'reserved')),
    content_hash        bytea not null,
    first_published_at  timestamptz(3) not null,
    published_at        timestamptz(3) not null,
    updated_at          timestamptz(3) not null,
    corrected_at        timestamptz(3),
    embargo_until       timestamptz(3),
    unique (language, slug),
    foreign key (article_id, version) references article_version (article_id, version)
);
create index publication_newest on publication (published_at desc, article_id desc);
create index publication_language on publication (primary_language, published_at desc, article_id desc);
create index publication_section on publication (section_id, published_at desc, article_id desc);
create index publication_content_hash on publication (content_hash);

-- published_at is repeated here so that one index holds a tag's newest articles in order.
create table publication_tag (
    article_id    uuid not null references publication on delete cascade,
    tag_id        integer not null references tag,
    position      integer not null check (position >= 1),
    published_at  timestamptz(3) not null,
    primary key (article_id, tag_id)
);
create index publication_tag_newest on publication_tag (tag_id, published_at desc, article_id desc);

-- caption and alt are null where the medium's own words serve.
create table publication_medium (
    article_id  uuid not null references publication on delete cascade,
    position    integer not null check (position >= 1),
    medium_id   uuid not null references medium,
    role        text not null check (role in ('lead', 'inline', 'gallery')),
    caption     text,
    alt         text,
    primary key (article_id, position)
);
create index publication_medium_medium on publication_medium (medium_id, article_id);

-- A link keeps the source's words (label, title) and, beside them, what it was found to lead to.
-- Until an editor pins it, it is judged again whenever an article arrives that it might mean.
create table cross_link (
    id               uuid primary key,
    article_id       uuid not null references publication on delete cascade,
    position         integer not null check (position >= 1),
    label            text not null,
    kind             text not null check (kind in ('read', 'listen', 'watch')),
    title            text not null,
    title_key        text collate "C" not null,
    target_slug      text collate "C",
    target_language  text collate "C",
    href             text,
    target_id        uuid references article,
    pinned           boolean not null default false
);
create index cross_link_article on cross_link (article_id, position);
create index cross_link_title on cross_link (title_key) where not pinned;
create index cross_link_slug on cross_link (target_slug) where target_slug is not null and not pinned;
create index cross_link_target on cross_link (target_id, article_id) where target_id is not null;

create table correction (
    id              uuid primary key,
    article_id      uuid not null references article on delete cascade,
    kind            text not null check (kind in ('erratum', 'clarification', 'update', 'rightOfReply', 'retraction')),
    text            text not null,
    at              timestamptz(3) not null,
    block_id        text,
    must_republish  boolean not null default false
);
create index correction_article on correction (article_id, at desc);

-- What this installation has done once and must not do again.
create table installation (
    samples_loaded_at  timestamptz(3)
);
insert into installation default values;

-- The visibility rules: the only places that know whether a caller may see an article or a medium's files now.
-- Both are single expressions, stable and without SET, so that PostgreSQL inlines them into every query.
create function article_visible(p publication) returns boolean language sql stable as $$
    select p.published_at <= content_now()
$$;

-- Why a medium's files are withheld from a caller in this territory who is no partner; null: they are not.
create function media_withheld(m medium, caller_territory text) returns text language sql stable as $$
    select case
        when m.valid_from > content_now() then 'licence-not-started'
        when m.valid_until <= content_now() then 'licence-expired'
        when m.territories <> '{}' and not coalesce(caller_territory = any (m.territories), false) then 'territory'
        when m.allowed_partners <> '{}' then 'partner-excluded'
        when m.redistribution = 'denied' then 'licence-no-redistribution'
    end
$$;

-- A medium is visible through an article that is.
create function media_visible(m medium) returns boolean language sql stable as $$
    select exists (
        select from publication_medium u join publication p on p.article_id = u.article_id
        where u.medium_id = m.id and article_visible(p))
$$;
