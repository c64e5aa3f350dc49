-- What money was on a past day counts sums that were withdrawn since: they too are found by their organisation, in the
-- index from which those that stand are read.
drop index funding_organisation_ix;
create index funding_organisation_ix on funding (organisation_id, initiative_id)
    include (amount, starts_on, ends_on, committed, withdrawn_at);
