-- What entered a view was told by its references, in the sentence and in the address, and went on being named once it was
-- hidden. What is told keeps them apart from the sentence from now on, and names those that its reader still sees.
update notification n
set arguments = jsonb_build_array(
        n.arguments -> 0,
        '',
        (select coalesce(string_agg(i.reference, ' ' order by i.number), '')
         from initiative i
         where i.organisation_id = n.organisation_id
           and (n.path like 'initiatives?with-references=' || substring(i.reference from '^[A-Z]+-') || '%'
                and substring(i.reference from '\d+$') = any (
                    string_to_array(substring(n.path from '^initiatives\?with-references=[A-Z]+-([0-9.]+)$'), '.'))))),
    path = 'initiatives?' || coalesce(
        (select case when v.query = '' then '' else v.query || '&' end || 'view=' || v.id
         from saved_view v
         where v.id = n.subject_id and v.organisation_id = n.organisation_id), '')
where n.kind = 'ENTERED';
