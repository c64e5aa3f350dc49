package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.support.web.QueryString;

/** One of the list's filters that goes with a form unseen, because the form has no field for it. */
public record Hidden(String name, String value) {

    /** @param fields what the form asks itself */
    static List<Hidden> of(InitiativeFilter filter, String... fields) {
        QueryString address = FilterQuery.address("/", filter);
        for (String field : fields) {
            address = address.without(field);
        }
        List<Hidden> hidden = new ArrayList<>();
        String href = address.href();
        int mark = href.indexOf('?');
        FilterQuery.parameters(mark < 0 ? "" : href.substring(mark + 1))
                .forEach((name, values) -> List.of(values).forEach(value -> hidden.add(new Hidden(name, value))));
        return hidden;
    }
}
