package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is worked out anew gives way to people, and says nothing of it. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class UpkeepOfAttentionTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private AttentionUpkeep upkeep;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void waitsQuietlyForWhatSomebodyIsWorkingOnAndThenGoesOn(CapturedOutput output) {
        long id = id(java.util.Objects.requireNonNull(
                transaction.execute(open -> doors.open().initiative("Warm hubs").log())));
        jdbc.sql("delete from attention where initiative_id = ?").param(id).update();
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, path, arguments)
                select organisation_id, id, 'of-before', current_date, '', '[]' from initiative where id = ?""").param(id).update();
        jdbc.sql("update attention_upkeep set rules = ?, reached = ?")
                .params(upkeep.present(), id - 1)
                .update();
        UpkeepOfAttention turns = new UpkeepOfAttention(upkeep);

        transaction.executeWithoutResult(open -> {
            jdbc.sql("select id from initiative where id = ? for update")
                    .param(id)
                    .query(Long.class)
                    .single();
            CompletableFuture.runAsync(turns::goOn).join();
        });
        assertThat(rules(id)).contains("of-before");
        assertThat(output).doesNotContain("ERROR", "could not all be worked out");

        turns.goOn();
        assertThat(rules(id)).contains("no-lead").doesNotContain("of-before");
    }

    private List<String> rules(long initiative) {
        return jdbc.sql("select rule from attention where initiative_id = ?")
                .param(initiative)
                .query(String.class)
                .list();
    }

    private long id(String reference) {
        return jdbc.sql("select id from initiative where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
