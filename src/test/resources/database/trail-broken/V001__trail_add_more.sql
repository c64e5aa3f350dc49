alter table audit_entry add column later_still text;
