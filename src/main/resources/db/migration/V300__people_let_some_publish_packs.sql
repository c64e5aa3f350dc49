-- Who may publish a board pack. It stands after what lets one take lists out.
update permission set ordinal = ordinal + 100 where ordinal > 10;
insert into permission (ordinal, code, name, description) values
    (11, 'PUBLISH_PACKS', 'Publish board packs', 'Put a pack of the portfolio''s figures together and publish it for everybody who sees dashboards.');
update permission set ordinal = ordinal - 99 where ordinal > 100;

-- In organisations that are there already: whoever manages roles, whatever theirs is called, because nobody may give what
-- they do not hold; and managers, known by what they may do, because a role can be named anew.
insert into role_permission (role_id, permission_code)
select r.id, 'PUBLISH_PACKS' from role r
where exists (select 1 from role_permission p where p.role_id = r.id and p.permission_code = 'MANAGE_ROLES')
   or r.built_in and (select count(*) from role_permission p
                      where p.role_id = r.id
                        and p.permission_code in ('VIEW_DASHBOARDS', 'EDIT_ALL_INITIATIVES', 'EXPORT')) = 3;
