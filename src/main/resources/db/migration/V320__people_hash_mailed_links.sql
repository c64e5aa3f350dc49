-- The secret of a link that is mailed is made when the mail leaves, another one than was shown to whoever made the link: its
-- SHA-256 stands here, that of the last mail alone.
alter table invitation
    add column mailed_hash bytea,
    add constraint invitation_mailed_uk unique (mailed_hash),
    add constraint invitation_mailed_length check (length(mailed_hash) = 32);
alter table password_link
    add column mailed_hash bytea,
    add constraint password_link_mailed_uk unique (mailed_hash),
    add constraint password_link_mailed_length check (length(mailed_hash) = 32);
