package org.chrysalis.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was typed to change one's own name. */
class NameForm {

    @NotBlank(message = "{access.name.missing}")
    @Size(max = 120, message = "{access.name.long}")
    private String name = "";

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
