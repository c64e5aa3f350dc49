-- As every other word on a page is set; a description that an organisation changed stays as it is.
update role set description = 'Everything, the organisation’s stages, people, roles and settings included.'
where description = 'Everything, the organisation''s stages, people, roles and settings included.';
update permission set description = replace(description, '''', '’') where description like '%''%';
