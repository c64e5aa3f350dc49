-- "Échelon" stands between "Early" and "Fostering", whatever the database was made with. A server that was built without
-- ICU goes on sorting by the numbers of the letters. Installations that move to another ICU: see docs/running.md.
do $$
begin
    create collation alphabet (provider = icu, locale = 'en-GB');
exception when others then
    create collation alphabet (provider = libc, locale = 'C');
end $$;

drop index initiative_name_ix;
create index initiative_name_ix on initiative (organisation_id, lower(name) collate alphabet, id) include (visibility, name);
drop index initiative_network_ix;
create index initiative_network_ix on initiative (lower(name) collate alphabet, id) include (organisation_id)
    where visibility = 'NETWORK';
