alter table audit_entry add column later text;
