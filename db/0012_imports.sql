-- The highest revision of the source that was imported: feeds repeat themselves, and not in order.
alter table article add column source_revision bigint;
