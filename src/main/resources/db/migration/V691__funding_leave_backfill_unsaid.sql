-- A role that was added in one line: whether somebody backfills it has not been said, which is not the same as "no".
alter table draw alter column backfilled drop not null;
