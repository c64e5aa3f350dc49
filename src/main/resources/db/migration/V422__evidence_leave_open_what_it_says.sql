-- A line is often written down before anybody has judged what it says. It is told apart, and counts for nothing until then.
alter table evidence drop constraint evidence_says_known;
alter table evidence add constraint evidence_says_known
    check (says in ('SUPPORTS', 'MIXED', 'NO_DIFFERENCE', 'CONTRADICTS', 'NOT_SAID'));
