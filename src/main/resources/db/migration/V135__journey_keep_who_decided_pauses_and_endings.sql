-- Who decided to let it rest, or to end it: plural, as for a move. None is known of what was recorded before this.
alter table pause add column deciders text[];
alter table pause add constraint pause_deciders_number check (cardinality(deciders) between 1 and 20);
alter table ending add column deciders text[];
alter table ending add constraint ending_deciders_number check (cardinality(deciders) between 1 and 20);
