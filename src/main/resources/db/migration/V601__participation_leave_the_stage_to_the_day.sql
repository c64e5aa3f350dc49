-- In which stage people took part follows from the day and the visits, as the threads count it. Kept beside the day it went on
-- saying what was so before a move was dated back, corrected or undone.
alter table participation drop column stage_id;
