-- The phase that a stage belonged to is history like its name: a board of a past day is told by it. What stood before
-- phases were kept has the one of today.
alter table wording_version disable trigger wording_version_append_only;

update wording_version v
set wording = v.wording || jsonb_build_object('phase', s.phase)
from stage s
where v.subject_kind = 'STAGE' and s.id = v.subject_id and not v.wording ? 'phase';

alter table wording_version enable trigger wording_version_append_only;
