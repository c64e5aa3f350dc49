-- btree_gin: the organisation and the words in one index, so that a search reads only its own organisation's entries.
create extension if not exists btree_gin;
create index initiative_search_ix on initiative using gin (organisation_id, search gin_trgm_ops);
create index initiative_similar_ix on initiative using gin (organisation_id, search_text(name) gin_trgm_ops);

-- The earliest day that one of its reasons for attention counts to: kept beside it, so that the list sorts by it.
alter table initiative add column next_due_on date;
create index initiative_next_due_ix on initiative (organisation_id, next_due_on, id);

-- A view of reach is never edited; whoever held it may withdraw it, and that it was held stays on record.
alter table reach_view add column withdrawn_at timestamptz;
alter table reach_view add constraint reach_view_withdrawn_after check (withdrawn_at >= recorded_at);
