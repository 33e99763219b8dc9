-- Media that the desk writes: with a version that every write raises, without a credit as long as nothing shows them or an
-- editor says why they need none, and with the picture that was sent in.
alter table medium
    alter column credit_raw drop not null,
    alter column credit_display drop not null,
    add column waiver text check (waiver <> ''),
    add column copyright_notice text,
    add column version integer not null default 1 check (version >= 1),
    add column updated_at timestamptz(3) not null default content_now(),
    add check ((credit_raw is null) = (credit_display is null));

-- A picture as it came, by its digest: the same bytes are the same medium. Width and height are those that people see, after
-- what the file says about its orientation.
create table medium_file (
    sha256        bytea primary key check (octet_length(sha256) = 32),
    medium_id     uuid not null unique references medium on delete cascade,
    content_type  text not null check (content_type in ('image/jpeg', 'image/png', 'image/webp')),
    size_bytes    bigint not null check (size_bytes > 0),
    width         integer not null check (width > 0),
    height        integer not null check (height > 0),
    credit        text -- as the file has it: where the medium's is another one, the file was wrong
);

-- Which versions of articles show a medium: it may not go while a working copy does.
create index article_version_media on article_version
    using gin (jsonb_path_query_array(content, '$.media[*].id') jsonb_path_ops);
