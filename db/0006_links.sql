-- How articles are found by addresses, related by what they share, and put in order by editors.

-- Percent-encoding undone where it stands for text; what does not is left as it is.
create function address_decode(address text) returns text language plpgsql immutable strict parallel safe as $$
begin
    if position('%' in address) = 0 then return address; end if;
    return (select string_agg(case when part[1] like '%\%%' then convert_from(decode(replace(part[1], '%', ''), 'hex'), 'UTF8')
            else part[1] || part[2] end, '' order by at)
        from (select array[coalesce(m[1], ''), coalesce(m[2], '')] as part, at
            from regexp_matches(address, '((?:%[0-9a-f]{2})+)|([^%]+|%)', 'gi') with ordinality x (m, at)) parts);
exception when character_not_in_repertoire or untranslatable_character then
    return address;
end
$$;

-- An address as it is compared: without scheme, usual port, fragment, trailing slash and what campaigns add; the host in
-- small letters, the path and the query without percent-encoding, the query's parameters in one order.
create function address_key(address text) returns text language sql immutable strict parallel safe
    return (
        select normalize(lower(part[1]) || rtrim(address_decode(coalesce(part[2], '')), '/ ') || coalesce('?' || (
            select string_agg(address_decode(parameter), '&' order by parameter collate "C")
            from regexp_split_to_table(part[3], '&') parameter
            where parameter !~* '^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|xtor)(=|$)'
                and parameter <> ''), ''), nfc)
        from regexp_match(address, '^\s*https?://([^/?#:]+)(?::(?:80|443)(?![0-9]))?((?::[0-9]+)?[^?#]*)(?:\?([^#]*))?', 'i') part);

-- Of any length, therefore by hash.
create index article_source_url on article using hash (address_key(source_url)) where source_url is not null;

-- Front pages: articles in the editors' order. What readers may not see now keeps its place.
create table front (
    id          integer generated always as identity primary key,
    slug        text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name        text check (name <> ''),
    updated_at  timestamptz(3) not null default content_now()
);

create table front_article (
    front_id    integer not null references front on delete cascade,
    position    integer not null check (position between 1 and 200),
    article_id  uuid not null references article on delete cascade,
    primary key (front_id, position),
    unique (front_id, article_id)
);
create index front_article_article on front_article (article_id);
