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
import org.chrysalis.support.web.DateInput;
import org.chrysalis.transfer.Exports;
import org.chrysalis.transfer.PastExports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as a file: {@code /export} takes the same address as the list itself. */
@Controller
class ExportController {

    private final Exports exports;
    private final PastExports past;
    private final LeadByName leads;
    private final Clock clock;

    ExportController(Exports exports, PastExports past, LeadByName leads, Clock clock) {
        this.exports = exports;
        this.past = past;
        this.leads = leads;
        this.clock = clock;
    }

    /** The list of a past day. */
    @GetMapping(value = "/export", params = "asOf.day")
    void exportOfADay(
            Actor actor,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LocalDate day = day(request);
        LeadByName.Asked asked = leads.in(actor, request.getParameterMap());
        if (day == null
                || day.isAfter(LocalDate.now(clock))
                || !asked.unknown().isEmpty()
                || !past.answers(actor, FilterQuery.read(asked.parameters()), day)) {
            // The list says what is wrong; a file could not.
            response.sendRedirect(request.getContextPath() + "/initiatives/as-of?" + request.getQueryString());
            return;
        }
        PastExports.Export export =
                past.begin(actor, FilterQuery.read(asked.parameters()), day, InitiativeSort.parse(sort));
        begin(response, "initiatives-as-of-" + day + ".csv");
        past.write(export, response.getOutputStream());
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
        begin(response, "initiatives-" + LocalDate.now(clock) + ".csv");
        exports.write(export, response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String name) {
        response.setContentType(Download.CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, Download.attachment(name).toString());
    }

    private static @Nullable LocalDate day(HttpServletRequest request) {
        DateInput typed = new DateInput();
        typed.setDay(request.getParameter("asOf.day"));
        typed.setMonth(request.getParameter("asOf.month"));
        typed.setYear(request.getParameter("asOf.year"));
        return typed.date();
    }
}
