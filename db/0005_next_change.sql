-- The next moment at which answers change by themselves, itself and not how far off it is: only so can whoever asks twice
-- tell that one has passed in between. What lies at infinity never comes.
create function content_next_change() returns timestamptz language sql stable as $$
    select min(at) from (
        (select published_at as at from publication
         where published_at > content_now() and published_at < 'infinity' order by published_at limit 1)
        union all
        (select valid_from from medium
         where valid_from > content_now() and valid_from < 'infinity' order by valid_from limit 1)
        union all
        (select valid_until from medium
         where valid_until > content_now() and valid_until < 'infinity' order by valid_until limit 1)) change
$$;

drop function content_changes_in();
