-- "We have been through this before" is often about what was done before anybody kept a register: then it has words and no
-- reference.
alter table initiative add column earlier_words text not null default '';
alter table initiative add constraint initiative_earlier_words_length check (length(earlier_words) <= 200);
alter table initiative add constraint initiative_earlier_once check (earlier_id is null or earlier_words = '');

-- They are read-only with the rest of what people said of it.
create trigger initiative_ended_keeps_earlier
    before update of earlier_words on initiative
    for each row when (old.status = 'ENDED' and new.status = 'ENDED' and old.earlier_words <> new.earlier_words)
    execute function refuse_initiative_change('initiative_ended_read_only', 'it has ended and is read-only');
