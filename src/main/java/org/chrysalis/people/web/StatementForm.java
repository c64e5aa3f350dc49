package org.chrysalis.people.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chrysalis.people.Statement;
import org.chrysalis.people.Statements.Written;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.PersonalData.Kind;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.MayHold;
import org.jspecify.annotations.Nullable;

/** What was typed into the gaps of a statement. */
class StatementForm {

    /** Statements say where the organisation is reached, and who answers there. */
    @MayHold({Kind.EMAIL, Kind.TELEPHONE, Kind.ADDRESS})
    private Map<String, String> words = new LinkedHashMap<>();

    private @Nullable Integer version;

    void show(Written written) {
        written.statement()
                .gaps()
                .forEach(gap -> words.put(gap.name(), written.words().getOrDefault(gap.name(), "")));
        version = written.version();
    }

    /** @throws Conflict without the version that the page showed */
    int shownVersion() {
        if (version == null) {
            throw new Conflict("statement");
        }
        return version;
    }

    Differences differencesFrom(Written now) {
        Differences differences = new Differences();
        for (Statement.Gap gap : now.statement().gaps()) {
            differences.compare(gap.messageKey(), now.words().get(gap.name()), words.get(gap.name()));
        }
        return differences;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public void setWords(Map<String, String> words) {
        this.words = words;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
