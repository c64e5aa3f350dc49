-- How many of each group took part, and in what, of which there may be several. A number that was given for several groups
-- together stays one: nobody can say how many of it belonged to which.
alter table participation drop constraint participation_how_many_range;
alter table participation drop constraint participation_in_what_known;
drop index participation_held_ix;
alter table participation rename column how_many to together;
alter table participation
    alter column together drop not null,
    alter column in_what type text[] using case when in_what is null then '{}' else array [in_what] end,
    alter column in_what set default '{}',
    alter column in_what set not null,
    add column young_people  int,
    add column families      int,
    add column practitioners int,
    add column partners      int;

update participation
set young_people  = case when who = array ['YOUNG_PEOPLE'] then together end,
    families      = case when who = array ['FAMILIES'] then together end,
    practitioners = case when who = array ['PRACTITIONERS'] then together end,
    partners      = case when who = array ['PARTNERS'] then together end,
    together      = null
where cardinality(who) = 1;

-- What a figure may count: fewer than five of a group are one, so that no small number can be worked out from a sum.
alter table participation
    add column at_least int generated always as (
        case when together is not null then case when together < 5 then 1 else together end
             else coalesce(case when young_people < 5 then 1 else young_people end, 0)
                  + coalesce(case when families < 5 then 1 else families end, 0)
                  + coalesce(case when practitioners < 5 then 1 else practitioners end, 0)
                  + coalesce(case when partners < 5 then 1 else partners end, 0) end) stored,
    add column few boolean generated always as (
        least(together, young_people, families, practitioners, partners) < 5) stored,
    add constraint participation_in_what_known check (in_what <@ array ['DESIGN', 'RECRUITMENT', 'COMMISSIONING', 'EVALUATION', 'GOVERNANCE']),
    add constraint participation_together_range check (together between 1 and 9999),
    add constraint participation_young_people_range check (young_people between 1 and 9999),
    add constraint participation_families_range check (families between 1 and 9999),
    add constraint participation_practitioners_range check (practitioners between 1 and 9999),
    add constraint participation_partners_range check (partners between 1 and 9999),
    -- Never both: the one would tell what the other keeps back.
    add constraint participation_each_or_together check (
        case when together is not null
                 then num_nonnulls(young_people, families, practitioners, partners) = 0 and cardinality(who) > 1
             else cardinality(who) = num_nonnulls(young_people, families, practitioners, partners)
                  and (young_people is null or 'YOUNG_PEOPLE' = any (who))
                  and (families is null or 'FAMILIES' = any (who))
                  and (practitioners is null or 'PRACTITIONERS' = any (who))
                  and (partners is null or 'PARTNERS' = any (who)) end);

create index participation_held_ix on participation (organisation_id, initiative_id)
    include (held_on, who, at_least, few, told_on) where withdrawn_at is null;
