package org.chrysalis.bench;

import static io.gatling.javaapi.core.CoreDsl.*;
import static io.gatling.javaapi.http.HttpDsl.*;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Each page for a few seconds by 1, then 8, then 32 people who click as fast as they are answered, one page after
 * the other so that none is measured through another. Signing in is over before it begins.
 */
public class PagesSimulation extends Simulation {

    private final int seconds = Integer.getInteger("bench.seconds");
    private final FeederBuilder<String> people =
            csv(System.getProperty("bench.people")).circular();
    private final LocalDate today = LocalDate.now();

    {
        List<PopulationBuilder> phases = new ArrayList<>();
        Map<String, ChainBuilder> pages = pages("warm-up ");
        // The longest that a page is waited for while the machine learns it.
        phases.add(scenario("warm-up")
                .feed(people)
                .exec(during(Integer.getInteger("bench.warmup")).on(exec(List.copyOf(pages.values()))))
                .injectOpen(atOnceUsers(8)));
        for (int crowd : new int[] {1, 8, 32}) {
            pages(crowd + " ").forEach((name, page) -> phases.add(scenario(crowd + " at " + name)
                    .feed(people)
                    .exec(during(seconds).on(page))
                    .injectOpen(atOnceUsers(crowd))));
        }
        PopulationBuilder chain = phases.get(phases.size() - 1);
        for (int i = phases.size() - 2; i >= 0; i--) {
            chain = phases.get(i).andThen(chain);
        }
        setUp(chain)
                .protocols(http.baseUrl(System.getProperty("bench.address"))
                        .header("Cookie", "#{cookie}")
                        .acceptEncodingHeader("gzip")
                        .disableFollowRedirect()
                        .disableCaching()
                        .disableWarmUp());
    }

    private Map<String, ChainBuilder> pages(String prefix) {
        Map<String, ChainBuilder> pages = new LinkedHashMap<>();
        Pages.read()
                .forEach((name, path) ->
                        pages.put(name, exec(http(prefix + name).get(path).check(status().is(200)))));
        pages.put(Pages.CHANGE_STAGE, changeStage(prefix));
        pages.put(Pages.LOG_ONE, logOne(prefix));
        return pages;
    }

    private ChainBuilder changeStage(String prefix) {
        return exec(session -> {
                    String[] own = session.getString("references").split(" ");
                    return session.set("moved", own[ThreadLocalRandom.current().nextInt(own.length)]);
                })
                .exec(http(prefix + Pages.CHANGE_STAGE_FORM)
                        .get("/initiatives/#{moved}/journey/move")
                        .check(status().is(200))
                        .check(css("main input[name=_csrf]", "value").find().saveAs("csrf"))
                        .check(css("input[name=submission]", "value").find().saveAs("submission"))
                        .check(css("input[name=shownVisit]", "value").find().saveAs("shownVisit"))
                        .check(css("input[name=stage]", "value").findRandom().saveAs("stage"))
                        .check(css("input[name=met]", "value").findAll().optional().saveAs("met")))
                .exec(http(prefix + Pages.CHANGE_STAGE)
                        .post("/initiatives/#{moved}/journey/move")
                        .formParam("_csrf", "#{csrf}")
                        .formParam("submission", "#{submission}")
                        .formParam("shownVisit", "#{shownVisit}")
                        .formParam("stage", "#{stage}")
                        .multivaluedFormParam("met", session -> session.contains("met") ? session.getList("met") : List.of())
                        .formParam("date.day", today.getDayOfMonth())
                        .formParam("date.month", today.getMonthValue())
                        .formParam("date.year", today.getYear())
                        .formParam("reason", "What was learned pointed that way")
                        .formParam("deciders[0]", "Programme board")
                        .check(status().in(302, 303)))
                .exec(session -> session.remove("met"));
    }

    private ChainBuilder logOne(String prefix) {
        return exec(session -> session.set("name", "Warm hubs " + UUID.randomUUID()))
                .exec(http(prefix + Pages.LOG_ONE_FORM)
                        .get("/initiatives/new")
                        .check(status().is(200))
                        .check(css("main input[name=_csrf]", "value").find().saveAs("csrf"))
                        .check(css("input[name=submission]", "value").find().saveAs("submission"))
                        .check(css("[name=stageId] option:nth-child(2), input[name=stageId]", "value").find().saveAs("stage")))
                .exec(http(prefix + Pages.LOG_ONE)
                        .post("/initiatives/new")
                        .formParam("_csrf", "#{csrf}")
                        .formParam("submission", "#{submission}")
                        .formParam("name", "#{name}")
                        .formParam("seen", "#{name}")
                        .formParam("changeSought", "Fewer handovers")
                        .formParam("stageId", "#{stage}")
                        .formParam("since.day", today.getDayOfMonth())
                        .formParam("since.month", today.getMonthValue())
                        .formParam("since.year", today.getYear())
                        .formParam("kind", "INNOVATION")
                        .formParam("visibility", "ORGANISATION")
                        .check(status().in(302, 303)));
    }
}
