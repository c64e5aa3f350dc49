package org.chrysalis.context.web;

import java.util.List;
import org.chrysalis.people.AdminEntries;
import org.chrysalis.people.Permission;
import org.springframework.stereotype.Component;

/** The place of context events among the pages for administrators. */
@Component
class ContextNavigation implements AdminEntries {

    @Override
    public List<AdminEntry> entries() {
        return List.of(new AdminEntry(
                "context.admin.title", "context.admin.what", ContextController.LIST, 60, Permission.MANAGE_SETTINGS));
    }
}
