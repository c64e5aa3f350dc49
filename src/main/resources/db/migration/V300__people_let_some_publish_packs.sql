-- Who may publish a board pack. It stands after what lets one take lists out.
update permission set ordinal = ordinal + 100 where ordinal > 10;
insert into permission (ordinal, code, name, description) values
    (11, 'PUBLISH_PACKS', 'Publish board packs', 'Put a pack of the portfolio''s figures together and publish it for everybody who sees dashboards.');
update permission set ordinal = ordinal - 99 where ordinal > 100;

-- The built-in roles of organisations that are there already, as new ones have it.
insert into role_permission (role_id, permission_code)
select r.id, 'PUBLISH_PACKS' from role r where r.built_in and r.name in ('Manager', 'Admin');
