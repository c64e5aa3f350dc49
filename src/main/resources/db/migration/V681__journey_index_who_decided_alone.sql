-- The list of what somebody decided alone asks for the moves of a time that name one: of thousands of moves, and from the rows
-- themselves, as no index said how many names there are.
create index move_alone_ix on move (organisation_id, moved_on) include (initiative_id)
    where direction <> 'START' and cardinality(deciders) = 1;
