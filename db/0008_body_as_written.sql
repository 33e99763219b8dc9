-- A body is sent as it was written: with the discriminator first, without spaces, and without being taken apart on the way.
alter table publication drop constraint publication_body_check;
alter table publication alter column body type json using body::json;
alter table publication add constraint publication_body_check check (json_typeof(body) = 'array');

create function search_body(body json, kinds text[] default array['paragraph', 'heading', 'quote', 'list', 'unclassified'])
returns text language sql immutable as $$
    select search_body(body::jsonb, kinds)
$$;
