-- A token is one form's: what it led to is told to the form that carried it, and to no other.
alter table submission add column purpose text;
alter table submission add constraint submission_purpose_length check (length(purpose) <= 120);
