-- What an organisation wrote into the gaps of the statements that it owes the public, by the name of the gap.
create table statement (
    organisation_id bigint not null,
    kind            text   not null,
    words           jsonb  not null default '{}',
    version         int    not null default 0,
    constraint statement_pk primary key (organisation_id, kind),
    constraint statement_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint statement_kind_known check (kind in ('ACCESSIBILITY', 'PRIVACY')),
    constraint statement_words_form check (jsonb_typeof(words) = 'object'),
    constraint statement_words_size check (length(words::text) <= 40000)
);
