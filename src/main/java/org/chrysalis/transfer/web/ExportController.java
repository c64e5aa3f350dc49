package org.chrysalis.transfer.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.LeadByName;
import org.chrysalis.people.Actor;
import org.chrysalis.transfer.Exports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as a file: {@code /export} takes the same address as the list itself. */
@Controller
class ExportController {

    private final Exports exports;
    private final LeadByName leads;
    private final Clock clock;

    ExportController(Exports exports, LeadByName leads, Clock clock) {
        this.exports = exports;
        this.leads = leads;
        this.clock = clock;
    }

    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LeadByName.Asked asked = leads.in(actor, request.getParameterMap());
        if (!asked.unknown().isEmpty()) {
            // The list says that nobody is called so; a file could not, and would hold everything instead.
            response.sendRedirect(request.getContextPath() + "/initiatives?" + request.getQueryString());
            return;
        }
        Exports.Export export = exports.begin(actor, FilterQuery.read(asked.parameters()), InitiativeSort.parse(sort));
        String name = "initiatives-" + LocalDate.now(clock) + ".csv";
        response.setContentType(Download.CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, Download.attachment(name).toString());
        exports.write(export, response.getOutputStream());
    }
}
