package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whoever asks while no connection to the database is to be had is told so, each time and after one wait. */
@ApplicationTest
@Import(NoConnectionLeftTest.Midway.class)
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.maximum-pool-size=" + NoConnectionLeftTest.POOL,
            "spring.datasource.hikari.connection-timeout=2000",
            "chrysalis.jobs=off"
        })
class NoConnectionLeftTest {

    static final int POOL = 5;

    private static final List<Connection> HELD = new ArrayList<>();

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private DataSource pool;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    private String cookie;

    @BeforeEach
    void someone() throws Exception {
        TestOrganisations.TestOrganisation council = organisations.found();
        cookie = TestSessions.COOKIE + "="
                + TestSessions.begin(context, council.admin().personId(), council.id());
        assertThat(asked("GET", "/").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void giveBack() throws SQLException {
        for (Connection each : HELD) {
            each.close();
        }
        HELD.clear();
    }

    /** Somebody else's import has all of them, for instance. */
    private static void holdAll(DataSource pool) {
        try {
            while (HELD.size() < POOL) {
                HELD.add(pool.getConnection());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the last connection once the session was read, as others do while a page is put together. */
    @Controller
    static class Midway {

        private final DataSource pool;
        private final JdbcClient jdbc;

        Midway(DataSource pool, JdbcClient jdbc) {
            this.pool = pool;
            this.jdbc = jdbc;
        }

        @RequestMapping("/test/midway")
        String page() {
            holdAll(pool);
            return jdbc.sql("select 'never'").query(String.class).single();
        }
    }

    @Test
    void aPageIsAnsweredWithThePlainPage() throws Exception {
        holdAll(pool);
        isTold(asked("GET", "/"));
        isTold(asked("GET", "/initiatives"));
    }

    @Test
    void soIsAForm() throws Exception {
        holdAll(pool);
        assertThat(isTold(asked("POST", "/initiatives/new")).body()).contains("Your answers were not saved");
    }

    @Test
    void soIsAPageThatWasHalfDone() throws Exception {
        isTold(asked("GET", "/test/midway"));
    }

    @Test
    void andAllIsWellAgainAfterwards() throws Exception {
        holdAll(pool);
        isTold(asked("GET", "/"));
        giveBack();
        assertThat(asked("GET", "/").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> isTold(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("the service is unavailable", "could not reach its records");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        return answer;
    }

    private HttpResponse<String> asked(String method, String path) throws Exception {
        double before = waitedInVain();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Cookie", cookie)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .method(method, HttpRequest.BodyPublishers.ofString("name=x"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 503) {
            assertThat(waitedInVain() - before).isEqualTo(1);
        }
        return answer;
    }

    /** How often the pool was waited for until it gave up: how long that takes is the machine's affair. */
    private double waitedInVain() {
        return meters.get("hikaricp.connections.timeout").counter().count();
    }
}
