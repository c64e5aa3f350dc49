-- Which of its kind a subject is, as it was called when the entry was written: an initiative has many risks. Entries from
-- before have none: nobody may write into them afterwards.
alter table audit_entry add column subject_title text;
