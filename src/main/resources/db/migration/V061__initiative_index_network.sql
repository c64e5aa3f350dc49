-- What is shared is a small part of all, in the order of its list.
create index initiative_network_ix on initiative (lower(name), id) include (organisation_id) where visibility = 'NETWORK';
