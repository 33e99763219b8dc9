-- Seconds until answers change by themselves: an article goes public, a licence begins or ends. Null: nothing is foreseen.
create function content_changes_in() returns double precision language sql stable as $$
    select extract(epoch from min(at) - content_now())::double precision from (
        (select published_at as at from publication where published_at > content_now() order by published_at limit 1)
        union all
        (select valid_from from medium where valid_from > content_now() order by valid_from limit 1)
        union all
        (select valid_until from medium where valid_until > content_now() order by valid_until limit 1)) change
$$;

create index medium_valid_from on medium (valid_from) where valid_from is not null;
create index medium_valid_until on medium (valid_until) where valid_until is not null;
