package org.chrysalis.initiative.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to keep a view of the list. */
class ViewForm {

    private static final int LONGEST = 2_000;

    private String submission = UUID.randomUUID().toString();

    @NotBlank(message = "{initiative.view.name.missing}")
    @Size(max = 60, message = "{initiative.view.name.long}")
    private String name = "";

    private boolean shared;
    private boolean usual;

    @Size(max = LONGEST, message = "{initiative.view.query.long}")
    private String query = "";

    private @Nullable Integer version;

    /** Whether they know that others watch what they share no more. */
    private boolean confirmed;

    static ViewForm of(SavedView view) {
        ViewForm form = new ViewForm();
        form.version = view.version();
        form.name = view.name();
        form.shared = view.shared();
        form.usual = view.usual();
        form.query = view.query();
        return form;
    }

    /** @throws Conflict without the version that the page showed */
    int shownVersion() {
        if (version == null) {
            throw new Conflict("view");
        }
        return version;
    }

    Differences differencesFrom(SavedView now) {
        return new Differences()
                .compare("initiative.view.name", now.name(), name)
                .compare("initiative.view.shared", now.shared() ? "✓" : "", shared ? "✓" : "");
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    SaveView toCommand() {
        return toCommand("");
    }

    /** @param asks as {@link SaveView} has it */
    SaveView toCommand(String asks) {
        return new SaveView(name, shared, usual, asks);
    }

    /** Whether somebody has to be told of it before others lose what they watch. */
    boolean endsWatching(SavedView now) {
        return now.shared() && now.watchers() > 0 && !shared && !confirmed;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public boolean isUsual() {
        return usual;
    }

    public void setUsual(boolean usual) {
        this.usual = usual;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        // No more than it takes to say that it is too long: the page carries it on.
        this.query = query.length() > LONGEST ? query.substring(0, LONGEST + 1) : query;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
