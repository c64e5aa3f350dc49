package org.chrysalis.pack;

import java.util.List;
import java.util.Map;

/** Plans of packs, of which a test says only what matters. */
final class Plans {

    private Plans() {}

    static PackPlan everything(String title) {
        return of(title, PackScope.ORGANISATION, List.of(PackSection.values()), Map.of());
    }

    static PackPlan with(String title, PackSection... sections) {
        return of(title, PackScope.ORGANISATION, List.of(sections), Map.of());
    }

    static PackPlan of(String title, PackScope scope, List<PackSection> sections, Map<PackSection, String> comments) {
        return new PackPlan(title, scope, PackPeriod.YEAR, null, sections, "", comments);
    }
}
