-- Who only knows that they were fewer than five says so and invents no number: -1 stands for it. Like every number below five
-- it counts as one and is small, in the columns that are worked out and in what is compared of one day.
alter table participation
    drop constraint participation_young_people_range,
    drop constraint participation_families_range,
    drop constraint participation_practitioners_range,
    drop constraint participation_partners_range,
    add constraint participation_young_people_range check (young_people = -1 or young_people between 1 and 9999),
    add constraint participation_families_range check (families = -1 or families between 1 and 9999),
    add constraint participation_practitioners_range check (practitioners = -1 or practitioners between 1 and 9999),
    add constraint participation_partners_range check (partners = -1 or partners between 1 and 9999);
