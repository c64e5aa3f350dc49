-- An administrator can have a mail sent to themselves, to see whether mail arrives.
alter table mail drop constraint mail_kind_known;
alter table mail add constraint mail_kind_known
    check (kind in ('AT_ONCE', 'DIGEST', 'INVITATION', 'PASSWORD_LINK', 'TRIAL'));
