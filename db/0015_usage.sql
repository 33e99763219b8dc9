-- What keys are used for: how much a partner may ask for, and what was delivered to it.

alter table api_key add column last_used_at timestamptz(3);

-- How much of its rate and quota a partner has used. Nodes take a few permits at a time, so that all of them together keep
-- to what one of them alone would give. A window begins with its first request, a day at midnight UTC.
create table partner_permit (
    partner_id   uuid primary key references partner on delete cascade,
    window_from  timestamptz not null,
    window_used  integer not null,
    day          date not null,
    day_used     integer not null
);

-- Takes permits for a node: at most a fiftieth of what there is at once, and ever fewer towards the end, since nobody else
-- can have what a node keeps. What is left, and the seconds to the new beginning, are told with them.
create function take_permits(partner uuid, out granted integer, out window_left integer, out window_seconds double precision,
        out day_left integer, out day_seconds double precision) language plpgsql as $$
declare
    terms record;
    used partner_permit;
    at timestamptz := clock_timestamp() + (content_now() - now());
    today date := (at at time zone 'utc')::date;
begin
    perform set_config('synchronous_commit', 'off', true); -- a crash may give a few of them out twice
    select p.rate, p.quota into terms from partner p where p.id = partner;
    if not found then
        granted := 0;
        return;
    end if;
    insert into partner_permit values (partner, at, 0, today, 0) on conflict do nothing;
    select u.* into used from partner_permit u where u.partner_id = partner for update;
    if used.window_from + interval '1 minute' <= at or used.window_from > at then
        used.window_from := at;
        used.window_used := 0;
    end if;
    if used.day <> today then
        used.day := today;
        used.day_used := 0;
    end if;
    -- Null where there is no limit; least() leaves those aside.
    window_left := case when terms.rate is not null then greatest(terms.rate - used.window_used, 0) end;
    day_left := case when terms.quota is not null then greatest(terms.quota - used.day_used, 0) end;
    granted := coalesce(least(window_left, day_left,
        case when terms.rate is not null then greatest(least(terms.rate / 50, window_left / 8), 1) end,
        case when terms.quota is not null then greatest(least(terms.quota / 50, day_left / 8), 1) end), 100);
    update partner_permit set window_from = used.window_from, window_used = used.window_used + granted, day = used.day,
        day_used = used.day_used + granted
    where partner_id = partner;
    window_left := window_left - granted;
    day_left := day_left - granted;
    window_seconds := extract(epoch from used.window_from + interval '1 minute' - at);
    day_seconds := extract(epoch from (today + 1)::timestamp at time zone 'utc' - at);
end
$$;

-- What was delivered to partners, by day (UTC). It outlives the partner, and the articles: it is what invoices are made of.
create table partner_usage (
    partner_id  uuid not null,
    day         date not null,
    route       text collate "C" not null,
    requests    bigint not null,
    primary key (partner_id, day, route)
);

create table partner_delivery (
    partner_id  uuid not null,
    day         date not null,
    kind        text not null check (kind in ('article', 'picture')),
    item_id     uuid not null,
    deliveries  bigint not null,
    primary key (partner_id, day, kind, item_id)
);

create table partner_agency_usage (
    partner_id  uuid not null,
    day         date not null,
    agency      text collate "C" not null,
    articles    bigint not null,
    pictures    bigint not null,
    primary key (partner_id, day, agency)
);
