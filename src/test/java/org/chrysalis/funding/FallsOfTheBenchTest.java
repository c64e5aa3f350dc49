package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is measured was filled by the program's own rule: the bench is no module and has a copy of it. */
class FallsOfTheBenchTest {

    @Test
    void areThoseOfTheProgram() throws IOException {
        String filled = Files.readString(Path.of("bench/leaders.sql"));
        assertThat(words(filled)).contains(words(FundingFalls.SQL.formatted("x.organisation_id > 300")));
    }

    private static String words(String sql) {
        return sql.replaceAll("\\s+", " ");
    }
}
