-- Counted whatever is saved: the version of a record rises with it, also where a hidden number was typed again as it was. Did it
-- not, whoever edits could try numbers until one leaves the version alone.
alter table participation add column saves int not null default 0;
