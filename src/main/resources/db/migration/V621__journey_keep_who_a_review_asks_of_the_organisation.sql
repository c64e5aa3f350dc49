-- Who is asked by a review to see to something is of the organisation, as who sees to what came of it is; a membership stays
-- though the person leaves. The organisation is that of the review, whatever is sent.
alter table review_condition add column organisation_id bigint;
-- What a completed review asked for does not change: it only says whose it is.
alter table review_condition disable trigger user;
update review_condition c set organisation_id = r.organisation_id from review r where r.id = c.review_id;
alter table review_condition enable trigger user;
alter table review_condition alter column organisation_id set not null;

create function take_organisation_of_review() returns trigger
    language plpgsql as
$$
begin
    select r.organisation_id into new.organisation_id from review r where r.id = new.review_id;
    return new;
end
$$;

create trigger review_condition_organisation
    before insert or update on review_condition
    for each row execute function take_organisation_of_review();

-- What was written before stays as it was written, even if it asks somebody from elsewhere.
alter table review_condition drop constraint review_condition_owner_fk;
alter table review_condition
    add constraint review_condition_owner_fk foreign key (organisation_id, owner_id)
        references membership (organisation_id, person_id) not valid;
do
$$
begin
    if not exists (select 1 from review_condition c
                   where not exists (select 1 from membership m
                                     where m.organisation_id = c.organisation_id and m.person_id = c.owner_id)) then
        alter table review_condition validate constraint review_condition_owner_fk;
    end if;
end
$$;
drop index review_condition_owner_ix;
create index review_condition_owner_ix on review_condition (organisation_id, owner_id);
