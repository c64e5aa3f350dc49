package org.chrysalis.pathway.web;

import java.util.List;
import org.chrysalis.people.AdminEntries;
import org.chrysalis.people.Permission;
import org.springframework.stereotype.Component;

/** The pathway's place among the pages for administrators. */
@Component
class PathwayNavigation implements AdminEntries {

    @Override
    public List<AdminEntry> entries() {
        return List.of(new AdminEntry(
                "pathway.admin.title", "pathway.admin.what", "/admin/pathway", 50, Permission.MANAGE_STAGES));
    }
}
