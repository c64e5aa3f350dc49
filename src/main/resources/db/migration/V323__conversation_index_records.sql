-- How much is said of a record, beside the link to it.
create index comment_subject_ix on comment (organisation_id, subject_kind, subject_id);
