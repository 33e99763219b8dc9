-- Telling partners what changed by calling them.

-- Whose owner is no partner is the newsroom's own, and is told what the public may know. The filter is a condition on an
-- article's facts (0013). What lies behind its position in the log of changes has not been looked at yet.
create table webhook (
    id               uuid primary key,
    partner_id       uuid references partner on delete cascade,
    is_mining        boolean not null default false,
    url              text not null,
    description      text,
    kinds            text[] not null default '{}',
    sections         text[] not null default '{}',
    tags             text[] not null default '{}',
    languages        text[] not null default '{}',
    agencies         text[] not null default '{}',
    filter           text,
    payload          text not null default 'thin' check (payload in ('thin', 'article')),
    secret           bytea not null,
    former_secret    bytea,
    former_until     timestamptz(3),
    origin           text not null,
    position         bigint not null,
    failures         integer not null default 0,
    disabled_at      timestamptz(3),
    disabled_reason  text check (disabled_reason in ('gone')),
    version          integer not null default 1,
    created_at       timestamptz(3) not null default content_now(),
    updated_at       timestamptz(3) not null default content_now()
);
create index webhook_owner on webhook (partner_id, id);

-- What a receiver is to be told, and how that went. Whoever is at it moves due_at ahead: should it never come back, the
-- moment comes by itself. A row without a position is a test.
create table webhook_delivery (
    id           uuid primary key,
    number       bigint generated always as identity,
    webhook_id   uuid not null references webhook on delete cascade,
    position     bigint,
    event        text not null,
    kind         text not null,
    article_id   uuid,
    body         text not null,
    state        text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
    attempts     integer not null default 0,
    log          jsonb not null default '[]',
    due_at       timestamptz(3) not null default content_now(),
    lease        uuid,
    created_at   timestamptz(3) not null default content_now(),
    finished_at  timestamptz(3)
);
create unique index webhook_delivery_event on webhook_delivery (webhook_id, position) where position is not null;
create index webhook_delivery_number on webhook_delivery (webhook_id, number);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where state = 'pending';
create index webhook_delivery_article on webhook_delivery (webhook_id, article_id, position) where state = 'pending';
create index webhook_delivery_finished on webhook_delivery (finished_at) where finished_at is not null;

-- The hub that tells subscribers of feeds (WebSub). A topic is an address of a feed; its number grows when it shows
-- something else, which its digest tells.
create table websub_topic (
    url         text primary key,
    number      bigint not null default 0,
    digest      bytea not null,
    position    bigint not null
);

-- What was asked of the hub, until the subscriber has confirmed that it meant that.
create table websub_request (
    id          uuid primary key,
    mode        text not null check (mode in ('subscribe', 'unsubscribe')),
    topic       text not null,
    callback    text not null,
    host        text not null,
    secret      text,
    seconds     integer not null,
    due_at      timestamptz(3) not null default content_now(),
    created_at  timestamptz(3) not null default content_now()
);
create index websub_request_due on websub_request (due_at);

-- Who is told of which topic, and up to which of its numbers that was done.
create table websub_subscription (
    id          uuid primary key,
    topic       text not null references websub_topic on delete cascade,
    callback    text not null,
    secret      text,
    expires_at  timestamptz(3) not null,
    sent        bigint not null,
    attempts    integer not null default 0,
    due_at      timestamptz(3) not null default content_now(),
    lease       uuid,
    created_at  timestamptz(3) not null default content_now(),
    unique (topic, callback)
);
create index websub_subscription_expiry on websub_subscription (expires_at);
