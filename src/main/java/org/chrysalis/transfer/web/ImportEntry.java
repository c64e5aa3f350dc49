package org.chrysalis.transfer.web;

import java.util.List;
import java.util.Map;
import org.chrysalis.people.AdminEntries;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.NavigationContributor;
import org.chrysalis.support.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The import's place among the pages for administrators: the list offers it only while it is empty. */
@Component
class ImportEntry implements AdminEntries, NavigationContributor {

    @Override
    public List<NavigationEntry> navigation() {
        return List.of();
    }

    @Override
    public Map<String, String> elsewhere() {
        return Map.of("/import", "/admin");
    }

    @Override
    public List<AdminEntry> entries() {
        return List.of(
                new AdminEntry("transfer.import.title", "transfer.import.what", "/import", 60, Permission.IMPORT));
    }
}
