-- Which initiatives have a risk of a kind that still has to be looked at, for the filters of the list.
create index risk_standing_ix on risk (initiative_id, kind_id)
    where withdrawn_at is null and state not in ('HAPPENED', 'CLOSED');
