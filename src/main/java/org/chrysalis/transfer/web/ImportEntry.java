package org.chrysalis.transfer.web;

import java.util.List;
import org.chrysalis.people.AdminEntries;
import org.chrysalis.people.Permission;
import org.springframework.stereotype.Component;

/** The import's place among the pages for administrators: the list offers it only while it is empty. */
@Component
class ImportEntry implements AdminEntries {

    @Override
    public List<AdminEntry> entries() {
        return List.of(
                new AdminEntry("transfer.import.title", "transfer.import.what", "/import", 60, Permission.IMPORT));
    }
}
