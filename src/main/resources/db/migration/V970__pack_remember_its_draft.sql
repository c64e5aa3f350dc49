-- Whoever goes back to a draft that they published, or has it open in a second window, is told which pack it became.
-- A draft is gone once it is published, so that nothing is pointed at. None for packs that were published before this.
alter table pack add column from_draft bigint;
create unique index pack_from_draft_uk on pack (organisation_id, from_draft);
