-- How much an organisation has stored is asked with every file that is new to it, and read from this index alone.
create index stored_file_sizes_ix on stored_file (organisation_id) include (size);
