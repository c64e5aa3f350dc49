-- What is kept with a file that waits. The numbers that its initiatives get are taken in a moment, before they are saved, so
-- that nobody else has to wait for a number while they are; a file that could not be saved keeps them for its next try.
alter table import_upload
    add column first_number integer,
    add column numbers      integer,
    add constraint import_upload_numbers_check check ((first_number is null) = (numbers is null) and numbers > 0);

-- Which cells look as if they could identify somebody, found when the file came: by row and column, with the kinds of what
-- was found, never the words. None of files that came before this.
alter table import_upload
    add column identifying jsonb;
