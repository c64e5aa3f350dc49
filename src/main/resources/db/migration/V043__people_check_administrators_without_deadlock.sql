-- As before, but with a weaker lock. Every entry of the trail refers to the organisation and so holds a share of its
-- row; two transactions that each hold one and then both want the row for themselves would wait for one another.
-- "No key update" still lets only one of them check at a time, and leaves those shares alone.
create or replace function check_administrator(checked_organisation bigint) returns void
    language plpgsql as
$$
begin
    perform 1 from organisation where id = checked_organisation for no key update;
    if found and not exists (
        select 1
        from membership m
        join person p on p.id = m.person_id and p.active
        where m.organisation_id = checked_organisation
          and m.active
          and exists (select 1 from role_permission rp where rp.role_id = m.role_id and rp.permission_code = 'MANAGE_PEOPLE')
          and exists (select 1 from role_permission rp where rp.role_id = m.role_id and rp.permission_code = 'MANAGE_ROLES')
    ) then
        raise exception 'organisation % would have no administrator', checked_organisation
            using errcode = 'check_violation', constraint = 'organisation_keeps_administrator';
    end if;
end
$$;
