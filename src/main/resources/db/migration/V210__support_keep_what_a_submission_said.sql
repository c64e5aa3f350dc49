-- The same token with other words is not the same sending: a digest of what the form said tells them apart. None where
-- it was kept before this was, or was sent by no form.
alter table submission add column content bytea;
alter table submission add constraint submission_content_length check (length(content) = 32);
