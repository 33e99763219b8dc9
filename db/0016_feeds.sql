-- Articles that have left somebody's view, and not for being withdrawn: few among all changes, and feeds ask for them often.
create index change_moved on change (at) where partner_id is null and was_facts is not null and facts is distinct from was_facts;
