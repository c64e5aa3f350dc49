package org.chrysalis.people.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.chrysalis.people.OrganisationSettings.Edit;
import org.chrysalis.people.OrganisationSettings.View;
import org.jspecify.annotations.Nullable;

/** The organisation's settings as they were typed. */
class OrganisationForm {

    @NotBlank(message = "{people.organisation.name.missing}")
    @Size(max = 120, message = "{people.organisation.name.long}")
    private String name = "";

    @Pattern(regexp = "\\s*|\\s*#?[0-9a-fA-F]{6}\\s*", message = "{people.organisation.accent.form}")
    @NotNull(message = "{support.form.send-again}")
    private @Nullable String accent;

    @NotNull(message = "{people.organisation.quiet-days.form}")
    @Min(value = 7, message = "{people.organisation.quiet-days.form}")
    @Max(value = 730, message = "{people.organisation.quiet-days.form}")
    private @Nullable Integer quietDays;

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

    void show(View settings) {
        name = settings.name();
        accent = Objects.requireNonNullElse(settings.accent(), "");
        quietDays = settings.quietDays();
        version = settings.version();
    }

    Edit toCommand() {
        String colour = Objects.requireNonNull(accent).strip();
        return new Edit(
                name,
                colour.isEmpty() ? null : colour.startsWith("#") ? colour : "#" + colour,
                Objects.requireNonNull(quietDays),
                version);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getAccent() {
        return accent;
    }

    public void setAccent(@Nullable String accent) {
        this.accent = accent;
    }

    public @Nullable Integer getQuietDays() {
        return quietDays;
    }

    public void setQuietDays(@Nullable Integer quietDays) {
        this.quietDays = quietDays;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
