package org.chrysalis.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was typed to come in by an invitation. Who has an account is asked for the password only. */
class JoinForm {

    interface New {}

    @NotBlank(message = "{access.name.missing}", groups = New.class)
    @Size(max = 120, message = "{access.name.long}", groups = New.class)
    private String name = "";

    @NotBlank(message = "{access.sign-in.password.missing}")
    private String password = "";

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
