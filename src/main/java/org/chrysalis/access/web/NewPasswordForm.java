package org.chrysalis.access.web;

import jakarta.validation.constraints.NotBlank;
import org.chrysalis.support.web.NotAboutFamilies;

/** What was typed to choose another password by a link. */
@NotAboutFamilies
class NewPasswordForm {

    @NotBlank(message = "{access.password.new.missing}")
    private String password = "";

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
