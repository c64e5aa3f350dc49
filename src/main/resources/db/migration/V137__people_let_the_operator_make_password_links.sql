-- A link that nobody in the product made: whoever starts the program may, for who has no administrator to turn to.
alter table password_link alter column made_by drop not null;
