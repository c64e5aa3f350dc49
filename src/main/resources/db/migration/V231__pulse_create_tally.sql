-- Anonymous by construction: there is no answer in the database, only how often each was given. The row of a round is
-- written whole with every answer, and its lines stand in the order of the alphabet.
create table pulse_tally (
    round_id        bigint not null,
    organisation_id bigint not null,
    answers         int    not null default 0,
    -- How many would rather not say, then how many said 1, 2, 3, 4 and 5.
    momentum        int[]  not null default '{0,0,0,0,0,0}',
    headspace       int[]  not null default '{0,0,0,0,0,0}',
    support         int[]  not null default '{0,0,0,0,0,0}',
    safety          int[]  not null default '{0,0,0,0,0,0}',
    lines           text[] not null default '{}',
    constraint pulse_tally_pk primary key (round_id),
    constraint pulse_tally_round_fk foreign key (round_id, organisation_id) references pulse_round (id, organisation_id),
    constraint pulse_tally_answers_range check (answers >= 0),
    constraint pulse_tally_momentum_all check (cardinality(momentum) = 6
        and momentum[1] + momentum[2] + momentum[3] + momentum[4] + momentum[5] + momentum[6] = answers),
    constraint pulse_tally_headspace_all check (cardinality(headspace) = 6
        and headspace[1] + headspace[2] + headspace[3] + headspace[4] + headspace[5] + headspace[6] = answers),
    constraint pulse_tally_support_all check (cardinality(support) = 6
        and support[1] + support[2] + support[3] + support[4] + support[5] + support[6] = answers),
    constraint pulse_tally_safety_all check (cardinality(safety) = 6
        and safety[1] + safety[2] + safety[3] + safety[4] + safety[5] + safety[6] = answers),
    constraint pulse_tally_lines_number check (cardinality(lines) <= answers),
    constraint pulse_tally_lines_length check (length(array_to_string(lines, '')) <= 300 * answers)
);

-- Who has answered in an open round, so that nobody answers twice, and nothing else: no day, no order. All rows of a
-- round are written anew with every answer, and are gone once it has closed.
create table pulse_taken (
    round_id  bigint not null,
    person_id bigint not null,
    constraint pulse_taken_pk primary key (round_id, person_id),
    constraint pulse_taken_round_fk foreign key (round_id) references pulse_round (id),
    constraint pulse_taken_person_fk foreign key (person_id) references person (id)
);
create index pulse_taken_person_ix on pulse_taken (person_id);

-- Links for people without an account, good for one answer each; gone once the round has closed.
create table pulse_link (
    token_hash bytea   not null,
    round_id   bigint  not null,
    used       boolean not null default false,
    constraint pulse_link_pk primary key (token_hash),
    constraint pulse_link_round_fk foreign key (round_id) references pulse_round (id),
    constraint pulse_link_hash_length check (octet_length(token_hash) = 32)
);
create index pulse_link_round_ix on pulse_link (round_id);
