-- An organisation always keeps an active person who can manage people and roles. Checked at commit, so that a
-- transaction may swap administrators; the organisation's row is locked, so that two that each take away the
-- other's administrator cannot both pass.
create function check_administrator(checked_organisation bigint) returns void
    language plpgsql as
$$
begin
    perform 1 from organisation where id = checked_organisation for update;
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

create function organisation_administrator_check() returns trigger
    language plpgsql as
$$
begin
    perform check_administrator(new.id);
    return null;
end
$$;

create function membership_administrator_check() returns trigger
    language plpgsql as
$$
begin
    perform check_administrator(old.organisation_id);
    return null;
end
$$;

create function person_administrator_check() returns trigger
    language plpgsql as
$$
begin
    perform check_administrator(m.organisation_id)
    from (select organisation_id from membership where person_id = old.id order by organisation_id) m;
    return null;
end
$$;

create function role_permission_administrator_check() returns trigger
    language plpgsql as
$$
begin
    perform check_administrator(r.organisation_id) from role r where r.id = old.role_id;
    return null;
end
$$;

create constraint trigger organisation_keeps_administrator
    after insert on organisation
    deferrable initially deferred
    for each row execute function organisation_administrator_check();

create constraint trigger membership_keeps_administrator
    after update of role_id, active, organisation_id, person_id or delete on membership
    deferrable initially deferred
    for each row execute function membership_administrator_check();

create constraint trigger person_keeps_administrator
    after update of active on person
    deferrable initially deferred
    for each row when (old.active and not new.active)
    execute function person_administrator_check();

create constraint trigger role_permission_keeps_administrator
    after delete or update on role_permission
    deferrable initially deferred
    for each row execute function role_permission_administrator_check();
