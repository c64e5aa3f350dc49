alter table audit_entry drop column no_such_column;
