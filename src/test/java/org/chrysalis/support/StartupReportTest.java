package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chrysalis.support.StartupNotice.Line;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class StartupReportTest {

    private final MockEnvironment environment = new MockEnvironment();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void saysWhereItIsAndWhereTheDataLives() {
        environment.setProperty("server.address", "127.0.0.1");
        environment.setProperty("chrysalis.home", "/srv/chrysalis");
        assertThat(block()).isEqualTo("""

                          Chrysalis is ready. Ctrl-C stops it.

                            Address   http://localhost:8080 (this computer only)
                            Data      /srv/chrysalis (its own PostgreSQL)
                        """);
    }

    @Test
    void addsTheLinesOfFeaturesWithTheAddressThatPeopleUse() {
        environment.setProperty("chrysalis.address", "https://chrysalis.example/");
        StartupNotice link = () -> List.of(new Line("Set it up at", StartupNotice.ADDRESS + "/set-up/abc"));
        beans.addBean("link", link);
        assertThat(block()).contains("    Set it up at   https://chrysalis.example/set-up/abc\n");
    }

    @Test
    void keepsThePasswordOfADatabaseAddressToItself() {
        environment.setProperty(
                "spring.datasource.url", "jdbc:postgresql://me:secret@db.example/chrysalis?password=secret");
        assertThat(block()).contains("jdbc:postgresql://db.example/chrysalis\n").doesNotContain("secret");
    }

    private String block() {
        return new StartupReport(environment, beans.getBeanProvider(StartupNotice.class)).block("8080");
    }
}
