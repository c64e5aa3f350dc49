-- Who sees to a risk, tends a partner or does something about the ground is of the organisation; a membership stays though the
-- person leaves.
alter table risk
    drop constraint risk_owner_fk,
    add constraint risk_owner_fk foreign key (organisation_id, owner_id)
        references membership (organisation_id, person_id);
alter table partner
    drop constraint partner_tended_by_fk,
    add constraint partner_tended_by_fk foreign key (organisation_id, tended_by)
        references membership (organisation_id, person_id);
alter table readiness_action
    drop constraint readiness_action_owner_fk,
    add constraint readiness_action_owner_fk foreign key (organisation_id, owner_id)
        references membership (organisation_id, person_id);
